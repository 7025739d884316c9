import { createColors } from 'picocolors';
import type { Finding } from '../contract/verdict';
import type { Change, Difference, ResourceChange, Side } from '../contract/verdict-difference';
import { count, placeOf, resourceOf, shortDigest } from './summary';
import { visible, visibleJson } from './visible';
import { wrap } from './wrap';

/** The outside contract, alone. */
export const differenceToJson = (difference: Difference) =>
  `${visibleJson(JSON.stringify(difference, null, 2))}\n`;

type Colors = ReturnType<typeof createColors>;

/** For whoever approves: what became of the claims first, then everything that differs, with nothing left out. */
export function differenceToText(difference: Difference, { color = false } = {}): string {
  return `${[...differenceLines(difference, createColors(color))].join('\n')}\n`;
}

type Lines = Iterable<string>;

function* differenceLines(difference: Difference, paint: Colors): Lines {
  yield paint.bold(`${difference.verdict}: ${summary(difference)}`);
  yield '';
  yield* side('before', difference.before);
  yield* side('after', difference.after);
  yield* charterLines(difference, paint);
  yield* claimLines(difference, paint);
  yield* findingLines(difference, paint);
  yield* stackLines(difference, paint);
}

function summary({ claims, findings, resources, charter }: Difference): string {
  const parts = [
    charter.length > 0 && `the charter differs in ${count(charter.length, 'value')}`,
    claims.length > 0 && `${count(claims.length, 'claim')} changed`,
    findings.added.length > 0 && `${count(findings.added.length, 'new finding')}`,
    findings.removed.length > 0 && `${count(findings.removed.length, 'finding')} gone`,
    ...(['added', 'removed', 'changed'] as const).map((kind) => {
      const number = resources.filter(({ change, logicalId }) => change === kind && logicalId).length;
      return number > 0 && `${count(number, 'resource')} ${kind}`;
    }),
    resources.some(({ logicalId }) => !logicalId) && 'templates differ beside their resources',
  ].filter(Boolean);
  return parts.join(', ') || 'nothing differs';
}

function* side(name: string, { assembly, charter, verdict }: Side): Lines {
  yield* wrap(`  ${name.padEnd(7)} `, `${visible(assembly.path)}: ${verdict}`);
  yield* wrap(' '.repeat(10), shortDigest(assembly.digest));
  yield* wrap(' '.repeat(10), `charter ${visible(charter.file)}, ${shortDigest(charter.digest)}`);
}

function* charterLines({ charter }: Difference, paint: Colors): Lines {
  if (charter.length === 0) return;
  yield '';
  yield paint.bold('charter');
  for (const change of charter) yield* changeLines(change, '  ', paint);
}

function* claimLines({ claims }: Difference, paint: Colors): Lines {
  if (claims.length === 0) return;
  const color = { proved: paint.green, refuted: paint.red, undecided: paint.yellow, absent: paint.dim };
  yield '';
  yield paint.bold('claims');
  for (const { id, before, after } of claims)
    yield `  ${id.padEnd(22)} ${color[before](before)} → ${color[after](after)}`;
}

function* findingLines({ findings: { added, removed } }: Difference, paint: Colors): Lines {
  if (added.length + removed.length === 0) return;
  yield '';
  yield paint.bold('findings');
  for (const finding of added) yield* oneFinding(finding, paint.red('+'));
  for (const finding of removed) yield* oneFinding(finding, paint.green('-'));
}

function* oneFinding(finding: Finding, sign: string): Lines {
  const name = [`${finding.claim}, ${visible(finding.rule)}`, resourceOf(finding)].filter(Boolean).join(': ');
  const place = placeOf(finding);
  yield* signed(sign, name);
  if (place) yield* wrap('    ', place);
  yield* wrap('    ', visible(finding.message));
}

function* stackLines({ resources }: Difference, paint: Colors): Lines {
  for (const stack of new Set(resources.map(({ stack }) => stack))) {
    yield '';
    yield paint.bold(visible(stack));
    for (const one of resources) if (one.stack === stack) yield* resourceLines(one, paint);
  }
}

function* resourceLines({ change, logicalId, type, changes }: ResourceChange, paint: Colors): Lines {
  const sign = { added: paint.green('+'), removed: paint.red('-'), changed: paint.yellow('~') }[change];
  yield* signed(sign, logicalId ? visible(`${logicalId} (${type})`) : 'beside resources');
  for (const one of changes) yield* changeLines(one, '      ', paint);
}

/** A name behind a sign, which has a colour and so is not counted. */
function* signed(sign: string, name: string): Lines {
  const [first = '', ...rest] = wrap('    ', name);
  yield `  ${sign} ${first.slice(4)}`;
  yield* rest;
}

function* changeLines(change: Change, indent: string, paint: Colors): Lines {
  const value = (of: unknown) => visible(JSON.stringify(of));
  yield* wrap(indent, visible(change.pointer || '/'));
  if ('before' in change) yield* wrap(`${indent}  - `, value(change.before)).map(paint.red);
  if ('after' in change) yield* wrap(`${indent}  + `, value(change.after)).map(paint.green);
}
