import type { Deployment } from '../../lib/config/schema';
import { World } from '../../lib/contract/world';
import { readAssembly } from '../../lib/template/read/read-assembly';
import { deploymentOf } from '../helpers/assemblies';
import { madeOnce } from '../helpers/made-once';

/** Who watches, in an account of its own. */
export const WATCHER = 'arn:aws:iam::999900001111:role/cordon-verifier/cordon-watch-commercial';

const plain = deploymentOf('commercial');

/** The default deployment, of an account that is watched. */
export const WATCHED: Deployment = {
  ...plain,
  charter: { ...plain.charter, people: { ...plain.charter.people, watchers: [WATCHER] } },
};

/** Its assembly, which nobody may write into. */
export const watchedDirectory = (): string =>
  madeOnce('assemblies', 'watched', (directory) => {
    const { synthesize } = require('../helpers/synth') as typeof import('../helpers/synth');
    synthesize('commercial', directory, WATCHED);
  });

let known: World | undefined;

export function watched(): World {
  known ??= new World(readAssembly(watchedDirectory()), WATCHED.charter);
  return known;
}
