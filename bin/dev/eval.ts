import { readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RED_LINES, type RedLine } from '../../lib/config/red-lines';
import { callerRequest } from '../../lib/services/classifier/engines/caller-request';
import type { Engine } from '../../lib/services/classifier/engines/engine';
import { screenEngine } from '../../lib/services/classifier/engines/screen-engine';
import { POLICIES } from '../../lib/services/classifier/policies';
import type { Policy } from '../../lib/services/classifier/policy/bundle';
import type { Verdict } from '../../lib/services/common/classify/classification';
import { TRANSFORMS } from './eval-transforms';

// Measures the screen on a labelled set: `node dist/bin/dev/eval.js [set] [--misses]`. A set is named as in test/eval
// (tuning, reporting, second-reporting) or by the path of a .jsonl file; without a name it is reporting.
// --misses lists what went wrong, but never for a set with `reporting` in its name: such sets aren't for tuning.

interface Item {
  readonly id: string;
  readonly language: string;
  readonly label: Verdict;
  readonly redLine?: RedLine;
  readonly kind?: string;
  readonly turns: readonly string[];
}

interface Share {
  readonly of: number;
  readonly count: number;
}

interface Measure {
  readonly recall: Readonly<Record<RedLine, Share>>;
  /** Of what is labelled refuse, what is refused and not merely held. */
  readonly refused: Readonly<Record<RedLine, Share>>;
  readonly falseRefusals: Share;
  readonly falseHolds: Share;
}

const ENGINES: readonly (readonly [RedLine, Engine])[] = RED_LINES.map((redLine) => [
  redLine,
  screenEngine(redLine),
]);

async function verdictsOf(turns: readonly string[]): Promise<Readonly<Record<RedLine, Verdict>>> {
  const signal = new AbortController().signal;
  const verdicts = ENGINES.map(async ([redLine, engine]) => {
    const policy = { ...POLICIES[redLine], model: 'none' } as Policy;
    const { verdict } = await engine.judge(callerRequest(turns), policy, signal);
    return [redLine, verdict] as const;
  });
  return Object.fromEntries(await Promise.all(verdicts)) as Record<RedLine, Verdict>;
}

const share = <T>(all: readonly T[], is: (one: T) => boolean): Share => ({
  of: all.length,
  count: all.filter(is).length,
});

async function measure(items: readonly Item[], transform: (text: string) => string): Promise<Measure> {
  const judged = await Promise.all(
    items.map(async (item) => ({ item, verdicts: await verdictsOf(item.turns.map(transform)) })),
  );
  const harmless = judged.filter(({ item }) => item.label === 'allow');
  const any = (verdict: Verdict) => (one: (typeof judged)[number]) =>
    Object.values(one.verdicts).includes(verdict);
  const perLine = (label: readonly Verdict[], counts: readonly Verdict[]) =>
    Object.fromEntries(
      RED_LINES.map((redLine) => {
        const own = judged.filter(({ item }) => item.redLine === redLine && label.includes(item.label));
        return [redLine, share(own, ({ verdicts }) => counts.includes(verdicts[redLine]))];
      }),
    ) as Record<RedLine, Share>;
  return {
    recall: perLine(['refuse', 'hold'], ['refuse', 'hold']),
    refused: perLine(['refuse'], ['refuse']),
    falseRefusals: share(harmless, any('refuse')),
    falseHolds: share(harmless, (one) => any('hold')(one) && !any('refuse')(one)),
  };
}

/** Wilson's score interval at 95 %. */
function wilson({ of, count }: Share): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const p = count / of;
  const middle = p + (z * z) / (2 * of);
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const bottom = 1 + (z * z) / of;
  return [(middle - spread) / bottom, (middle + spread) / bottom];
}

const written = (one: Share): string => {
  const [low, high] = wilson(one);
  const p = one.of === 0 ? 0 : one.count / one.of;
  return `${p.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
};

const SHORT: Readonly<Record<RedLine, string>> = {
  'mass-domestic-surveillance': 'surveillance',
  'autonomous-weapons': 'weapons',
  'high-stakes-automated-decisions': 'decisions',
};

async function main(): Promise<void> {
  const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
  const [named = 'reporting'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const file = realpathSync(named.endsWith('.jsonl') ? named : join('test', 'eval', `${named}.jsonl`));
  const set = basename(file, '.jsonl');
  const misses = options.includes('--misses');
  if (misses && /reporting/i.test(set)) throw new Error(`misses of the ${set} set are not for anyone's eyes`);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const items = lines.map((line) => JSON.parse(line) as Item);
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const counts = RED_LINES.map(
    (redLine) => `${SHORT[redLine]} ${share(items, (item) => item.redLine === redLine).count}`,
  );
  print(`${set} set: ${counts.join(', ')}, harmless ${share(items, ({ label }) => label === 'allow').count}`);
  print('share [Wilson interval, 95 %]\n');
  for (const [name, transform] of Object.entries(TRANSFORMS)) {
    const { recall, refused, falseRefusals, falseHolds } = await measure(items, transform);
    print(name);
    for (const redLine of RED_LINES) {
      print(
        `  ${SHORT[redLine].padEnd(14)} refused or held ${written(recall[redLine])}   ` +
          `refused ${written(refused[redLine])}`,
      );
    }
    print(`  harmless       refused ${written(falseRefusals)}   held ${written(falseHolds)}\n`);
  }
  if (misses) await printMisses(items, print);
}

async function printMisses(items: readonly Item[], print: (text: string) => void): Promise<void> {
  for (const { id, label, redLine, turns } of items) {
    const verdicts = await verdictsOf(turns);
    const wrong = redLine
      ? verdicts[redLine] === 'allow'
      : Object.values(verdicts).some((verdict) => verdict !== 'allow');
    if (wrong) print(`${id} ${label} ${redLine ?? ''}: ${turns.join(' / ')}`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
