import { visible } from '../../report/visible';
import { wrapAt } from '../../report/wrap';
import type { HoldDetail } from '../../services/review/queue/queue';
import type { Hold } from '../../services/review/queue/state';
import { markedText, plainText, type Range } from './marked-text';

/** One held request in one line: what no caller wrote, and names that the charter has. */
function line(hold: Hold): string {
  const { id, state, stage, tenant, agency, purpose, expires, decisions, assignedTo } = hold;
  const parts = [id, state, stage, `${tenant} (${agency})`, purpose, becauseOf(hold), `until ${expires}`];
  for (const { reviewer, verdict } of decisions) parts.push(`${verdict} by ${reviewer}`);
  if (assignedTo) parts.push(`with ${assignedTo}`);
  return parts.map(visible).join('  ');
}

const becauseOf = ({ because, why }: Hold): string => {
  const held = why.filter(({ verdict }) => verdict !== 'allow').map(({ redLine }) => redLine);
  return [...because.filter((reason) => reason !== 'red_line'), ...held].join(', ');
};

/** The same, as wide as the terminal. Without one it is one line, for a program to read. */
export const listed = (hold: Hold, columns: number | undefined): string =>
  columns === undefined ? line(hold) : wrapAt(columns)('', line(hold), 4).join('\n');

/**
 * A held request with its texts, line by line behind a bar that no text can take the place of, passages marked below their
 * lines on a terminal. Nothing that a caller wrote is printed as it is.
 */
export function describe(detail: HoldDetail, columns: number | undefined): string {
  const { hold, asked, answered, findings, marking } = detail;
  const marked = marking === undefined ? [] : [visible(marking)];
  const text = (part: 'asked' | 'answered', said: string): Iterable<string> =>
    columns === undefined ? plainText(said) : markedText(said, rangesIn(findings, part), columns);
  const wrap = wrapAt(columns ?? Number.POSITIVE_INFINITY);
  const lines = [
    ...marked,
    listed(hold, columns),
    '',
    ...[...facts(detail)].flatMap(([name, says]) => wrap(`${name.padEnd(10)} `, says)),
    '',
    'asked:',
    ...text('asked', asked),
    ...(answered === undefined ? [] : ['', 'answered:', ...text('answered', answered)]),
    ...marked,
  ];
  return `${lines.join('\n')}\n`;
}

/** What is known besides the texts, each by its name. */
function* facts({
  caller,
  payloadDigest,
  findings,
  asked,
  answered = '',
  reasons,
  similar,
}: HoldDetail): Iterable<readonly [string, string]> {
  const texts = { asked, answered };
  yield ['purpose', visible(caller.purposeText)];
  yield ['authority', visible(caller.authority)];
  yield ['payload', payloadDigest];
  for (const { redLine, verdict, score, policy, passages } of findings) {
    yield ['finding', `${redLine}: ${verdict}, ${score.toFixed(2)} (policy ${policy})`];
    for (const passage of passages) {
      if ('view' in passage)
        yield ['  passage', `${passage.part}, not as it stands there but in its view ${passage.view}`];
      else {
        const { part, start, end } = passage;
        yield ['  passage', `${part} ${start}-${end}: ${visible(texts[part].slice(start, end))}`];
      }
    }
  }
  for (const { id, state, heldAt } of similar) yield ['similar', `${id} ${state}, held ${heldAt}`];
  for (const { reviewer, reason } of reasons) yield ['reason', `${visible(reviewer)}: ${visible(reason)}`];
}

const rangesIn = (findings: HoldDetail['findings'], part: 'asked' | 'answered'): readonly Range[] =>
  findings.flatMap(({ passages }) =>
    passages.flatMap((passage) => (passage.part === part && !('view' in passage) ? [passage] : [])),
  );
