import { dirname, resolve } from 'node:path';
import { isScalar, parseDocument } from 'yaml';
import type { SynthesisErrorCode } from '../config/errors/synthesis';
import { loadDeployment, readInput } from '../config/load';
import { DeploymentError } from '../config/problem';
import { shapeProblems } from '../config/reading/issues';
import { shown, shownValue } from '../config/reading/shown';
import { watchSchema } from '../config/watch/schema';
import { problemsIn, type Watching } from '../config/watch/watching';

/** A watch file that can't be used. */
export class WatchError extends Error {
  override readonly name = 'WatchError';
  readonly code: SynthesisErrorCode = 'watch-invalid';
}

/** @throws WatchError; DeploymentError for the deployment that it names */
export function loadWatch(file: string): Watching {
  const document = documentIn(file);
  const input: unknown = document.toJS();
  const { data: watch, error } = watchSchema.safeParse(input);
  if (watch === undefined) {
    const sourceAt = (path: readonly (string | number)[]) => {
      const node: unknown = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    };
    const problems = shapeProblems(error.issues, { schema: watchSchema, input, sourceAt });
    throw unusable(
      file,
      problems.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
    );
  }
  const deployment = watchedBy(file, watch.deployment);
  const problems = [...problemsIn({ watch, deployment })];
  if (problems.length > 0) throw unusable(file, problems);
  return { watch, deployment };
}

/** A deployment file that isn't there is a fault of the watch file, which names it. */
function watchedBy(file: string, named: string) {
  try {
    return loadDeployment(resolve(dirname(file), named)).deployment;
  } catch (error) {
    const problem = error instanceof DeploymentError ? error.problems[0] : undefined;
    if (problem?.code !== 'file-unreadable') throw error;
    const [reason] = problem.message.split(';');
    throw unusable(file, [
      `deployment: ${shownValue(named)}, a path from the watch file's folder: ${reason}; put the deployment file that was reviewed there, or name where it is`,
    ]);
  }
}

function documentIn(file: string) {
  const document = parseDocument(textOf(file), { schema: 'core', strict: true, merge: false });
  const [broken] = document.errors;
  if (broken !== undefined) throw unusable(file, [`file: ${broken.message.split('\n')[0]}; correct it`]);
  return document;
}

function textOf(file: string): string {
  try {
    return readInput(file, ['watch file', 'docs/watch/commercial.yaml']).toString('utf8');
  } catch (error) {
    throw error instanceof DeploymentError ? new WatchError(error.message) : error;
  }
}

const unusable = (file: string, problems: readonly string[]) =>
  new WatchError(problems.map((problem) => shown(`'${file}' ${problem}`)).join('\n'));
