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
  const paint = createColors(color);
  const { before, after, verdict } = difference;
  const lines = [
    paint.bold(`${verdict}: ${summary(difference)}`),
    '',
    ...side('before', before),
    ...side('after', after),
    ...charterLines(difference, paint),
    ...claimLines(difference, paint),
    ...findingLines(difference, paint),
    ...stackLines(difference, paint),
  ];
  return `${lines.join('\n')}\n`;
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

const side = (name: string, { assembly, charter, verdict }: Side) => [
  ...wrap(`  ${name.padEnd(7)} `, `${visible(assembly.path)}: ${verdict}`),
  ...wrap(' '.repeat(10), shortDigest(assembly.digest)),
  ...wrap(' '.repeat(10), `charter ${visible(charter.file)}, ${shortDigest(charter.digest)}`),
];

function charterLines({ charter }: Difference, paint: Colors): string[] {
  return charter.length === 0
    ? []
    : ['', paint.bold('charter'), ...charter.flatMap((change) => changeLines(change, '  ', paint))];
}

function claimLines({ claims }: Difference, paint: Colors): string[] {
  const color = { proved: paint.green, refuted: paint.red, undecided: paint.yellow, absent: paint.dim };
  return claims.length === 0
    ? []
    : [
        '',
        paint.bold('claims'),
        ...claims.map(
          ({ id, before, after }) => `  ${id.padEnd(22)} ${color[before](before)} → ${color[after](after)}`,
        ),
      ];
}

function findingLines({ findings }: Difference, paint: Colors): string[] {
  const lines = [
    ...findings.added.flatMap((finding) => oneFinding(finding, paint.red('+'))),
    ...findings.removed.flatMap((finding) => oneFinding(finding, paint.green('-'))),
  ];
  return lines.length === 0 ? [] : ['', paint.bold('findings'), ...lines];
}

function oneFinding(finding: Finding, sign: string): string[] {
  const name = [`${finding.claim}, ${visible(finding.rule)}`, resourceOf(finding)].filter(Boolean).join(': ');
  const [first = '', ...rest] = wrap('    ', name);
  return [
    `  ${sign} ${first.slice(4)}`,
    ...rest,
    ...(placeOf(finding) ? wrap('    ', placeOf(finding)) : []),
    ...wrap('    ', visible(finding.message)),
  ];
}

function stackLines({ resources }: Difference, paint: Colors): string[] {
  const stacks = [...new Set(resources.map(({ stack }) => stack))];
  return stacks.flatMap((stack) => [
    '',
    paint.bold(visible(stack)),
    ...resources.filter((one) => one.stack === stack).flatMap((one) => resourceLines(one, paint)),
  ]);
}

function resourceLines({ change, logicalId, type, changes }: ResourceChange, paint: Colors): string[] {
  const sign = { added: paint.green('+'), removed: paint.red('-'), changed: paint.yellow('~') }[change];
  const name = logicalId ? visible(`${logicalId} (${type})`) : 'beside resources';
  const [first = '', ...rest] = wrap('    ', name);
  return [
    `  ${sign} ${first.slice(4)}`,
    ...rest,
    ...changes.flatMap((one) => changeLines(one, '      ', paint)),
  ];
}

function changeLines(change: Change, indent: string, paint: Colors): string[] {
  const value = (of: unknown) => visible(JSON.stringify(of));
  return [
    ...wrap(indent, visible(change.pointer || '/')),
    ...('before' in change ? wrap(`${indent}  - `, value(change.before)).map(paint.red) : []),
    ...('after' in change ? wrap(`${indent}  + `, value(change.after)).map(paint.green) : []),
  ];
}
