import { createColors } from 'picocolors';
import type { Step } from '../contract/step';
import type { Finding, Status, Verdict } from '../contract/verdict';
import {
  assumptionsOf,
  charterCameAlong,
  count,
  type Group,
  groups,
  headline,
  OWN_CHARTER,
  overview,
  placeOf,
  resourceOf,
  shortDigest,
} from './summary';
import { visible } from './visible';
import { wrap } from './wrap';
import type { Report } from './writer';

type Paint = Readonly<Record<Status | 'strong' | 'faint', (text: string) => string>>;

/** For people: the verdict in the first line, then claims, then findings by claim. At most 100 columns wide. */
export const toText: Report = (verdicts, { color = false } = {}) => {
  const colors = createColors(color);
  const paint: Paint = {
    proved: colors.green,
    refuted: colors.red,
    undecided: colors.yellow,
    strong: colors.bold,
    faint: colors.dim,
  };
  const sections = verdicts.map((verdict) => section(verdict, paint).join('\n'));
  const first = verdicts.length === 1 ? [] : [paint.strong(overview(verdicts))];
  return `${[...first, ...sections].join('\n\n')}\n`;
};

const section = (verdict: Verdict, paint: Paint): string[] => [
  paint[verdict.verdict](paint.strong(headline(verdict))),
  '',
  ...subject(verdict),
  '',
  paint.strong('claims'),
  ...groups(verdict).flatMap((group) => claimLines(group, paint)),
  ...assumptions(verdict, paint),
  ...faults(verdict, paint),
];

function subject(verdict: Verdict): string[] {
  const { assembly, charter, stats } = verdict;
  const held = `${count(stats.templates, 'template')}, ${count(stats.resources, 'resource')}`;
  return [
    ...wrap('  assembly  ', `${visible(assembly.path)} (${held})`),
    ...wrap('            ', shortDigest(assembly.digest)),
    ...wrap('  charter   ', visible(charter.file)),
    ...wrap('            ', shortDigest(charter.digest)),
    ...(charterCameAlong(verdict) ? wrap('            ', OWN_CHARTER) : []),
  ];
}

function claimLines({ claim, findings }: Group, paint: Paint): string[] {
  const { id, title, status } = claim;
  const many = status === 'refuted' ? `: ${count(findings.length, 'finding')}` : '';
  const [first = '', ...rest] = wrap(`  ${status.padEnd(9)}  ${id.padEnd(22)} `, `${visible(title)}${many}`);
  const reasons =
    status === 'undecided'
      ? findings.flatMap(({ message }) => wrap(`  ${' '.repeat(11)}because `, visible(message), 15))
      : [];
  return [first.replace(status, paint[status](status)), ...rest, ...reasons.map(paint.faint)];
}

function assumptions(verdict: Verdict, paint: Paint): string[] {
  const all = assumptionsOf(verdict);
  return all.length === 0
    ? []
    : [
        '',
        paint.strong('assumed, outside the assembly'),
        ...all.flatMap((one) => wrap('  - ', visible(one))),
      ];
}

function faults(verdict: Verdict, paint: Paint): string[] {
  const refuted = groups(verdict).filter(({ claim }) => claim.status === 'refuted');
  return refuted.flatMap(({ claim, findings }) => [
    '',
    paint.refuted(paint.strong(claim.id)),
    ...wrap('  ', visible(claim.statement)),
    ...findings.flatMap((finding, index) => ['', ...findingLines(finding, index + 1, paint)]),
  ]);
}

function findingLines(finding: Finding, number: number, paint: Paint): string[] {
  const lead = `  ${number}. `;
  const indent = ' '.repeat(lead.length);
  const name = [visible(finding.rule), resourceOf(finding)].filter(Boolean).join(': ');
  return [
    ...wrap(lead, name).map(paint.strong),
    ...(placeOf(finding) ? wrap(indent, placeOf(finding)).map(paint.faint) : []),
    ...wrap(indent, visible(finding.message)),
    ...(finding.remedy ? wrap(`${indent}remedy: `, visible(finding.remedy)) : []),
    ...(finding.witness.length > 0 ? [`${indent}witness:`] : []),
    ...finding.witness.flatMap((step) => stepLines(step, `${indent}  `, paint)),
  ];
}

const stepLines = ({ kind, id, pointer, says }: Step, indent: string, paint: Paint): string[] => [
  ...wrap(`${indent}${kind.padEnd(9)} `, [visible(id), visible(says)].filter(Boolean).join(': ')),
  ...(pointer ? wrap(`${indent}${' '.repeat(10)}`, visible(pointer)).map(paint.faint) : []),
];
