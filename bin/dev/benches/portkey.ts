import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon, { type Result } from 'autocannon';
import { median } from '../measure';
import { type Backends, type Load, prepare, QUESTION, start, withBackends } from './proxy';

// Installed into a temporary directory when the bench runs, and never a dependency.
const GATEWAY = [
  '@portkey-ai/gateway@1.15.2',
  'hono@4.9.7',
  '@hono/node-server@1.13.5',
  '@hono/node-ws@1.2.0',
] as const;
const ROUNDS = 5;

/**
 * Measures the proxy beside Portkey's gateway with as many checks, three on input and three on output, as webhooks.
 * The gateway speaks plain HTTP to all and records nothing; the proxy ends mutual TLS with all but the model, and
 * records twice. Rounds alternate.
 */
export async function portkeyBench(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cordon-portkey-'));
  const { setup, loadOf } = await prepare(directory);
  const backends = await start<Backends>('backends', setup);
  const cordon = await start<{ url: string }>('cordon', withBackends(setup, backends.answer));
  const gateway = await startGateway(directory);
  try {
    const loads = { cordon: loadOf(cordon.answer.url), gateway: gatewayLoad(gateway.url, backends.answer) };
    const runs = { cordon: [] as Result[], gateway: [] as Result[] };
    for (let round = 0; round <= ROUNDS; round++)
      for (const one of ['gateway', 'cordon'] as const) {
        const result = await loads[one]({ connections: 32, duration: 4 });
        if (round > 0) runs[one].push(result);
      }
    const rate = (results: readonly Result[]) => median(results.map(({ requests }) => requests.average));
    const p99 = (results: readonly Result[]) => median(results.map(({ latency }) => latency.p99));
    const failed = [...runs.cordon, ...runs.gateway].reduce((sum, run) => sum + run.non2xx + run.errors, 0);
    return [
      "The safety proxy beside Portkey's gateway, three checks on input and three on output, 32 connections",
      `  ${rate(runs.cordon).toFixed(0)} to ${rate(runs.gateway).toFixed(0)} requests/s, ratio ${(rate(runs.cordon) / rate(runs.gateway)).toFixed(2)};`,
      `  p99 ${p99(runs.cordon)} to ${p99(runs.gateway)} ms; ${failed} failed`,
    ].join('\n');
  } finally {
    gateway.child.kill();
    for (const { child } of [backends, cordon]) child.disconnect();
    await rm(directory, { recursive: true, force: true });
  }
}

async function startGateway(directory: string): Promise<{ child: ChildProcess; url: string }> {
  await writeFile(join(directory, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...GATEWAY], {
    cwd: directory,
    stdio: 'ignore',
  });
  const port = await freePort();
  const script = join(directory, 'node_modules/@portkey-ai/gateway/build/start-server.js');
  const child = spawn(process.execPath, [script, `--port=${port}`, '--headless'], {
    cwd: directory,
    stdio: 'ignore',
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100 && !(await answers(url)); tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return { child, url };
}

function gatewayLoad(url: string, { model, webhook }: Backends): Load {
  const check = { id: 'default.webhook', parameters: { webhookURL: webhook } };
  const hook = { type: 'guardrail', deny: true, checks: [check, check, check] };
  const config = {
    provider: 'openai',
    api_key: 'none',
    custom_host: `${model}/v1`,
    before_request_hooks: [{ id: 'input', ...hook }],
    after_request_hooks: [{ id: 'output', ...hook }],
  };
  return (options) =>
    autocannon({
      url: `${url}/v1/chat/completions`,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portkey-config': JSON.stringify(config) },
      body: QUESTION,
      ...options,
    });
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
