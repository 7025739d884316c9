import type { Change } from '../change';
import type { Contents } from '../enumerate';
import { ALARMS } from './alarms';
import { CAPACITY } from './capacity';
import { COMPARISONS } from './comparisons';
import { UNSAID } from './defaults';
import type { HarmlessKind } from './kind';
import { MANIFESTS } from './manifests';
import { NAMES } from './names';
import { NETWORK } from './network';
import { ORDER } from './order';
import { POLICIES } from './policies';
import { RUNNING } from './running';
import { SIZES } from './sizes';
import { TEXTS } from './texts';

/** The kinds of change of which a verifier may say nothing. Whatever else survives is unexplained. */
export const HARMLESS: readonly HarmlessKind[] = [
  ...TEXTS,
  ...UNSAID,
  ...SIZES,
  ...CAPACITY,
  ...ORDER,
  ...POLICIES,
  ...COMPARISONS,
  ...NAMES,
  ...NETWORK,
  ...RUNNING,
  ...ALARMS,
  ...MANIFESTS,
];

/** Whether a change need not be judged: it is of a kind that is harmless whatever the verifier says. */
export const isExcused = (change: Change, contents: Contents): boolean => {
  const kind = harmlessKind(change, contents);
  return kind !== undefined && !kind.judged;
};

/** The first kind that a change is of. */
export const harmlessKind = (change: Change, contents: Contents): HarmlessKind | undefined =>
  HARMLESS.find((kind) => kind.is(change, contents));
