import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Agent } from 'undici';
import { type Backends, prepare, QUESTION, start, withBackends } from './proxy';

/** As many as one tenant may have under way by the bytes that they bring. */
const HOSTILE = 31;
const HOSTILE_CHARACTERS = 1_040_000;
const LEAST_ROUNDS = 100;

/**
 * How long another tenant's small requests and `/livez` take while one tenant has as many of the dearest requests under way
 * as it may. Load, stand-ins and the proxy are processes of their own; on a machine of two cores they share those.
 */
export async function tenantsBench(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cordon-tenants-'));
  const { setup, agentOf } = await prepare(directory);
  const backends = await start<Backends>('backends', setup);
  const cordon = await start<{ url: string }>('cordon', withBackends(setup, backends.answer));
  const [hostile, other] = await Promise.all([agentOf('example'), agentOf('example-streaming')]);
  const { url } = cordon.answer;
  try {
    const small = () => post(other, url, QUESTION);
    const live = () => get(other, `${url}/livez`);
    for (let round = 0; round < LEAST_ROUNDS; round += 1) await small();
    const alone = await measure(small, live, LEAST_ROUNDS, () => false);
    const body = JSON.stringify({
      model: 'bench',
      messages: [{ role: 'user', content: dear(HOSTILE_CHARACTERS) }],
    });
    const statuses: number[] = [];
    const attack = Promise.allSettled(
      Array.from({ length: HOSTILE }, async () => statuses.push(await post(hostile, url, body))),
    );
    const beside = await measure(small, live, LEAST_ROUNDS, () => statuses.length < HOSTILE);
    await attack;
    return [
      `Another tenant beside ${HOSTILE} hostile requests of 1 MB (p50, p99, longest)`,
      `  alone:  small request ${alone.small}; /livez ${alone.live}`,
      `  beside: small request ${beside.small}; /livez ${beside.live}; ${beside.rounds} rounds`,
      `  hostile requests ended with ${[...new Set(statuses)].map((status) => `${status} (${statuses.filter((one) => one === status).length})`).join(', ')}`,
    ].join('\n');
  } finally {
    await Promise.all([hostile.destroy(), other.destroy()]);
    for (const { child } of [backends, cordon]) child.disconnect();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(
  small: () => Promise<number>,
  live: () => Promise<number>,
  least: number,
  goesOn: () => boolean,
) {
  const times = { small: [] as number[], live: [] as number[] };
  let rounds = 0;
  for (; rounds < least || goesOn(); rounds += 1)
    for (const [kind, ask] of [['small', small] as const, ['live', live] as const]) {
      const began = performance.now();
      const status = await ask();
      if (status !== 200) throw new Error(`a ${kind} request was answered ${status}`);
      times[kind].push(performance.now() - began);
    }
  return { small: shares(times.small), live: shares(times.live), rounds };
}

function shares(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return `${[0.5, 0.99, 1].map((share) => at(share).toFixed(1)).join(', ')} ms`;
}

async function post(agent: Agent, url: string, body: string): Promise<number> {
  const response = await agent.request({
    origin: url,
    path: '/v1/chat/completions',
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cordon-purpose': 'logistics-planning' },
    body,
  });
  await response.body.dump();
  return response.statusCode;
}

async function get(agent: Agent, url: string): Promise<number> {
  const { origin, pathname } = new URL(url);
  const response = await agent.request({ origin, path: pathname, method: 'GET' });
  await response.body.dump();
  return response.statusCode;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Words of letters that look encoded and are not: the dearest to read of what attackers found. */
export function dear(characters: number): string {
  let state = 1;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state % 997;
  };
  return Array.from({ length: characters }, (_, at) => (at % 6 === 5 ? ' ' : LETTERS[next() % 62])).join('');
}
