import type { Enclave } from '../../../lib/config/schema';
import { type Change, valueAt } from './change';
import type { Contents } from './enumerate';
import type { Outcomes } from './state';

/** What tells one deployment's texts from another's. */
export type Place = Pick<Enclave, 'name' | 'account' | 'region'>;

/**
 * A text for each change that is the same for changes of two deployments which do the same to the same: the change
 * itself, and the resource or file around it, with the deployment's name, account and region replaced.
 */
export function twinKeys(
  changes: readonly Change[],
  contents: Contents,
  place: Place,
): ReadonlyMap<string, string> {
  const around = new Map<string, string>();
  const own = (text: string) => neutral(text, place);
  return new Map(
    changes.map((change) => {
      const { file, pointer, id } = change;
      const [at = ''] = /^\/(Resources|Outputs|artifacts)\/[^/]+/.exec(pointer) ?? [];
      const key = `${file} ${at}`;
      const known = around.get(key) ?? own(JSON.stringify(valueAt(rootOf(file, contents), at)) ?? '');
      around.set(key, known);
      return [change.id, `${own(id)}\n${known}`];
    }),
  );
}

const rootOf = (file: string, { templates, manifests }: Contents) =>
  templates.get(file) ?? manifests.get(file);

const neutral = (text: string, { name, account, region }: Place): string =>
  text
    .replaceAll(account, '{account}')
    .replaceAll(region, '{region}')
    .replaceAll(new RegExp(`(?<![a-z])${name}(?![a-z])`, 'g'), '{name}');

/** Keys of those changes that were refuted. */
export const refutedKeys = (keys: ReadonlyMap<string, string>, outcomes: Outcomes): ReadonlySet<string> =>
  new Set([...keys].flatMap(([id, key]) => (outcomes.get(id)?.is === 'refuted' ? [key] : [])));
