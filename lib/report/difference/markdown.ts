import type { Difference, Meaning } from '../../contract/verdict-difference';
import { clip, code, MOST_CHARACTERS, plain } from '../markdown-text';
import { count, placeOf, shortDigest } from '../summary';
import { claimChanges, differenceSummary, foldedSummary, namesOf } from './summary';

const MARK = { proved: '✅', refuted: '❌', undecided: '❔' } as const;

/** For a pull request's comment: claims and changes of meaning first; what doesn't fit is cut off at the end. */
export const differenceToMarkdown = (difference: Difference): string =>
  clip(`${[...parts(difference)].join('\n\n')}\n`, MOST_CHARACTERS);

function* parts(difference: Difference): Iterable<string> {
  const { verdict, meaning, findings, before, after } = difference;
  yield `## ${MARK[verdict]} Cordon: ${verdict}: ${differenceSummary(difference)}`;
  const claims = claimChanges(difference);
  if (claims.length > 0) yield claims.map((change) => `- ${plain(change)}`).join('\n');
  if (meaning.length > 0) yield meaning.map(item).join('\n');
  for (const [name, side] of Object.entries({ before, after }))
    yield `${name}: ${code(side.assembly.path)}, ${side.verdict}, ${code(shortDigest(side.assembly.digest))}; charter ${code(side.charter.file)}, ${code(shortDigest(side.charter.digest))}`;
  if (findings.added.length > 0)
    yield folded(
      count(findings.added.length, 'new finding'),
      findings.added.map((one) => `- ${code(one.rule)} ${code(placeOf(one))} ${plain(one.message)}`),
    );
  const values = difference.resources.flatMap(({ stack, logicalId, changes }) =>
    changes.map(
      ({ pointer, before: was, after: is }) =>
        `- ${code([stack, logicalId].filter(Boolean).join(' '))} ${code(pointer || '/')}: ${value(was)} → ${value(is)}`,
    ),
  );
  if (values.length > 0) yield folded(foldedSummary(difference), values);
}

const SIGN = { added: '+', removed: '−', changed: '~' } as const;

const item = ({ change, subject, says, resources, claims }: Meaning) =>
  `- ${SIGN[change]} **${subject}** ${code(namesOf(resources))} ${plain(says)}${claims.length > 0 ? ` (${claims.map(code).join(', ')})` : ''}`;

const folded = (summary: string, lines: readonly string[]) =>
  `<details><summary>${plain(summary)}</summary>\n\n${lines.join('\n')}\n\n</details>`;

const value = (of: unknown) => (of === undefined ? 'nothing' : code(JSON.stringify(of)));
