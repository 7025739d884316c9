import { createColors } from 'picocolors';
import type { LedgerFinding, LedgerInput, LedgerLog, LedgerVerdict } from '../../contract/verdict-ledger';
import { count, shortDigest } from '../summary';
import { visible } from '../visible';
import { COLUMNS, type Wrap, wrapAt } from '../wrap';

type Colors = ReturnType<typeof createColors>;
/** What the lines are written with. */
interface Pen {
  readonly paint: Colors;
  readonly wrap: Wrap;
}
type Lines = Iterable<string>;

/** For people: the verdict in the first line, then logs and claims, then each finding with its entry. */
export function ledgerToText(verdict: LedgerVerdict, { color = false, columns = COLUMNS } = {}): string {
  const pen = { paint: createColors(color), wrap: wrapAt(columns) };
  return `${[...lines(verdict, pen)].join('\n')}\n`;
}

function* lines(verdict: LedgerVerdict, pen: Pen): Lines {
  const { paint, wrap } = pen;
  const color = statusPaint(verdict.verdict, paint);
  yield* wrap('', headline(verdict)).map((line) => color(paint.bold(line)));
  yield '';
  for (const log of verdict.logs) yield* logLines(log, pen);
  if (verdict.charter) yield* input('charter', verdict.charter, pen);
  yield* input('policy', verdict.policy, pen);
  if (verdict.known) yield* input('known', verdict.known, pen);
  for (const one of verdict.history) yield* input('history', one, pen);
  for (const one of verdict.receipts ?? [])
    yield* wrap(
      '  receipts ',
      `${visible(one.file)}, ${shortDigest(one.digest)}, ${count(one.count, 'receipt')}`,
    );
  yield* approvalLines(verdict, pen);
  yield* invocationLines(verdict, pen);
  yield '';
  yield paint.bold('claims');
  for (const { id, title, status, findings } of verdict.claims) {
    const many = findings.length > 0 ? `: ${count(findings.length, 'finding')}` : '';
    const [first = '', ...rest] = wrap(`  ${status.padEnd(9)}  ${id.padEnd(15)} `, `${title}${many}`);
    yield first.replace(status, statusPaint(status, paint)(status));
    yield* rest;
  }
  if (verdict.findings.length === 0) return;
  yield '';
  yield paint.bold('findings');
  for (const finding of verdict.findings) yield* findingLines(finding, pen);
  if (verdict.leftOut > 0) yield `  and ${count(verdict.leftOut, 'finding')} more`;
}

/** How far it is known by more than the proxies' own logs that people approved. */
function* approvalLines({ approvals: of }: LedgerVerdict, { wrap }: Pen): Lines {
  if (!of || of.approvals === 0) return;
  const known =
    of.logged === 0
      ? "known by the proxies' logs alone"
      : `${of.logged} of ${of.approvals} in logs of the review service`;
  yield* wrap('  approvals ', `${of.approvals} used, ${known}`);
}

/** What the model's own count can be, for whoever has it. */
function* invocationLines({ invocations: of }: LedgerVerdict, { wrap }: Pen): Lines {
  if (!of || of.most === 0) return;
  const between = of.least === of.most ? `${of.most}` : `${of.least} to ${of.most}`;
  const told = of.counted === undefined ? 'by these logs' : `by these logs, ${of.counted} by its own count`;
  yield* wrap('  invoked  ', `the model ${between} times ${told}`);
}

/** The verdict in one line. */
export function headline({ verdict, claims, logs, stats, findings, leftOut }: LedgerVerdict): string {
  const read = `${count(stats.entries, 'entry').replace(/ys$/, 'ies')} of ${count(logs.length, 'log')}`;
  if (verdict === 'proved') return `proved: all of ${count(claims.length, 'claim')}, ${read}`;
  const tally = (['refuted', 'undecided'] as const)
    .map((status) => [claims.filter((claim) => claim.status === status).length, status] as const)
    .filter(([number]) => number > 0)
    .map(([number, status]) => `${number} ${status}`);
  const found = count(findings.length + leftOut, 'finding');
  return `${verdict}: of ${count(claims.length, 'claim')}, ${tally.join(' and ')}; ${found}, ${read}`;
}

function* logLines(
  { path, origin, size, root, cosignedBy, signedBy, sealed, first, last, outcomes }: LedgerLog,
  { wrap }: Pen,
): Lines {
  yield* wrap('  log      ', visible(origin || path));
  if (!origin) return;
  const indent = ' '.repeat(11);
  yield* wrap(
    indent,
    `${visible(path)}, ${count(size, 'entry').replace(/ys$/, 'ies')}, ${shortDigest(root)}`,
  );
  // A replay looks at samples alone.
  if (first !== '') yield* wrap(indent, `${first} to ${last}, ${sealed ? 'sealed' : 'not sealed'}`);
  const seen = cosignedBy.length > 0 ? `, seen by ${visible(cosignedBy.join(', '))}` : ', seen by no witness';
  yield* wrap(indent, `signed by ${count(signedBy.length, 'key')}${seen}`);
  const ends = Object.entries(outcomes).flatMap(([outcome, number]) =>
    number > 0 ? [`${number} ${outcome}`] : [],
  );
  if (Object.keys(outcomes).length > 0) yield* wrap(indent, ends.join(', ') || 'no requests');
}

const input = (name: string, { file, digest }: LedgerInput, { wrap }: Pen): Lines =>
  wrap(`  ${name.padEnd(8)} `, `${visible(file)}, ${shortDigest(digest)}`);

function* findingLines(
  { rule, claim, log, entry, end, message, open }: LedgerFinding,
  { paint, wrap }: Pen,
): Lines {
  const entries = end - entry > 1 ? `entries ${entry} to ${end - 1}` : `entry ${entry}`;
  yield* wrap('  ', `${visible(log)} ${entries}`).map(paint.bold);
  yield* wrap('    ', visible(message));
  yield* wrap('    ', `${claim}, ${rule}${open ? ': leaves it undecided' : ''}`).map(paint.dim);
}

const statusPaint = (status: LedgerVerdict['verdict'], paint: Colors) =>
  ({ proved: paint.green, refuted: paint.red, undecided: paint.yellow })[status];
