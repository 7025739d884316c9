import { createColors } from 'picocolors';
import type { Challenge, ChallengedClaim, TrialResult } from '../contract/verdict-challenge';
import { count, placeOf, shortDigest } from './summary';
import { visible, visibleJson } from './visible';
import { COLUMNS, type Wrap, wrapAt } from './wrap';

/** The outside contract, alone. */
export const challengeToJson = (challenge: Challenge) =>
  `${visibleJson(JSON.stringify(challenge, null, 2))}\n`;

export interface ChallengeTextOptions {
  /** @default no colour */
  readonly color?: boolean;
  /** @default COLUMNS */
  readonly columns?: number;
  /** Whether to list the guards that fell, too. @default false */
  readonly verbose?: boolean;
}

/** What the lines are written with. */
interface Pen {
  readonly paint: ReturnType<typeof createColors>;
  readonly wrap: Wrap;
}

/** For people: whether each proof fell when what it rests on was taken away, then the guards that need a look. */
export function challengeToText(
  challenge: Challenge,
  { color = false, columns = COLUMNS, verbose = false }: ChallengeTextOptions = {},
): string {
  const pen = { paint: createColors(color), wrap: wrapAt(columns) };
  return `${[...challengeLines(challenge, pen, verbose)].join('\n')}\n`;
}

type Lines = Iterable<string>;

function* challengeLines(challenge: Challenge, pen: Pen, verbose: boolean): Lines {
  const { assembly, charter, claims, trials, outcome } = challenge;
  const { paint, wrap } = pen;
  const color = outcome === 'sound' ? paint.green : paint.red;
  yield* wrap('', headline(challenge)).map((line) => color(paint.bold(line)));
  yield '';
  yield* wrap('  assembly  ', `${visible(assembly.path)}, ${shortDigest(assembly.digest)}`);
  yield* wrap('  charter   ', `${visible(charter.file)}, ${shortDigest(charter.digest)}`);
  yield '';
  yield paint.bold('claims');
  for (const claim of claims) yield* wrap(`  ${claim.id.padEnd(22)} `, claimText(claim));
  const shown = trials.filter((trial) => verbose || trial.outcome !== 'fallen');
  if (shown.length === 0) return;
  yield '';
  yield paint.bold('guards');
  for (const trial of shown) yield* trialLines(trial, pen);
}

function headline({ outcome, claims, trials }: Challenge): string {
  const fallen = trials.filter((trial) => trial.outcome === 'fallen').length;
  const challenged = claims.filter(({ status }) => status === 'proved').length;
  const guards = count(trials.length, 'guard');
  return `${outcome}: of ${count(claims.length, 'claim')}, ${challenged} proved; of their ${guards}, ${fallen} fell when broken`;
}

function claimText({ status, guards, fallen, elsewhere, unseen, untouched }: ChallengedClaim): string {
  if (status !== 'proved') return `${status}: not challenged`;
  if (guards === 0) return 'no guards: the proof rests on nothing that can be broken';
  const others = [
    elsewhere > 0 && `${elsewhere} refuted elsewhere`,
    unseen > 0 && `${unseen} unseen`,
    untouched > 0 && `${untouched} untouched`,
  ].filter(Boolean);
  return [`${count(guards, 'guard')}, ${fallen} fell`, ...others].join(', ');
}

const SAYS: Readonly<Record<TrialResult['outcome'], string>> = {
  fallen: 'fell',
  elsewhere: 'refuted, but by no finding at this guard',
  unseen: 'its loss goes unseen',
  untouched: 'nothing breaks it',
};

function* trialLines(trial: TrialResult, { paint, wrap }: Pen): Lines {
  const color = trial.outcome === 'fallen' ? paint.green : paint.red;
  const name = `${trial.claim}: ${visible(trial.logicalId)}, ${SAYS[trial.outcome]}`;
  yield* wrap('  ', name, 4).map(color);
  yield* wrap('    ', placeOf(trial));
  yield* wrap('    ', visible(trial.says));
  if (trial.finding) yield* wrap('    → ', visible(trial.finding.message));
}
