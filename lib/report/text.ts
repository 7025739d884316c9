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
  ownGroups,
  placeOf,
  reasons,
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
  const sections = verdicts.map((verdict) => [...section(verdict, paint)].join('\n'));
  if (verdicts.length !== 1) sections.unshift(paint.strong(overview(verdicts)));
  return `${sections.join('\n\n')}\n`;
};

type Lines = Iterable<string>;

function* section(verdict: Verdict, paint: Paint): Lines {
  yield paint[verdict.verdict](paint.strong(headline(verdict)));
  yield '';
  yield* subject(verdict);
  yield '';
  yield paint.strong('claims');
  for (const group of groups(verdict)) yield* claimLines(group, paint);
  yield* assumptions(verdict, paint);
  yield* faults(verdict, paint);
}

function* subject(verdict: Verdict): Lines {
  const { assembly, charter, stats } = verdict;
  const held = `${count(stats.templates, 'template')}, ${count(stats.resources, 'resource')}`;
  yield* wrap('  assembly  ', `${visible(assembly.path)} (${held})`);
  yield* wrap('            ', shortDigest(assembly.digest));
  yield* wrap('  charter   ', visible(charter.file));
  yield* wrap('            ', shortDigest(charter.digest));
  if (charterCameAlong(verdict)) yield* wrap('            ', OWN_CHARTER);
}

function* claimLines({ claim, findings }: Group, paint: Paint): Lines {
  const { id, title, status } = claim;
  const many = status === 'refuted' ? `: ${count(findings.length, 'finding')}` : '';
  const [first = '', ...rest] = wrap(`  ${status.padEnd(9)}  ${id.padEnd(22)} `, `${visible(title)}${many}`);
  yield first.replace(status, paint[status](status));
  yield* rest;
  if (status !== 'undecided') return;
  for (const reason of reasons({ claim, findings }))
    yield* wrap(`  ${' '.repeat(11)}because `, visible(reason), 15).map(paint.faint);
}

function* assumptions(verdict: Verdict, paint: Paint): Lines {
  const all = assumptionsOf(verdict);
  if (all.length === 0) return;
  yield '';
  yield paint.strong('assumed, outside the assembly');
  for (const one of all) yield* wrap('  - ', visible(one));
}

function* faults(verdict: Verdict, paint: Paint): Lines {
  for (const { claim, findings } of ownGroups(verdict)) {
    if (claim.status !== 'refuted' || findings.length === 0) continue;
    yield '';
    yield paint.refuted(paint.strong(claim.id));
    yield* wrap('  ', visible(claim.statement));
    for (const [index, finding] of findings.entries()) {
      yield '';
      yield* findingLines(finding, index + 1, paint);
    }
  }
}

function* findingLines(finding: Finding, number: number, paint: Paint): Lines {
  const lead = `  ${number}. `;
  const indent = ' '.repeat(lead.length);
  const name = [visible(finding.rule), resourceOf(finding)].filter(Boolean).join(': ');
  const place = placeOf(finding);
  yield* wrap(lead, name).map(paint.strong);
  if (place) yield* wrap(indent, place).map(paint.faint);
  yield* wrap(indent, visible(finding.message));
  if (finding.remedy) yield* wrap(`${indent}remedy: `, visible(finding.remedy));
  if (finding.witness.length > 0) yield `${indent}witness:`;
  for (const step of finding.witness) yield* stepLines(step, `${indent}  `, paint);
}

function* stepLines({ kind, id, pointer, says }: Step, indent: string, paint: Paint): Lines {
  yield* wrap(`${indent}${kind.padEnd(9)} `, [visible(id), visible(says)].filter(Boolean).join(': '));
  if (pointer) yield* wrap(`${indent}${' '.repeat(10)}`, visible(pointer)).map(paint.faint);
}
