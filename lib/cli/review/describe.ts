import { visible } from '../../report/visible';
import type { HoldDetail } from '../../services/review/queue/queue';
import type { Hold } from '../../services/review/queue/state';

/** One held request in one line: what no caller wrote, and names that the charter has. */
export function line(hold: Hold): string {
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

/**
 * A held request with its texts, line by line behind a bar that no text can take the place of. Nothing that a caller wrote
 * is printed as it is.
 */
export function describe({
  hold,
  caller,
  payloadDigest,
  findings,
  asked,
  answered,
  reasons,
  similar,
}: HoldDetail): string {
  const texts = { asked, answered: answered ?? '' };
  const lines = [
    line(hold),
    '',
    `purpose    ${visible(caller.purposeText)}`,
    `authority  ${visible(caller.authority)}`,
    `payload    ${payloadDigest}`,
    ...findings.flatMap(({ redLine, verdict, score, policy, passages }) => [
      `finding    ${redLine}: ${verdict}, ${score.toFixed(2)} (policy ${policy})`,
      ...passages.map((passage) =>
        'view' in passage
          ? `  passage  ${passage.part}, not as it stands there but in its view ${passage.view}`
          : `  passage  ${passage.part} ${passage.start}-${passage.end}: ${visible(texts[passage.part].slice(passage.start, passage.end))}`,
      ),
    ]),
    ...similar.map(({ id, state, heldAt }) => `similar    ${id} ${state}, held ${heldAt}`),
    ...reasons.map(({ reviewer, reason }) => `reason     ${visible(reviewer)}: ${visible(reason)}`),
    '',
    'asked:',
    ...barred(asked),
    ...(answered === undefined ? [] : ['', 'answered:', ...barred(answered)]),
  ];
  return `${lines.join('\n')}\n`;
}

const barred = (text: string): readonly string[] => text.split('\n').map((one) => `  | ${visible(one)}`);
