// Runs a command in a session of its own, so that whatever it starts can be found when it has ended: a test that breaks off
// leaves its child processes to nobody. Linux only, by /proc; elsewhere nothing is looked for.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Processes of a session that still run: id and command line. Fields of `stat`: proc(5). */
export function processesOf(session) {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state, , , id] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (Number(id) !== session || state === 'Z' || state === 'X') return [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return [{ pid: Number(name), command: command.slice(0, 200) }];
      } catch {
        return []; // It ended meanwhile.
      }
    });
}

/** Processes of a session that run after so many milliseconds; none as soon as all have ended. */
async function leftOf(session, within) {
  const until = Date.now() + within;
  let left = processesOf(session);
  while (left.length > 0 && Date.now() < until) {
    await wait(50);
    left = processesOf(session);
  }
  return left;
}

function killAll(processes) {
  for (const { pid } of processes)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended meanwhile.
    }
}

/**
 * The exit code of the command: 1 too if it leaves a process behind that doesn't end by itself within `grace`, or doesn't
 * end within `limit`. What is left is killed, by its id. Both in milliseconds. `signal` ends it before its time.
 */
export async function runInSession(command, args, { limit, grace, signal: unneeded }) {
  const child = spawn(command, args, { stdio: 'inherit', detached: true });
  const session = child.pid;
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
  const stop = () => killAll(processesOf(session));
  const end = () => {
    stop();
    child.kill('SIGKILL');
  };
  unneeded?.addEventListener('abort', end);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const interrupted = () => {
    stop();
    process.exitCode = 130;
  };
  for (const signal of signals) process.on(signal, interrupted);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    console.error(
      `\n${command} did not end within ${limit / 60_000} minutes; it is ended, with all that it started`,
    );
    end();
  }, limit);
  const code = await ended;
  clearTimeout(timer);
  for (const signal of signals) process.off(signal, interrupted);
  unneeded?.removeEventListener('abort', end);

  const left = await leftOf(session, grace);
  for (const { pid, command: line } of left)
    console.error(`left behind, and ended now: process ${pid}, ${line}`);
  killAll(left);
  // On a busy machine a process is seen for a while after it was killed.
  if (left.length > 0) await leftOf(session, 10_000);
  return late || left.length > 0 ? Math.max(code, 1) : code;
}
