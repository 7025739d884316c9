import { createColors } from 'picocolors';
import { OWNERS } from '../contract/assumptions';
import { isGenericRemedy } from '../contract/generic-remedy';
import type { Step } from '../contract/step';
import type { Finding, Status, Verdict } from '../contract/verdict';
import {
  type Assumed,
  assumptionsOf,
  type CauseGroup,
  causes,
  charterCameAlong,
  count,
  type Group,
  groups,
  headline,
  OWN_CHARTER,
  overview,
  reasons,
  resourceOf,
  shortDigest,
} from './summary';
import { visible } from './visible';
import { COLUMNS, type Wrap, wrapAt } from './wrap';
import type { Places, Report } from './writer';

/** What the lines of a report are written with. */
interface Pen {
  readonly paint: Readonly<Record<Status | 'strong' | 'faint', (text: string) => string>>;
  readonly wrap: Wrap;
  readonly places: Places | undefined;
  readonly assumptions: boolean;
}

/**
 * For people: the verdict in the first line and in the last, and between them what to mend, then claims, then what was
 * looked at and assumed.
 */
export const toText: Report = (
  verdicts,
  { color = false, columns = COLUMNS, assumptions = false, places = [] } = {},
) => {
  const colors = createColors(color);
  const paint: Pen['paint'] = {
    proved: colors.green,
    refuted: colors.red,
    undecided: colors.yellow,
    strong: colors.bold,
    faint: colors.dim,
  };
  const sections = verdicts.map((verdict, index) =>
    [...section(verdict, { paint, wrap: wrapAt(columns), places: places[index], assumptions })].join('\n'),
  );
  if (verdicts.length !== 1) sections.unshift(paint.strong(overview(verdicts)));
  return `${sections.join('\n\n')}\n`;
};

type Lines = Iterable<string>;

function* section(verdict: Verdict, pen: Pen): Lines {
  const { paint } = pen;
  const head = pen.wrap('', headline(verdict)).map((line) => paint[verdict.verdict](paint.strong(line)));
  yield* head;
  const found = causes(verdict);
  if (found.length > 1) yield* contents(found, pen);
  for (const [index, cause] of found.entries()) {
    yield '';
    yield* causeLines(cause, index + 1, pen);
  }
  yield '';
  yield paint.strong('claims');
  for (const group of groups(verdict)) yield* claimLines(group, pen);
  yield '';
  yield* subject(verdict, pen);
  yield* assumed(verdict, pen);
  if (found.length === 0) return;
  yield '';
  yield* head;
}

/** Most causes that are named before the first is told. */
const MOST_NAMED = 8;

/** What is told below, so that the first screen has it all. */
function* contents(found: readonly CauseGroup[], { wrap, paint }: Pen): Lines {
  yield '';
  for (const [index, { first }] of found.slice(0, MOST_NAMED).entries())
    yield* wrap(`  ${index + 1}. `, resourceOf(first) || visible(first.rule)).map(paint.faint);
  if (found.length > MOST_NAMED) yield paint.faint(`  … and ${found.length - MOST_NAMED} more`);
}

function* subject(verdict: Verdict, { wrap }: Pen): Lines {
  const { assembly, charter, stats } = verdict;
  const held = `${count(stats.templates, 'template')}, ${count(stats.resources, 'resource')}`;
  yield* wrap('  assembly  ', `${visible(assembly.path)} (${held})`);
  yield* wrap('            ', shortDigest(assembly.digest));
  yield* wrap('  charter   ', visible(charter.file));
  yield* wrap('            ', shortDigest(charter.digest));
  if (charterCameAlong(verdict)) yield* wrap('            ', OWN_CHARTER);
}

function* claimLines({ claim, findings }: Group, { paint, wrap }: Pen): Lines {
  const { id, title, status } = claim;
  const many = status === 'refuted' ? `: ${count(findings.length, 'finding')}` : '';
  const [first = '', ...rest] = wrap(`  ${status.padEnd(9)}  ${id.padEnd(22)} `, `${visible(title)}${many}`);
  yield first.replace(status, paint[status](status));
  yield* rest;
  if (status !== 'undecided') return;
  for (const reason of reasons({ claim, findings }))
    yield* wrap(`  ${' '.repeat(11)}because `, visible(reason), 15).map(paint.faint);
}

function* assumed(verdict: Verdict, pen: Pen): Lines {
  const all = assumptionsOf(verdict);
  if (all.length === 0) return;
  const many = count(all.length, 'assumption');
  yield* pen.wrap('  assumed   ', `${many}${pen.assumptions ? '' : ', which --assumptions lists'}`);
  if (!pen.assumptions) return;
  for (const one of all) yield* assumptionLines(one, pen);
}

function* assumptionLines({ assumption, claims }: Assumed, { wrap, paint }: Pen): Lines {
  const { id, says, owner, check } = assumption;
  yield '';
  yield paint.strong(`  ${visible(id)}`);
  yield* wrap('    ', visible(says));
  yield* wrap('    by    ', OWNERS[owner]).map(paint.faint);
  yield* wrap('    check ', visible(check)).map(paint.faint);
  yield* wrap('    for   ', claims.join(', ')).map(paint.faint);
}

function* causeLines({ first, others, claims }: CauseGroup, number: number, pen: Pen): Lines {
  const { wrap, paint } = pen;
  const lead = `${number}. `;
  const indent = ' '.repeat(lead.length);
  const remedy = [first, ...others].map((each) => each.remedy).find((each) => each && !isGenericRemedy(each));
  const name = resourceOf(first) || visible(first.rule);
  yield* wrap(lead, `${name} breaks ${claims.join(', ')}`).map(paint.strong);
  yield* placeLines(first, indent, pen);
  yield* wrap(indent, visible(first.message));
  if (remedy ?? first.remedy) yield* wrap(`${indent}remedy: `, visible(remedy ?? first.remedy));
  if (first.witness.length > 0) yield `${indent}witness:`;
  for (const step of first.witness) yield* stepLines(step, `${indent}  `, pen);
  if (others.length > 0) yield `${indent}so too:`;
  for (const other of others) yield* otherLines(other, first, `${indent}  `, pen);
}

/** A finding with the same cause, in few words: its witness stands in the other formats. */
function* otherLines(finding: Finding, first: Finding, indent: string, { wrap, paint }: Pen): Lines {
  const { claim, rule, message, pointer } = finding;
  const by = rule === claim ? claim : `${claim}, ${visible(rule)}`;
  yield* wrap(`${indent}- `, `${by}: ${visible(message)}`);
  if (pointer && pointer !== first.pointer) yield* wrap(`${indent}  `, visible(pointer)).map(paint.faint);
}

/** `file:line /json/pointer`; the line is left out where the file can't tell. */
function* placeLines({ file, pointer }: Finding, indent: string, { wrap, paint, places }: Pen): Lines {
  if (!file) return;
  const line = places?.lineOf(file, pointer);
  yield* wrap(indent, visible(`${file}${line === undefined ? '' : `:${line}`}`)).map(paint.faint);
  if (pointer) yield* wrap(indent, visible(pointer)).map(paint.faint);
}

function* stepLines({ kind, id, pointer, says }: Step, indent: string, { wrap, paint }: Pen): Lines {
  yield* wrap(`${indent}${kind.padEnd(9)} `, [visible(id), visible(says)].filter(Boolean).join(': '));
  if (pointer) yield* wrap(`${indent}${' '.repeat(10)}`, visible(pointer)).map(paint.faint);
}
