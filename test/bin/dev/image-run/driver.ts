import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RedLine } from '../../../../lib/config/red-lines';
import { SERVICE_PORT } from '../../../../lib/services/environment';
import { HANGS } from '../../../helpers/hangs';
import { freePort } from '../../../services/proxy/support/site';
import { startStub } from '../../../services/proxy/support/stub-classifier';
import { type Answer, hasNetwork, type Inside, type Job, type Outcome } from './job';
import { type Kept, keptOf, listen, openAws, openCredentials, openModel } from './stand-ins';

// Runs beside the service, in its network: what it calls, what calls it, and what looks around where it is.
// usage: node driver.js JOB OUTCOME

/** What another process of the same user finds. Text, since it runs where nothing of ours is. */
const LOOK = `const fs=require('fs');const writes={};
for(const path of ['/','/app','/app/service.cjs','/etc','/tmp','/dev/shm','.'])
  try{const file=path.endsWith('.cjs')?path:path+'/mine';fs.writeFileSync(file,'x');writes[path]='written'}catch(e){writes[path]=e.code}
process.stdout.write(JSON.stringify({ids:[process.getuid(),process.getgid(),process.geteuid()],directory:process.cwd(),
shell:['/bin/sh','/bin/bash','/usr/bin/sh','/bin/busybox'].some(p=>fs.existsSync(p)),writes}))`;

async function run(job: Job): Promise<Outcome> {
  const called = new Set<string>();
  const kept = keptOf(job.standIns);
  let kill = (): void => undefined;
  const { port, environment } = await surround(job, kept, called, (kind) => {
    if (kind === job.standIns.dies) kill();
  });
  const service = start(job, job.argv, environment);
  kill = () => {
    service.child.kill('SIGKILL');
    throw new Error('nobody waits for it any more');
  };
  const { child, ended } = service;
  const end = setTimeout(() => child.kill('SIGKILL'), HANGS);
  const listens = await Promise.race([service.says('"listening"'), ended.then(() => false)]);
  const health = job.healthCheck.map((one) => one.replaceAll(`${SERVICE_PORT}`, `${port}`));
  const seen = listens
    ? { ready: await untilReady(job, port), ...(await look(job, port, health, environment)) }
    : {};
  child.kill('SIGTERM');
  const outcome = {
    ...seen,
    ended: await ended,
    called: [...called].toSorted(),
    objects: Object.fromEntries([...kept.objects].map(([key, bytes]) => [key, bytes.toString('base64')])),
    records: Object.fromEntries(kept.records),
    output: service.output(),
  };
  clearTimeout(end);
  return outcome;
}

/** What it answers, and what is seen where it is; nothing of one that is killed meanwhile. */
async function look(
  job: Job,
  port: number,
  health: readonly string[],
  environment: Readonly<Record<string, string>>,
) {
  const { path, body } = job.request;
  if (job.standIns.dies !== undefined)
    return ask(job, port, path, body).then(
      () => ({}),
      () => ({}),
    );
  return {
    answer: await ask(job, port, path, body),
    health: (await beside(job, health, environment)).code,
    inside: JSON.parse((await beside(job, ['node', '-e', LOOK], environment)).output) as Inside,
  };
}

/** What it says once it is ready: one of several workers listens before all do. Ends with the service, if it never is. */
async function untilReady(job: Job, port: number): ReturnType<typeof ask> {
  for (;;) {
    const answer = await ask(job, port, '/readyz');
    if (answer.status === 200) return answer;
    await sleep(50);
  }
}

/** Opens what stands in for all that the service calls, and says where in its environment it has to. */
async function surround(job: Job, kept: Kept, called: Set<string>, before: (kind: string) => void) {
  const network = hasNetwork(job.confinement);
  const credentials = await listen(openCredentials(), 0, '127.0.0.1');
  const aws = await listen(openAws(job.standIns, kept, called, before), network ? 443 : 0, '127.0.0.1');
  const { tls, hosts } = job.standIns.classifiers;
  const urls: Record<string, string> = {};
  for (const [index, redLine] of (Object.keys(hosts) as RedLine[]).entries()) {
    const host = network ? `127.0.0.${index + 2}` : '127.0.0.1';
    urls[redLine] = (await startStub(redLine, tls, network ? SERVICE_PORT : 0, undefined, host)).url;
  }
  const port = network ? SERVICE_PORT : await freePort();
  const environment: Record<string, string> = {
    ...job.environment,
    AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${credentials}/`,
    // Its one interface is the loopback here, of which classifiers have other addresses.
    CORDON_LISTEN: `127.0.0.1:${port}`,
  };
  if (job.confinement === 'none' && environment.NODE_EXTRA_CA_CERTS)
    environment.NODE_EXTRA_CA_CERTS = `${job.root}${environment.NODE_EXTRA_CA_CERTS}`;
  if (!network) {
    const model = `http://127.0.0.1:${await listen(openModel(job.standIns), 0, '127.0.0.1')}/v1`;
    environment.AWS_ENDPOINT_URL = `https://127.0.0.1:${aws}`;
    for (const name of ['CORDON_MODEL', 'CORDON_SAFEGUARD']) if (environment[name]) environment[name] = model;
    if (environment.CORDON_CLASSIFIERS) environment.CORDON_CLASSIFIERS = JSON.stringify(urls);
  }
  return { port, environment };
}

/** The command line that runs something as the service's user in its root. The tools find it by its own PATH. */
function confined(job: Job, [program = '', ...rest]: readonly string[]): readonly string[] {
  const [uid, gid] = job.user.split(':');
  const into = [`--root=${job.root}`, `--wd=${job.workingDirectory}`];
  switch (job.confinement) {
    case 'namespaces':
      return [tool('unshare'), ...into, `--setgid=${gid}`, `--setuid=${uid}`, program, ...rest];
    case 'user namespaces':
      return [tool('unshare'), `--map-user=${uid}`, `--map-group=${gid}`, ...into, program, ...rest];
    case 'changed root':
      return [tool('chroot'), `--userspec=${job.user}`, '--groups=', job.root, program, ...rest];
    case 'none':
      return [process.execPath, ...rest.map((one) => (one.startsWith('/app/') ? `${job.root}${one}` : one))];
  }
}

/** Where a tool of the machine is. The environment that it is started with is not ours. */
function tool(name: string): string {
  const found = (process.env.PATH ?? '')
    .split(':')
    .map((folder) => `${folder}/${name}`)
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`no ${name} on this machine`);
  return found;
}

function start(job: Job, argv: readonly string[], env: Readonly<Record<string, string>>) {
  const [command = '', ...rest] = confined(job, argv);
  const child = spawn(command, rest, { env, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const waiting = new Map<string, () => void>();
  const look = () => {
    for (const [text, resolve] of waiting) if (output.includes(text)) resolve();
  };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      look();
    });
  return {
    child,
    output: () => output,
    ended: new Promise<number | string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
    }),
    /** Once the text has come out. */
    says: (text: string) =>
      new Promise<true>((resolve) => {
        waiting.set(text, () => resolve(true));
        look();
      }),
  };
}

/** Runs something beside the service to its end. */
async function beside(job: Job, argv: readonly string[], environment: Readonly<Record<string, string>>) {
  const { ended, output } = start(job, argv, environment);
  return { code: await ended, output: output() };
}

/** Asks the service over mutual TLS, as its caller does. */
function ask({ request: { headers, caller, authority } }: Job, port: number, path: string, body?: string) {
  return new Promise<Answer>((resolve, reject) => {
    const request = httpsRequest(
      {
        host: '127.0.0.1',
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ca: authority,
        cert: caller.certificate,
        key: caller.privateKey,
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    request.once('error', reject).end(body);
  });
}

const [job = '', outcome = ''] = process.argv.slice(2);
run(JSON.parse(readFileSync(job, 'utf8')) as Job).then(
  (result) => {
    writeFileSync(outcome, JSON.stringify(result));
    process.exit(0);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
