import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, type NagPack, NIST80053R5Checks } from 'cdk-nag';
import { grouped, type Tool } from './tool';

/** A pack of cdk-nag over templates that are included in a stack, which makes typed constructs of them. */
export const nag = (name: string, pack: () => NagPack): Tool => ({
  name: `cdk-nag, ${name}`,
  version: versionOf('cdk-nag'),
  command: `new ${pack().constructor.name}() over CfnInclude of each template`,
  check: (folder, files) =>
    grouped(
      files.flatMap((file) => findingsOf(join(folder, file), pack).map((each) => [file, each] as const)),
    ),
});

export const NAGS: readonly Tool[] = [
  nag('AwsSolutions', () => new AwsSolutionsChecks()),
  nag('NIST 800-53 r5', () => new NIST80053R5Checks()),
];

/** A template that can't be included is a finding, too: nobody would deploy it by CDK. */
function findingsOf(templateFile: string, pack: () => NagPack): string[] {
  const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
  const stack = new Stack(app, 'Included');
  try {
    new CfnInclude(stack, 'Template', { templateFile });
  } catch {
    return ['not included'];
  }
  const { violations } = pack().validateScope(app);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ resourceLogicalId }) => `${ruleName} ${resourceLogicalId}`),
  );
}

function versionOf(name: string): string {
  const file = join(dirname(require.resolve(`${name}/package.json`)), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
