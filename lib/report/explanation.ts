import { createColors } from 'picocolors';
import type { ClaimExplanation, Explanation, ResourceExplanation } from '../contract/verdict-explanation';
import { count, placeOf } from './summary';
import { visible, visibleJson } from './visible';
import { wrap } from './wrap';

/** The explanation alone. */
export const explanationToJson = (explanation: Explanation) =>
  `${visibleJson(JSON.stringify(explanation, null, 2))}\n`;

type Colors = ReturnType<typeof createColors>;

export function explanationToText(explanation: Explanation, { color = false } = {}): string {
  const paint = createColors(color);
  const lines = explanation.kind === 'claim' ? ofClaim(explanation, paint) : ofResource(explanation, paint);
  return `${lines.join('\n')}\n`;
}

const ofClaim = ({ claim, guards, findings }: ClaimExplanation, paint: Colors): string[] => [
  paint.bold(`${claim.status}: ${claim.id}`),
  ...wrap('  ', visible(claim.statement)),
  ...section(
    'findings',
    findings.flatMap((finding) => item(visible(finding.message), placeOf(finding))),
    paint,
  ),
  ...section(
    `rests on ${count(guards.length, 'fact')}`,
    guards.flatMap((guard) => item(visible(guard.says), placeOf(guard))),
    paint,
  ),
  ...section(
    'assumed, outside the assembly',
    claim.assumptions.flatMap((one) => item(visible(one))),
    paint,
  ),
];

const ofResource = ({ resources }: ResourceExplanation, paint: Colors): string[] =>
  resources.flatMap(({ file, stack, type, rules, guards, findings }, index) => [
    ...(index > 0 ? [''] : []),
    ...wrap('', `${visible(type)} in ${visible(stack)}, ${visible(file)}`).map(paint.bold),
    ...section(
      'findings',
      findings.flatMap((one) => item(`${one.claim}: ${visible(one.message)}`, placeOf(one))),
      paint,
    ),
    ...section(
      'would fall without it',
      guards.flatMap((guard) => item(`${guard.claim}: ${visible(guard.says)}`, placeOf(guard))),
      paint,
    ),
    ...section(
      'looked at by',
      rules.flatMap(({ id, claim, title }) => item(`${id} (${claim}): ${visible(title)}`)),
      paint,
    ),
  ]);

const section = (title: string, lines: readonly string[], paint: Colors) =>
  lines.length > 0 ? ['', paint.bold(title), ...lines] : [];

const item = (says: string, place = '') => [...wrap('  - ', says), ...(place ? wrap('    ', place) : [])];
