import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemblyDirectory } from '../../helpers/assemblies';
import { CHARTER, writeAssembly } from '../assembly';
import { session } from '../session';

const ASSEMBLY = assemblyDirectory('govcloud');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-plan-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('cordon deploy-plan', () => {
  it('prints the runbook of the deployment that came with the assembly, whose copy no command takes for the charter', async () => {
    const { stdout, stderr, code } = await session(['deploy-plan', ASSEMBLY]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(
      /^first deploy of <DEPLOYMENT-FILE> into account \d{12}, region us-gov-west-1: 8 steps, 2 stops for couriers\n/,
    );
    expect(stdout).toContain(
      `npx cdk deploy --app ${ASSEMBLY} --no-rollback --exclusively cordon-govcloud-account `,
    );
    expect(stdout).toContain(`npx cordon verify ${ASSEMBLY} --charter <DEPLOYMENT-FILE>\n`);
    expect(stdout).not.toContain('deployment.yaml');
    expect(stdout.match(/^STOP /gm)).toHaveLength(3);
  });

  it('prints JSON and Markdown, with the file that it is synthesized from', async () => {
    const file = 'config/govcloud.yaml';
    const json = await session(['deploy-plan', ASSEMBLY, '--deployment', file, '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ schema: 'cordon.deploy-plan/v1', deployment: file });
    const output = join(folder, 'plan.md');
    const args = ['deploy-plan', ASSEMBLY, '--deployment', file, '--format', 'markdown', '--output', output];
    expect(await session(args)).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(readFileSync(output, 'utf8')).toMatch(/^# First deploy of config\/govcloud\.yaml\n/);
  });

  it('refuses an assembly and a deployment file that do not go together', async () => {
    const other = join(folder, 'cdk.out');
    writeAssembly(other, { Topic: { Type: 'AWS::SNS::Topic' } }, CHARTER);
    const { stdout, stderr, code } = await session(['deploy-plan', other]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(
      /^cordon: '.*' and '.*' don't go together: there is no stack 'cordon-commercial-account'; .*\n$/,
    );
    const mixed = await session(['deploy-plan', ASSEMBLY, '--deployment', 'config/iso.yaml']);
    expect(mixed).toMatchObject({ stdout: '', code: 2 });
  });
});
