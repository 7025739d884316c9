import { OWNERS } from '../contract/assumptions';
import type { Step } from '../contract/step';
import type { Finding, Verdict } from '../contract/verdict';
import { clip, code, MOST_CHARACTERS, plain } from './markdown-text';
import {
  assumptionsOf,
  charterCameAlong,
  count,
  groups,
  headline,
  OWN_CHARTER,
  overview,
  ownGroups,
  placeOf,
  reasons,
  resourceOf,
  shortDigest,
} from './summary';
import type { Report } from './writer';

const MARK = { proved: '✅', refuted: '❌', undecided: '❔' } as const;

/**
 * For a pull request's comment or a CI step summary. What doesn't fit is counted; the verdict always stands.
 * Text from templates can neither format, link, mention anyone nor leave its cell.
 */
export const toMarkdown: Report = (verdicts, { limit = MOST_CHARACTERS } = {}) => {
  const heads = verdicts.map((verdict) => head(verdict, verdicts.length === 1 ? '##' : '###'));
  const parts = verdicts.length === 1 ? [] : [`## Cordon: ${overview(verdicts)}`];
  let left = limit - length(parts);
  for (const [index, verdict] of verdicts.entries()) {
    const waiting = heads.slice(index + 1).reduce((sum, next) => sum + next.line.length + 2, 0);
    const section = filled(verdict, heads[index] ?? { line: '', rest: [] }, left - waiting);
    parts.push(...section);
    left -= length(section);
  }
  return clip(`${parts.join('\n\n')}\n`, limit);
};

const length = (parts: readonly string[]) => parts.reduce((sum, part) => sum + part.length + 2, 0);

/** Room for the line that counts what was left out. */
const RESERVE = 120;

interface Head {
  readonly line: string;
  readonly rest: readonly string[];
}

function head(verdict: Verdict, level: string): Head {
  return {
    line: `${level} ${MARK[verdict.verdict]} Cordon: ${headline(verdict)}`,
    rest: [...rest(verdict)],
  };
}

function* rest(verdict: Verdict): Iterable<string> {
  const { assembly, charter, stats } = verdict;
  const size = `${count(stats.templates, 'template')}, ${count(stats.resources, 'resource')}`;
  const own = charterCameAlong(verdict) ? ` (${OWN_CHARTER})` : '';
  yield `Assembly ${code(assembly.path)} (${size}), ${code(shortDigest(assembly.digest))}; charter ${code(charter.file)}, ${code(shortDigest(charter.digest))}${own}.`;
  yield ['| | claim | | controls |', '| --- | --- | --- | --- |', ...claimRows(verdict)].join('\n');
  const assumed = assumptionsOf(verdict).map(
    ({ assumption: { says, owner } }) => `- ${plain(says)} (${plain(OWNERS[owner])})`,
  );
  if (assumed.length > 0)
    yield `<details><summary>Assumed, outside the assembly</summary>\n\n${assumed.join('\n')}\n\n</details>`;
}

const claimRows = (verdict: Verdict) =>
  groups(verdict).map(({ claim, findings }) => {
    const { id, title, status, controls } = claim;
    const reason = status === 'undecided' ? reasons({ claim, findings })[0] : undefined;
    const says = reason ? `: ${plain(reason)}` : '';
    const many = status === 'refuted' ? `: ${count(findings.length, 'finding')}` : '';
    return `| ${MARK[status]} ${status} | \`${id}\` | ${plain(title)}${many}${says} | ${plain(controls.join(', '))} |`;
  });

/** The verdict's line, and of the rest as much as fits into `room`. */
function filled(verdict: Verdict, { line, rest }: Head, room: number): string[] {
  const parts = [line];
  let left = room - line.length - 2 - RESERVE;
  const entries = ownGroups(verdict)
    .filter(({ claim }) => claim.status === 'refuted')
    .flatMap(({ findings }) => findings.map(entry));
  let shown = 0;
  for (const part of [...rest, ...entries]) {
    if (part.length + 2 > left) break;
    parts.push(part);
    left -= part.length + 2;
    shown += 1;
  }
  const missing = entries.length - Math.max(0, shown - rest.length);
  if (missing > 0) parts.push(`… and ${count(missing, 'finding')} more; the full report has them all.`);
  return parts;
}

function entry(finding: Finding): string {
  const name = [finding.rule, resourceOf(finding)].filter(Boolean).map(code).join(' ');
  const parts = [`#### \`${finding.claim}\` ${name}`, [...sentences(finding)].join(' ')];
  if (finding.witness.length > 0) parts.push(finding.witness.map(witnessed).join('\n'));
  return parts.join('\n\n');
}

function* sentences(finding: Finding): Iterable<string> {
  const place = placeOf(finding);
  if (place) yield `${code(place)}<br>`;
  yield plain(finding.message);
  if (finding.remedy) yield `<br>**Remedy:** ${plain(finding.remedy)}`;
}

const witnessed = ({ kind, id, pointer, says }: Step, index: number) =>
  `${index + 1}. ${[`*${kind}*`, id && code(id), plain(says), pointer && code(pointer)].filter(Boolean).join(' ')}`;
