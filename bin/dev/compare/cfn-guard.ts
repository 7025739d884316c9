import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { grouped, type Tool } from './tool';

interface Report {
  readonly name: string;
  readonly not_compliant: readonly { readonly Rule?: { readonly name: string } }[];
}

/** cfn-guard with the Control Tower rules, as `@cdklabs/cdk-validator-cfnguard` ships both. */
export function cfnGuard(): Tool {
  const home = dirname(require.resolve('@cdklabs/cdk-validator-cfnguard/package.json'));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const guard = JSON.parse(readFileSync(join(home, 'guard-version.json'), 'utf8')) as { version: string };
  const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  const binary = join(home, 'bin', process.platform === 'darwin' ? 'macos' : 'ubuntu', machine, 'cfn-guard');
  const rules = join(home, 'rules', 'control-tower', 'cfn-guard');
  return {
    name: 'cfn-guard, Control Tower rules',
    version: `${guard.version} (rules of @cdklabs/cdk-validator-cfnguard ${version})`,
    command: 'cfn-guard validate --rules rules/control-tower/cfn-guard --data FOLDER --type CFNTemplate',
    check: (folder) => {
      const options = ['--output-format', 'json', '--show-summary', 'none', '--type', 'CFNTemplate'];
      const { stdout } = spawnSync(binary, ['validate', '--rules', rules, '--data', folder, ...options], {
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      });
      return grouped(
        reportsIn(stdout).flatMap(({ name, not_compliant }) =>
          not_compliant.flatMap((failed) =>
            pathsIn(failed).map(
              (path) => [name.slice(folder.length + 1), `${failed.Rule?.name} ${path}`] as const,
            ),
          ),
        ),
      );
    },
  };
}

/** It prints one JSON object after another; each begins and ends at the margin. */
const reportsIn = (text: string): Report[] =>
  text.trim() === ''
    ? []
    : text
        .trim()
        .split(/(?<=^\})(?=\{$)/m)
        .map((one) => JSON.parse(one) as Report);

const pathsIn = (failed: object): string[] => [
  ...new Set(
    [...JSON.stringify(failed).matchAll(/"path":"(\/Resources[^"]*)"/g)].map(([, path]) => path ?? ''),
  ),
];
