import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, type NagPack, NIST80053R5Checks } from 'cdk-nag';
import { registered } from '../../../lib/nag/registered';
import { deploymentOf } from '../../helpers/synth';

/** A tool that looks at templates: what it finds in each file of a directory, as keys that stay when lines move. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly command: string;
  findings(directory: string): ReadonlyMap<string, ReadonlySet<string>>;
}

const GUARD = 'node_modules/@cdklabs/cdk-validator-cfnguard';
const GUARD_BINARY = join(
  GUARD,
  'bin',
  'ubuntu',
  process.arch === 'arm64' ? 'aarch64' : 'x86_64',
  'cfn-guard',
);
const CONTROL_TOWER = join(GUARD, 'rules', 'control-tower', 'cfn-guard');
const MOST_OUTPUT = 1_000_000_000;

const versionOf = (name: string): string =>
  (require(`${process.cwd()}/node_modules/${name}/package.json`) as { version: string }).version;

const templatesIn = (directory: string) => readdirSync(directory).filter((file) => file.endsWith('.json'));

interface LintMatch {
  readonly Filename: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path?: readonly unknown[] | null };
}

const lint: Tool = {
  name: 'cfn-lint',
  version: spawnSync('cfn-lint', ['--version'], { encoding: 'utf8' }).stdout?.trim().split(' ')[1] ?? '',
  command: 'cfn-lint --regions us-east-1 --format json --template …',
  findings(directory) {
    const found = new Map<string, Set<string>>();
    const files = templatesIn(directory);
    // A command line has room for so many files.
    for (let from = 0; from < files.length; from += 100) {
      const args = files.slice(from, from + 100).map((file) => join(directory, file));
      const { stdout } = spawnSync(
        'cfn-lint',
        ['--regions', 'us-east-1', '--format', 'json', '--template', ...args],
        {
          encoding: 'utf8',
          maxBuffer: MOST_OUTPUT,
        },
      );
      for (const { Filename, Rule, Location } of JSON.parse(stdout || '[]') as LintMatch[]) {
        add(found, Filename, `${Rule.Id} ${(Location.Path ?? []).join('/')}`);
      }
    }
    return found;
  },
};

interface GuardReport {
  readonly name: string;
  readonly not_compliant: readonly { readonly Rule: { readonly name: string } }[];
}

const guard: Tool = {
  name: 'cfn-guard with the Control Tower rules',
  version: `${spawnSync(GUARD_BINARY, ['--version'], { encoding: 'utf8' }).stdout?.trim().split(' ')[1]}, rules of cdk-validator-cfnguard ${versionOf('@cdklabs/cdk-validator-cfnguard')}`,
  command: 'cfn-guard validate --data … --rules …/control-tower/cfn-guard --structured --output-format json',
  findings(directory) {
    const args = [
      'validate',
      '--data',
      directory,
      '--rules',
      CONTROL_TOWER,
      '--structured',
      '--output-format',
      'json',
      '--show-summary',
      'none',
    ];
    const { stdout } = spawnSync(GUARD_BINARY, args, { encoding: 'utf8', maxBuffer: MOST_OUTPUT });
    const found = new Map<string, Set<string>>();
    for (const { name, not_compliant } of JSON.parse(stdout) as GuardReport[]) {
      for (const { Rule } of not_compliant) {
        for (const [, path] of JSON.stringify(Rule).matchAll(/"path":"(\/Resources[^"]*)"/g)) {
          add(found, join(directory, name.split('/').at(-1) ?? ''), `${Rule.name} ${path}`);
        }
      }
    }
    return found;
  },
};

/** A cdk-nag pack over templates that CDK includes, since packs read constructs. */
const nag = (name: string, pack: () => NagPack): Tool => ({
  name,
  version: `cdk-nag ${versionOf('cdk-nag')}`,
  command: 'new CfnInclude(stack, …) and pack.validateScope(stack)',
  findings(directory) {
    const { enclave } = deploymentOf('commercial');
    const found = new Map<string, Set<string>>();
    for (const file of templatesIn(directory)) {
      const path = join(directory, file);
      const stack = new Stack(new App({ builtinCloudFormationValidation: false }), 'Stack');
      try {
        new CfnInclude(stack, 'Included', { templateFile: path });
      } catch {
        // What CDK can't include, a pack can't see.
        continue;
      }
      for (const { ruleName, violatingResources } of registered(pack(), [], enclave).validateScope(stack)
        .violations) {
        for (const { constructPath } of violatingResources) add(found, path, `${ruleName} ${constructPath}`);
      }
    }
    return found;
  },
});

function add(found: Map<string, Set<string>>, file: string, key: string): void {
  const keys = found.get(file) ?? new Set<string>();
  found.set(file, keys.add(key));
}

const isAtHand = (command: string): boolean => {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** The tools that are at hand, without Cordon. */
export const TOOLS: readonly Tool[] = [
  nag('AwsSolutions', () => new AwsSolutionsChecks()),
  nag('NIST 800-53 r5', () => new NIST80053R5Checks()),
  ...(isAtHand(GUARD_BINARY) ? [guard] : []),
  ...(isAtHand('cfn-lint') ? [lint] : []),
];
