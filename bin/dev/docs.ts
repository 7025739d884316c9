import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDeployment } from '../../lib/config/load';
import { buildEnclave, createApp } from '../../lib/stacks/enclave';
import { availabilityDocuments } from './documents/availability';
import { bootstrapDocuments } from './documents/bootstrap';
import { bootstrapTemplate } from './documents/bootstrap-template';
import { claimDocuments } from './documents/claims';
import { configurationDocuments } from './documents/configuration';
import { controlDocuments } from './documents/controls';
import { deployingDocuments } from './documents/deploying';
import { evidenceDocuments } from './documents/evidence';
import { liveDocuments } from './documents/live';
import { modelCard } from './documents/model-card';
import { preflightDocuments } from './documents/preflight';
import { proxyDocuments } from './documents/proxy';
import { ruleDocuments } from './documents/rules';
import { sweepDocuments } from './documents/sweep';
import { troubleshootingDocuments } from './documents/troubleshooting';
import { updateDocuments } from './documents/updates';
import { verdictDocuments } from './documents/verdict';
import { recordings } from './record/recordings';

/** Every generated file by path; a test holds the committed files against it. */
export const documents = (): Readonly<Record<string, string>> => ({
  ...configurationDocuments(),
  ...ruleDocuments(),
  ...claimDocuments(),
  ...controlDocuments(),
  ...proxyDocuments(),
  ...preflightDocuments(),
  ...liveDocuments(),
  ...bootstrapTemplate(),
  ...deployingDocuments(),
  ...modelCard(),
  ...sweepDocuments(),
  ...bootstrapDocuments(),
  ...availabilityDocuments(),
  ...evidenceDocuments(),
  ...troubleshootingDocuments(),
  ...updateDocuments(),
  ...verdictDocuments(),
});

/** Sessions are recorded on an assembly that is synthesized for them. */
async function recorded(): Promise<Readonly<Record<string, string>>> {
  const assembly = mkdtempSync(join(tmpdir(), 'cordon-docs-'));
  try {
    const app = createApp(assembly);
    buildEnclave(app, loadDeployment('config/commercial.yaml').deployment);
    app.synth();
    cpSync('config/commercial.yaml', join(assembly, 'deployment.yaml'));
    return await recordings(assembly);
  } finally {
    rmSync(assembly, { recursive: true });
  }
}

async function main(): Promise<void> {
  for (const [path, text] of Object.entries({ ...documents(), ...(await recorded()) }))
    writeFileSync(path, text);
}

if (require.main === module)
  main().catch((error: unknown) => {
    process.stderr.write(`npm run docs: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
