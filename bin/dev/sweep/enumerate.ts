import { type Change, type Site, sitesIn } from './change';
import { conditionChanges, elementChanges } from './conditions';
import { knownValues } from './known-values';
import { replacements } from './leaves';
import { fieldChanges } from './manifests';
import { deletions } from './nodes';
import { grants } from './permissions';
import { resourceChanges } from './resources';
import { statementChanges } from './statements';

/** The files of an assembly that steer a deployment, parsed, by name. */
export interface Contents {
  readonly templates: ReadonlyMap<string, unknown>;
  readonly manifests: ReadonlyMap<string, unknown>;
}

/** Every change of a deployment that a sweep makes, each once, always in the same order. */
export function changesOf({ templates, manifests }: Contents): Change[] {
  const changes = new Map<string, Change>();
  for (const change of all(templates, manifests)) if (!changes.has(change.id)) changes.set(change.id, change);
  return [...changes.values()].filter((change) => !isNothing(change));
}

function* all(templates: Contents['templates'], manifests: Contents['manifests']): Iterable<Change> {
  const sites = [...templates].flatMap(([file, root]) => [...sitesIn(file, root)]);
  const known = knownValues(templates, sites);
  yield* deletions(sites);
  yield* replacements(sites, known);
  for (const [file, root] of templates) yield* resourceChanges(file, root);
  yield* statementChanges(sites);
  yield* conditionChanges(sites);
  yield* elementChanges(sites);
  yield* grants(templates);
  const fields: Site[] = [...manifests].flatMap(([file, root]) => [...sitesIn(file, root)]);
  yield* deletions(fields);
  yield* fieldChanges(fields);
}

const isNothing = ({ before, after, kind }: Change) =>
  kind !== 'duplicate' && after !== undefined && JSON.stringify(before) === JSON.stringify(after);
