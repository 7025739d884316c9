import type { Group, Result } from './survivors';

/** A result for people: the figures, then the unexplained survivors by type, place and kind, each with an example. */
export function textOf(results: readonly Result[]): string {
  return results.map((result) => `${figures(result)}\n${groups(result.groups)}`).join('\n');
}

const figures = ({ deployment, harmless, ...counts }: Result): string => {
  const { changes, judged, stale, twins, open, refuted, unreadable, survivors, unexplained } = counts;
  const kinds = Object.entries(harmless).sort(([, a], [, b]) => b - a);
  return [
    `${deployment}: ${judged} of ${changes} changes judged (${stale} by an earlier state of the verifier): ${refuted} refuted, ${unreadable} unreadable, ${survivors} survive, ${unexplained} of them unexplained; ${twins} are twins of refuted ones, ${open} are open`,
    '  of harmless kinds; of those that are judged, what survives:',
    ...kinds.map(([kind, count]) => `  ${String(count).padStart(7)}  ${kind}`),
    '',
  ].join('\n');
};

function groups(all: readonly Group[]): string {
  const types = [...new Set(all.map(({ type }) => type))];
  return types
    .map((type) => {
      const own = all.filter((group) => group.type === type);
      const total = own.reduce((sum, { count }) => sum + count, 0);
      return `${type} (${total})\n${own.map(line).join('')}`;
    })
    .join('\n');
}

function line({ path, kind, count, examples }: Group): string {
  const [example] = examples;
  if (!example) return '';
  const change =
    example.after === undefined
      ? short(example.before)
      : `${short(example.before)} -> ${short(example.after)}`;
  return `  ${String(count).padStart(5)}  ${kind}: ${path || '(the resource)'}\n         ${example.place}\n         ${change}\n`;
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 240 ? `${text.slice(0, 237)}...` : text;
};
