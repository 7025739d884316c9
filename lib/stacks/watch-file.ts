import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { SynthesisErrorCode } from '../config/errors/synthesis';
import { loadDeployment } from '../config/load';
import { watchSchema } from '../config/watch/schema';
import { problemsIn, type Watching } from '../config/watch/watching';

/** A watch file that can't be used. */
export class WatchError extends Error {
  override readonly name = 'WatchError';
  readonly code: SynthesisErrorCode = 'watch-invalid';
}

/** @throws WatchError; DeploymentError for the deployment that it names */
export function loadWatch(file: string): Watching {
  let text: unknown;
  try {
    text = parse(readFileSync(file, 'utf8'), { schema: 'core', strict: true, merge: false });
  } catch (error) {
    throw new WatchError(
      `'${file}' can't be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
  const { data, error } = watchSchema.safeParse(text);
  if (data === undefined)
    throw new WatchError(
      error.issues.map(({ path, message }) => `'${file}' ${path.join('.') || 'file'}: ${message}`).join('\n'),
    );
  const { deployment } = loadDeployment(join(dirname(file), data.deployment));
  const problems = [...problemsIn({ watch: data, deployment })];
  if (problems.length > 0) throw new WatchError(problems.map((each) => `'${file}' ${each}`).join('\n'));
  return { watch: data, deployment };
}
