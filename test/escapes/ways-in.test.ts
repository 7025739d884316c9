import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, Aspects, CfnResource, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { CfnInternetGateway, CfnSubnet } from 'aws-cdk-lib/aws-ec2';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import type { IConstruct } from 'constructs';
import { buildEnclave, createApp } from '../../lib/stacks/enclave';
import { session } from '../cli/session';
import { DEPLOYMENTS, type DeploymentName, deploymentOf } from '../helpers/assemblies';
import { Draft, goodOf } from './draft';
import { VPC } from './escape';

const CLAIMS = 'closed-world,one-boundary,no-edge';
const GATEWAY = 'AWS::EC2::InternetGateway';

/** What `cordon verify` makes of a directory: the exit code, and who is at fault. */
async function verified(directory: string, name: DeploymentName) {
  const charter = `config/${name}.yaml`;
  const args = ['verify', directory, '--charter', charter, '--claims', CLAIMS, '--format', 'json'];
  const { code, stdout } = await session(args);
  const { findings } = JSON.parse(stdout) as {
    findings: { logicalId: string; file: string; rule: string }[];
  };
  return { code, ids: findings.map(({ logicalId }) => logicalId), rules: findings.map(({ rule }) => rule) };
}

/** An enclave with a defect, synthesized without gates: they are what this goes round. */
function synthesized(name: DeploymentName, tamper: (app: App, boundary: Stack) => void): string {
  const directory = mkdtempSync(join(tmpdir(), 'cordon-way-'));
  const app = createApp(directory);
  const boundary = buildEnclave(app, deploymentOf(name)).find(({ stackName }) =>
    stackName.endsWith('-boundary'),
  );
  if (!boundary) throw new Error('the enclave has no boundary');
  tamper(app, boundary);
  app.synth();
  return directory;
}

const subnetOf = (boundary: IConstruct): CfnSubnet => {
  const found = boundary.node.findAll().find((node) => node instanceof CfnSubnet);
  if (!(found instanceof CfnSubnet)) throw new Error('the boundary has no subnet');
  return found;
};

/** Each way in, with the logical id (or its beginning) that must be named. */
const WAYS: Readonly<Record<string, (app: App, boundary: Stack) => void>> = {
  'a typed construct': (_, boundary) => void new CfnInternetGateway(boundary, 'Escape'),
  'a raw resource': (_, boundary) => void new CfnResource(boundary, 'Escape', { type: GATEWAY }),
  'a property override': (_, boundary) => {
    subnetOf(boundary).overrideLogicalId('Escape');
    subnetOf(boundary).addPropertyOverride('MapPublicIpOnLaunch', true);
  },
  'a type override': (_, boundary) => {
    const raw = new CfnResource(boundary, 'Escape', { type: VPC, properties: {} });
    raw.addOverride('Type', GATEWAY);
  },
  'a late aspect': (app, boundary) => {
    subnetOf(boundary).overrideLogicalId('Escape');
    Aspects.of(app).add({
      visit: (node) => {
        if (node === subnetOf(boundary)) subnetOf(boundary).mapPublicIpOnLaunch = true;
      },
    });
  },
  'an included template': (_, boundary) => {
    const templateFile = join(mkdtempSync(join(tmpdir(), 'cordon-included-')), 'included.json');
    writeFileSync(templateFile, JSON.stringify({ Resources: { Escape: { Type: GATEWAY } } }));
    new CfnInclude(boundary, 'Included', { templateFile });
  },
  'a nested stack': (_, boundary) => {
    new CfnInternetGateway(new NestedStack(boundary, 'Nested'), 'Escape');
  },
  'a Stage': (app) => {
    const { account, region } = app.node.children.find(Stack.isStack) ?? {};
    const stage = new Stage(app, 'Apart', {
      env: { ...(account && { account }), ...(region && { region }) },
    });
    new CfnInternetGateway(new Stack(stage, 'Inside'), 'Escape');
  },
  'a construct added while validating': (_, boundary) => {
    boundary.node.addValidation({
      validate: () => {
        new CfnInternetGateway(boundary, 'Escape');
        return [];
      },
    });
  },
  'a resource that patches what it writes': (_, boundary) => {
    const raw = new CfnResource(boundary, 'Escape', { type: VPC });
    Object.assign(raw, { _toCloudFormation: () => ({ Resources: { Escape: { Type: GATEWAY } } }) });
  },
  'a stack that patches what it writes': (_, boundary) => {
    const own = boundary as unknown as { _toCloudFormation(): { Resources: object } };
    const write = own._toCloudFormation.bind(boundary);
    own._toCloudFormation = () => ({
      ...write(),
      Resources: { ...write().Resources, Escape: { Type: GATEWAY } },
    });
  },
};

describe.each(Object.entries(WAYS))('%s', (_, tamper) => {
  const name = DEPLOYMENTS[Object.values(WAYS).indexOf(tamper) % DEPLOYMENTS.length] ?? 'commercial';

  test(`is refused in ${name}, and named`, async () => {
    const { code, ids } = await verified(synthesized(name, tamper), name);
    expect(code).toBe(1);
    expect(ids.filter((id) => id.startsWith('Escape'))).not.toEqual([]);
  });
});

test.each(DEPLOYMENTS)('nothing else refuses the assembly of %s', async (name) => {
  expect(await verified(goodOf(name).directory, name)).toEqual({ code: 0, ids: [], rules: [] });
});

describe('files that were edited', () => {
  const written = (name: DeploymentName, edit: (draft: Draft, directory: string) => void): string => {
    const draft = new Draft(goodOf(name));
    draft.template('boundary').Resources.Escape = { Type: GATEWAY };
    const directory = draft.write();
    edit(draft, directory);
    return directory;
  };

  test('a template that changed after synthesis', async () => {
    const directory = written('govcloud', () => undefined);
    const { code, ids, rules } = await verified(directory, 'govcloud');
    expect(code).toBe(1);
    expect(ids).toContain('Escape');
    // The manifest of assets says what the template was.
    expect(rules.some((rule) => rule !== 'closed-world')).toBe(true);
  });

  test('a template that the manifest does not name', async () => {
    const good = new Draft(goodOf('iso')).write();
    writeFileSync(
      join(good, 'extra.template.json'),
      JSON.stringify({ Resources: { Escape: { Type: GATEWAY } } }),
    );
    expect(await verified(good, 'iso')).toMatchObject({ code: 1 });
  });

  test('a stack more in the manifest', async () => {
    const good = new Draft(goodOf('isob')).write();
    const { account, region } = deploymentOf('isob').enclave;
    const manifest = JSON.parse(readFileSync(join(good, 'manifest.json'), 'utf8'));
    manifest.artifacts.Extra = {
      type: 'aws:cloudformation:stack',
      environment: `aws://${account}/${region}`,
      properties: { templateFile: 'extra.template.json' },
    };
    writeFileSync(join(good, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(
      join(good, 'extra.template.json'),
      JSON.stringify({ Resources: { Escape: { Type: GATEWAY } } }),
    );
    const { code, ids } = await verified(good, 'isob');
    expect(code).toBe(1);
    expect(ids).toContain('Escape');
  });
});
