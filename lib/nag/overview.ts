import type { Gates } from './gates';

/** What a person sees after a synth: each stack's resources, and what each gate looked at. */
export function overview(stacks: readonly StackSize[], gates: Gates): string {
  const summaries = gates.summaries();
  const width = Math.max(
    ...stacks.map(({ name }) => name.length),
    ...summaries.map(({ gate }) => gate.length),
  );
  return [
    ...stacks.map(({ name, resources }) => `${name.padEnd(width)} ${count(resources, 'resource')}`.trimEnd()),
    '',
    ...summaries.map(({ gate, rules, resources, findings, acknowledged }) =>
      [
        gate.padEnd(width),
        count(rules, 'rule'),
        count(resources, 'resource'),
        count(findings, 'finding'),
        acknowledged > 0 ? `${acknowledged} acknowledged (lib/nag/register.ts)` : '',
      ]
        .join(' ')
        .trimEnd(),
    ),
  ].join('\n');
}

export interface StackSize {
  readonly name: string;
  readonly resources: number;
}

const count = (number: number, what: string) =>
  `${String(number).padStart(5)} ${number === 1 ? what : `${what}s`}`.padEnd(16);
