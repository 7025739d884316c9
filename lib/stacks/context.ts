import { readFileSync } from 'node:fs';
import type { App } from 'aws-cdk-lib';
import type { SynthesisErrorCode } from '../config/errors/synthesis';
import { nearest } from '../config/nearest';

const DEFAULT_DEPLOYMENT = 'config/commercial.yaml';

/** What `-c` may set. */
const OWN_KEYS = ['deployment', 'evidence', 'watch'];

/** What the CDK CLI sets by itself. Seen with aws-cdk 2.1148. */
const FROM_CLI = /^aws:cdk:|^@aws-cdk\/core:failSynthOnValidationErrors$/;

/** Context that this app doesn't know, or can't use. */
export class ContextError extends Error {
  override readonly name = 'ContextError';

  constructor(
    readonly code: SynthesisErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The deployment file that `-c deployment=NAME-OR-PATH` asks for; a bare name is one of `config/`. A key that nobody
 * knows is refused: CDK passes over it, and what it was meant to change stays as it was.
 * @throws ContextError
 */
export function deploymentFile(app: App, configuration = 'cdk.json'): string {
  knownKeys(app, configuration);
  const asked: unknown = app.node.tryGetContext('deployment') ?? DEFAULT_DEPLOYMENT;
  if (typeof asked !== 'string' || asked === '')
    throw new ContextError(
      'context-empty',
      `context 'deployment' is ${JSON.stringify(asked)}; name a deployment file, such as -c deployment=${DEFAULT_DEPLOYMENT}`,
    );
  return /^[a-z][a-z0-9-]*$/.test(asked) ? `config/${asked}.yaml` : asked;
}

/**
 * The watch file that `-c watch=FILE` asks for, in place of a deployment; undefined where nothing asks for one.
 * @throws ContextError
 */
export function watchFile(app: App, configuration = 'cdk.json'): string | undefined {
  const asked: unknown = app.node.tryGetContext('watch');
  if (asked === undefined) return undefined;
  knownKeys(app, configuration);
  const other = OWN_KEYS.find((key) => key !== 'watch' && app.node.tryGetContext(key) !== undefined);
  if (typeof asked === 'string' && asked !== '' && other === undefined) return asked;
  throw new ContextError(
    'context-empty',
    other === undefined
      ? `context 'watch' is ${JSON.stringify(asked)}; name a watch file, such as -c watch=docs/watch/commercial.yaml`
      : `context 'watch' stands beside '${other}', and a watch file names its deployment itself; remove one of them`,
  );
}

function knownKeys(app: App, configuration: string): void {
  const known = [...OWN_KEYS, ...keysOf(configuration)];
  for (const key of Object.keys(app.node.getAllContext()))
    if (!known.includes(key) && !FROM_CLI.test(key)) throw unknown(key, known);
}

/** Context that is kept with the sources: CDK's feature flags. */
function keysOf(configuration: string): string[] {
  const { context = {} } = JSON.parse(readFileSync(configuration, 'utf8')) as { context?: object };
  return Object.keys(context);
}

function unknown(key: string, known: readonly string[]): ContextError {
  const meant = nearest(key, known);
  const mend =
    meant === undefined ? `allowed with -c: ${OWN_KEYS.join(', ')}; remove it` : `did you mean '${meant}'?`;
  return new ContextError('context-unknown', `context key '${key}' is unknown; ${mend}`);
}
