import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expected, FileDefect, Place } from './case';

// Kind 1: what is verified is not what is deployed.

interface Json {
  [key: string]: Json;
}
type Edit = (json: Json, place: Place) => void;

const rewritten = (place: Place, file: string, edit: Edit): void => {
  const path = join(place.directory, file);
  const json = JSON.parse(readFileSync(path, 'utf8')) as Json;
  edit(json, place);
  writeFileSync(path, JSON.stringify(json, null, 2));
};

const only = (json: Json | undefined): Json => {
  const [first] = Object.values(json ?? {});
  if (first === undefined) throw new Error('there is nothing in it');
  return first;
};
const at = (json: Json, ...keys: readonly string[]): Json =>
  keys.reduce((node, key) => {
    const next = node[key];
    if (next === undefined) throw new Error(`there is no ${key}`);
    return next;
  }, json);
const put = (json: Json, values: object): void => void Object.assign(json, values);

const CLAIM: readonly Expected[] = ['closed-world', 'one-boundary', 'no-off-switch', 'operable'];

/** An edit of the manifest's entry of a stack. */
const stack = (says: string, part: string, edit: Edit): FileDefect => ({
  says,
  claim: CLAIM,
  edit: (place) =>
    rewritten(place, 'manifest.json', (json) => edit(at(json, 'artifacts', `${place.stem}-${part}`), place)),
});
const properties = (says: string, part: string, values: (place: Place) => object): FileDefect =>
  stack(says, part, (json, place) => put(at(json, 'properties'), values(place)));

/** An edit of the one asset of a stack: its template. */
const asset = (says: string, part: string, edit: Edit): FileDefect => ({
  says,
  claim: CLAIM,
  edit: (place) =>
    rewritten(place, `${place.stem}-${part}.assets.json`, (json, of) => edit(only(at(json, 'files')), of)),
});
const destination = (says: string, part: string, values: (place: Place) => object): FileDefect =>
  asset(says, part, (json, place) => put(only(at(json, 'destinations')), values(place)));

const OLD = `${'0f'.repeat(32)}.json`;
const assets = ({ account, region }: Place) => `cdk-cordon-assets-${account}-${region}`;

export const WHAT_IS_DEPLOYED: readonly FileDefect[] = [
  destination("the account stack's template goes to a stranger's bucket", 'account', ({ region }) => ({
    bucketName: `cdk-cordon-assets-999988887777-${region}`,
  })),
  destination("the model stack's template is put under the key of an older one", 'model', () => ({
    objectKey: OLD,
  })),
  destination("the evidence stack's template is published to another region", 'evidence', () => ({
    region: 'eu-west-3',
  })),
  destination("another account's role publishes the safety template", 'safety', ({ partition }) => ({
    assumeRoleArn: `arn:${partition}:iam::999988887777:role/publisher`,
  })),
  destination('the safety template lands in the bucket of classifier policies', 'safety', (place) => ({
    bucketName: `${place.stem}-policies-${place.account}-${place.region}`,
  })),
  asset('a command makes what is published as the safety template', 'safety', (json) =>
    put(json, { source: { executable: ['sh', '-c', 'cat /tmp/other.template.json'] } }),
  ),
  {
    says: 'a file that nobody verified is published as the oversight template',
    claim: CLAIM,
    edit: (place) => {
      writeFileSync(join(place.directory, 'other.json'), '{"Resources":{}}');
      rewritten(place, `${place.stem}-oversight.assets.json`, (json) =>
        put(at(only(at(json, 'files')), 'source'), { path: 'other.json' }),
      );
    },
  },
  properties('the safety stack is deployed beside the one that there is', 'safety', ({ stem }) => ({
    stackName: `${stem}-safety-2`,
  })),
  properties('the oversight stack is deployed in place of the model', 'oversight', ({ stem }) => ({
    stackName: `${stem}-model`,
  })),
  stack('the app says of the evidence stack that it is in error', 'evidence', (json, { stem }) =>
    put(json, { metadata: { [`/${stem}-evidence`]: [{ type: 'aws:cdk:error', data: 'no bucket' }] } }),
  ),
  stack('a file is published by the metadata of the supply stack', 'supply', (json, { stem }) =>
    put(json, {
      metadata: {
        [`/${stem}-supply`]: [{ type: 'aws:cdk:asset', data: { path: 'weights.bin', packaging: 'file' } }],
      },
    }),
  ),
  {
    says: 'an image that a command builds is pushed with the safety stack',
    claim: CLAIM,
    edit: (place) =>
      rewritten(place, `${place.stem}-safety.assets.json`, (json) =>
        put(at(json, 'dockerImages'), {
          ['ab'.repeat(32)]: {
            source: { executable: ['sh', 'build.sh'] },
            destinations: { here: { repositoryName: 'cordon/proxy', imageTag: 'v2' } },
          },
        }),
      ),
  },
  {
    says: 'a manifest of assets more uploads a file into the bucket of weights',
    claim: CLAIM,
    edit: (place) => {
      writeFileSync(join(place.directory, 'weights.bin'), 'other weights');
      const bucketName = `${place.stem}-weights-${place.account}-${place.region}`;
      const destinations = { there: { bucketName, objectKey: 'frontier-2026-09/weights.tar.gz' } };
      const files = { weights: { source: { path: 'weights.bin', packaging: 'file' }, destinations } };
      const text = JSON.stringify({ version: '55.0.0', files, dockerImages: {} });
      writeFileSync(join(place.directory, 'extra.assets.json'), text);
      rewritten(place, 'manifest.json', (json) =>
        put(at(json, 'artifacts'), {
          'extra.assets': { type: 'cdk:asset-manifest', properties: { file: 'extra.assets.json' } },
        }),
      );
    },
  },
  stack('the account stack waits for the last one, which waits for it', 'account', (json, { stem }) =>
    put(json, { dependencies: [`${stem}-account.assets`, `${stem}-oversight`] }),
  ),
  properties('the oversight stack is made of an older template of the own bucket', 'oversight', (place) => ({
    stackTemplateAssetObjectUrl: `s3://${assets(place)}/${OLD}`,
  })),
  properties("the safety stack is made of a template in a stranger's bucket", 'safety', () => ({
    stackTemplateAssetObjectUrl: `s3://cordon-templates-of-others/${OLD}`,
  })),
  {
    says: 'the evidence stack is made of the template of the supply stack',
    claim: CLAIM,
    edit: (place) =>
      rewritten(place, 'manifest.json', (json) => {
        const of = (part: string) => at(json, 'artifacts', `${place.stem}-${part}`, 'properties');
        put(of('evidence'), { stackTemplateAssetObjectUrl: of('supply').stackTemplateAssetObjectUrl });
      }),
  },
  properties(
    'CloudFormation makes the account stack with an administrator of the organization',
    'account',
    (p) => ({
      cloudFormationExecutionRoleArn: `arn:${p.partition}:iam::${p.account}:role/OrganizationAccountAccessRole`,
    }),
  ),
  properties("another account's role deploys the boundary stack", 'boundary', ({ partition, region }) => ({
    assumeRoleArn: `arn:${partition}:iam::999988887777:role/cdk-cordon-deploy-role-999988887777-${region}`,
  })),
  properties('looking up takes a role that may do everything', 'model', ({ partition, account }) => ({
    lookupRole: { arn: `arn:${partition}:iam::${account}:role/Admin` },
  })),
  properties('the evidence stack may be deleted', 'evidence', () => ({ terminationProtection: false })),
  properties(
    "a stranger's topic hears of every event of the safety stack",
    'safety',
    ({ partition, region }) => ({
      notificationArns: [`arn:${partition}:sns:${region}:999988887777:events`],
    }),
  ),
  properties('the oversight stack is deployed over the evidence stack', 'oversight', ({ stem }) => ({
    stackName: `${stem}-evidence`,
  })),
  properties('the session that deploys brings tags of its own', 'supply', () => ({
    assumeRoleAdditionalOptions: { Tags: [{ Key: 'access', Value: 'all' }] },
  })),
  properties('a parameter is given to the safety stack', 'safety', () => ({
    parameters: { Classifiers: 'off' },
  })),
  stack('the model stack no longer waits for what it needs', 'model', (json, { stem }) =>
    put(json, { dependencies: [`${stem}-model.assets`] }),
  ),
];
