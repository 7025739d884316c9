import { createColors } from 'picocolors';
import type { Finding } from '../../contract/verdict';
import type { Change, Difference, Meaning, ResourceChange, Side } from '../../contract/verdict-difference';
import { placeOf, resourceOf, shortDigest } from '../summary';
import { visible } from '../visible';
import { COLUMNS, type Wrap, wrapAt } from '../wrap';
import { claimChanges, differenceSummary, foldedSummary, namesOf } from './summary';

export interface DifferenceOptions {
  readonly color?: boolean;
  /** How wide the text is. @default 100 */
  readonly columns?: number;
  /** Whether every value that differs is listed. @default counted */
  readonly verbose?: boolean;
}

/** Most changes of meaning, and most findings, that are told unasked. */
const MOST = { meaning: 40, findings: 10 };

interface Paper extends Required<Pick<DifferenceOptions, 'verbose'>> {
  readonly paint: ReturnType<typeof createColors>;
  readonly wrap: Wrap;
}

/** For whoever approves: what became of the claims, what means something else, and last, folded, every value. */
export function differenceToText(difference: Difference, options: DifferenceOptions = {}): string {
  const paper = {
    paint: createColors(options.color ?? false),
    wrap: wrapAt(options.columns ?? COLUMNS),
    verbose: options.verbose ?? false,
  };
  return `${[...differenceLines(difference, paper)].join('\n')}\n`;
}

type Lines = Iterable<string>;

function* differenceLines(difference: Difference, paper: Paper): Lines {
  const { paint, wrap, verbose } = paper;
  yield* wrap('', `${difference.verdict}: ${differenceSummary(difference)}`).map(paint.bold);
  for (const change of claimChanges(difference)) yield* wrap('  ', change);
  yield* firstOf(difference.meaning, MOST.meaning, paper, meaningLines);
  yield '';
  yield* side('before', difference.before, paper);
  yield* side('after', difference.after, paper);
  yield* findingLines(difference, paper);
  if (verbose) yield* valueLines(difference, paper);
  else if (difference.resources.length + difference.charter.length > 0) {
    yield '';
    yield* wrap('', `${foldedSummary(difference)}; --verbose lists them`);
  }
}

function* firstOf<T>(
  all: readonly T[],
  most: number,
  paper: Paper,
  lines: (one: T, paper: Paper) => Lines,
): Lines {
  const told = paper.verbose ? all : all.slice(0, most);
  for (const one of told) yield* lines(one, paper);
  if (told.length < all.length) yield `  … and ${all.length - told.length} more; --verbose lists them`;
}

function* meaningLines({ subject, change, says, resources, claims }: Meaning, paper: Paper): Lines {
  const breaks = claims.length > 0 ? ` (${claims.join(', ')})` : '';
  yield* signed(change, `${subject}: ${namesOf(resources)} ${says}${breaks}`, paper);
}

/** A sentence behind a sign, which has a colour and so is not counted. */
function* signed(change: Meaning['change'], text: string, { paint, wrap }: Paper): Lines {
  const sign = { added: paint.green('+'), removed: paint.red('-'), changed: paint.yellow('~') }[change];
  const [first = '', ...rest] = wrap('    ', visible(text));
  yield `  ${sign} ${first.slice(4)}`;
  yield* rest;
}

function* side(name: string, { assembly, charter, verdict }: Side, { wrap }: Paper): Lines {
  yield* wrap(`  ${name.padEnd(7)} `, `${visible(assembly.path)}: ${verdict}`);
  yield* wrap(' '.repeat(10), shortDigest(assembly.digest));
  yield* wrap(' '.repeat(10), `charter ${visible(charter.file)}, ${shortDigest(charter.digest)}`);
}

function* findingLines({ findings: { added, removed } }: Difference, paper: Paper): Lines {
  if (added.length + removed.length === 0) return;
  yield '';
  yield paper.paint.bold('findings');
  yield* firstOf(added, MOST.findings, paper, (finding) => oneFinding(finding, 'added', paper));
  yield* firstOf(removed, MOST.findings, paper, (finding) => oneFinding(finding, 'removed', paper));
}

function* oneFinding(finding: Finding, change: 'added' | 'removed', paper: Paper): Lines {
  const place = placeOf(finding);
  yield* signed(
    change,
    [`${finding.claim}, ${finding.rule}`, resourceOf(finding)].filter(Boolean).join(': '),
    paper,
  );
  if (place) yield* paper.wrap('    ', place);
  yield* paper.wrap('    ', visible(finding.message));
}

function* valueLines({ charter, resources }: Difference, paper: Paper): Lines {
  if (charter.length > 0) yield* ['', paper.paint.bold('charter')];
  for (const change of charter) yield* changeLines(change, '  ', paper);
  for (const stack of new Set(resources.map(({ stack }) => stack))) {
    yield* ['', paper.paint.bold(visible(stack))];
    for (const one of resources) if (one.stack === stack) yield* resourceLines(one, paper);
  }
}

function* resourceLines({ change, logicalId, type, changes }: ResourceChange, paper: Paper): Lines {
  yield* signed(change, logicalId ? `${logicalId} (${type})` : 'beside resources', paper);
  for (const one of changes) yield* changeLines(one, '      ', paper);
}

function* changeLines(change: Change, indent: string, { paint, wrap }: Paper): Lines {
  const value = (of: unknown) => visible(JSON.stringify(of));
  yield* wrap(indent, visible(change.pointer || '/'));
  if ('before' in change) yield* wrap(`${indent}  - `, value(change.before)).map(paint.red);
  if ('after' in change) yield* wrap(`${indent}  + `, value(change.after)).map(paint.green);
}
