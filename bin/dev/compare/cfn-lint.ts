import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { grouped, type Tool } from './tool';

interface Match {
  readonly Filename: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path: readonly (string | number)[] | null };
}

/** cfn-lint, where it is at hand; undefined where it isn't. */
export function cfnLint(): Tool | undefined {
  const version = spawnSync('cfn-lint', ['--version'], { encoding: 'utf8' }).stdout?.trim();
  if (!version) return undefined;
  return {
    name: 'cfn-lint',
    version: version.replace('cfn-lint ', ''),
    command: 'cfn-lint --format json *.template.json',
    check: (folder, files) => {
      const paths = files.map((file) => join(folder, file));
      const { stdout } = spawnSync('cfn-lint', ['--format', 'json', '--', ...paths], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      const matches = JSON.parse(stdout) as readonly Match[];
      return grouped(
        matches.map(({ Filename, Rule, Location }) => [
          Filename.slice(folder.length + 1),
          `${Rule.Id} ${(Location.Path ?? []).join('/')}`,
        ]),
      );
    },
  };
}
