import { writeFileSync } from 'node:fs';
import { availabilityDocuments } from './documents/availability';
import { bootstrapDocuments } from './documents/bootstrap';
import { bootstrapTemplate } from './documents/bootstrap-template';
import { claimDocuments } from './documents/claims';
import { configurationDocuments } from './documents/configuration';
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

/** Every generated file by path; a test holds the committed files against it. */
export const documents = (): Readonly<Record<string, string>> => ({
  ...configurationDocuments(),
  ...ruleDocuments(),
  ...claimDocuments(),
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
});

if (require.main === module)
  for (const [path, text] of Object.entries(documents())) writeFileSync(path, text);
