import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contender, paired, table } from '../measure';

const ROUNDS = 7;

/** `cdk synth --all` of the default deployment, with the gates and without: what a developer waits for. */
export function synthBench(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-bench-'));
  const synth = (name: string, app: string): Contender => ({
    name,
    command: [
      'npx',
      'cdk',
      'synth',
      '--all',
      '--quiet',
      '--app',
      `node ${app}`,
      '--output',
      join(folder, name),
    ],
  });
  try {
    return table(
      `cdk synth --all, medians of ${ROUNDS} paired runs; the aim is at most 1.5`,
      paired(
        [synth('without-gates', 'dist/bin/dev/ungated-app.js'), synth('with-gates', 'dist/bin/app.js')],
        ROUNDS,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
