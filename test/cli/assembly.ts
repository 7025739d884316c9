import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stackProperties, templateAsset } from '../helpers/deployment-path';

/** A deployment whose charter is good. */
export const CHARTER = 'config/commercial.yaml';

/** Writes an assembly directory with one stack, as `cdk synth` does. */
export function writeAssembly(folder: string, resources: object, charter: string | undefined): void {
  mkdirSync(folder, { recursive: true });
  const template = JSON.stringify({ Resources: resources });
  const hash = createHash('sha256').update(template).digest('hex');
  const [account, region] = ['111122223333', 'us-east-1'];
  const files = { [hash]: templateAsset(account, region, 'demo.template.json', hash) };
  const artifacts = {
    'demo.assets': { type: 'cdk:asset-manifest', properties: { file: 'demo.assets.json' } },
    demo: {
      type: 'aws:cloudformation:stack',
      environment: `aws://${account}/${region}`,
      properties: stackProperties(account, region, 'demo.template.json', hash),
      dependencies: ['demo.assets'],
    },
  };
  writeFileSync(join(folder, 'demo.template.json'), template);
  writeFileSync(join(folder, 'demo.assets.json'), JSON.stringify({ version: '55.0.0', files }));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: '55.0.0', artifacts }));
  if (charter !== undefined) copyFileSync(charter, join(folder, 'deployment.yaml'));
}
