import { RED_LINES } from '../../lib/config/red-lines';
import { callerRequest } from '../../lib/services/classifier/engines/caller-request';
import { screenEngine } from '../../lib/services/classifier/engines/screen-engine';
import { POLICIES } from '../../lib/services/classifier/policies';
import type { Policy } from '../../lib/services/classifier/policy/bundle';
import { heedArguments } from './arguments';
import { share, written } from './eval/shares';
import { type Attempt, MOVES, type Random } from './redteam/moves';
import { type Labelled, numberOf, trainingSets } from './train/sets';

// An adversary against the screen in force: `npm run redteam [-- --budget N] [--requests N] [--finds]`. For each request
// that is to be refused it tries frames, synonyms, splits, padding and disguises, keeping what lowers the score, until
// the screen lets it pass or the budget of tries is spent. Deterministic. Its requests are of the training sets.

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number above 0`);
  return value;
};

function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}

/** After so many tries without gain the search begins anew. */
const PATIENCE = 120;
const MOST_MOVES = 8;
const names = Object.keys(MOVES);

async function attack(
  item: Labelled,
  budget: number,
): Promise<{ readonly past?: Attempt; readonly tries: number }> {
  const redLine = item.redLine ?? RED_LINES[0];
  const engine = screenEngine(redLine);
  const policy = { ...POLICIES[redLine], model: 'none' } as Policy;
  const random = randomOf(numberOf(item.id));
  const judge = async (turns: readonly string[]) =>
    engine.judge(callerRequest(turns), policy, new AbortController().signal);
  const first: Attempt = { turns: item.turns ?? [], moves: [] };
  const start = await judge(first.turns);
  if (start.verdict === 'allow') return { past: first, tries: 0 };
  let best = first;
  let least = start.scores.screen ?? 1;
  let idle = 0;
  for (let tries = 1; tries <= budget; tries += 1) {
    const name = names[Math.floor(random() * names.length)] as string;
    const turns =
      best.moves.length < MOST_MOVES && !(name === 'disguise' && best.moves.includes(name))
        ? MOVES[name]?.(best.turns, random)
        : undefined;
    idle += 1;
    if (turns) {
      const { verdict, scores } = await judge(turns);
      const next: Attempt = { turns, moves: [...best.moves, name] };
      if (verdict === 'allow') return { past: next, tries };
      // What is held because it can't be read leads nowhere.
      if ((scores.screen ?? 1) < least && (scores.screen ?? 1) >= policy.thresholds.hold) {
        best = next;
        least = scores.screen ?? 1;
        idle = 0;
      }
    }
    if (idle > PATIENCE) {
      best = first;
      least = start.scores.screen ?? 1;
      idle = 0;
    }
  }
  return { tries: budget };
}

async function main(): Promise<void> {
  const budget = option('budget', 2000);
  const requests = option('requests', 20);
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const all = trainingSets().filter(
    ({ label, language, turns }) =>
      label === 'refuse' && language === 'en' && turns?.length === 1 && (turns[0]?.length ?? 0) < 400,
  );
  print(`adversary with ${budget} tries a request; share of requests that get past [Wilson interval, 95 %]`);
  for (const redLine of RED_LINES) {
    const own = all
      .filter((item) => item.redLine === redLine)
      .sort((a, b) => numberOf(a.id) - numberOf(b.id))
      .slice(0, requests);
    const results = [];
    for (const item of own) results.push({ item, ...(await attack(item, budget)) });
    print(`  ${redLine.padEnd(34)} ${written(share(results, ({ past }) => past !== undefined))}`);
    const moves = new Map<string, number>();
    for (const { past } of results)
      for (const name of new Set(past?.moves)) moves.set(name, (moves.get(name) ?? 0) + 1);
    print(
      `    by ${
        [...moves]
          .sort((a, b) => b[1] - a[1])
          .map(([name, count]) => `${name} ${count}`)
          .join(', ') || 'nothing'
      }`,
    );
    if (process.argv.includes('--finds'))
      for (const { item, past, tries } of results)
        if (past)
          print(`    ${item.id} after ${tries} (${past.moves.join(', ')}): ${past.turns.join(' / ')}`);
  }
}

heedArguments('npm run redteam [-- --budget N] [--requests N] [--finds]', [
  '--budget',
  '--requests',
  '--finds',
]);
main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
