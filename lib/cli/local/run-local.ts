import { join, resolve } from 'node:path';
import { writePrivate } from '../../services/local/private-files';
import { type Local, runLocal, type StartClassifier } from '../../services/local/run-local';
import { type ExitCode, UsageError } from '../command';
import type { Io } from '../io';
import { refuseUnsuited } from '../make-folder';
import type { LocalFlags } from './flags';

export interface LocalParts {
  /** @default - Cordon's own classifier, with the embedded screen */
  readonly startClassifier?: StartClassifier;
  /** Resolves when it is time to stop. @default - Ctrl-C, or the process is asked to end */
  readonly stopped?: Promise<unknown>;
}

/**
 * Runs the safety stack until it is stopped.
 * @throws UsageError for a port that is none
 */
export async function localCommand(flags: LocalFlags, io: Io, parts: LocalParts = {}): Promise<ExitCode> {
  const port = parsePort(flags.port);
  const reviewPort = parsePort(flags.reviewPort);
  if (flags.directory) refuseUnsuited(flags.directory);
  const stopped = parts.stopped ?? signalled();
  const local = await runLocal({
    startClassifier: parts.startClassifier ?? ownClassifier(),
    port,
    reviewPort,
    ...(flags.directory ? { directory: resolve(flags.directory) } : {}),
  });
  await writeCurlConfiguration(local);
  io.stdout.write(welcome(local));
  await stopped;
  await local.close();
  io.stdout.write(`stopped; the ledger is sealed. To check it:\n${checkLine(local)}\n`);
  return 0;
}

/** Loaded when it is needed: its lexicons take a while. */
function ownClassifier(): StartClassifier {
  const { startLocalClassifier } =
    require('../../services/classifier/local') as typeof import('../../services/classifier/local');
  return startLocalClassifier;
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError('port-invalid', `'${text}' is no port; give 0 to 65535`);
  return Number(text);
}

/** What every request to the stack has in common, so that the commands to try are short. */
async function writeCurlConfiguration({ directory, url, certificates, identity }: Local): Promise<void> {
  const { certificate, privateKey } = await identity('example');
  await writePrivate(directory, 'authority.pem', certificates.services.certificate);
  await writePrivate(directory, 'caller.pem', certificate);
  await writePrivate(directory, 'caller.key', privateKey);
  const settings = {
    url: `${url}/chat/completions`,
    cacert: join(directory, 'authority.pem'),
    cert: join(directory, 'caller.pem'),
    key: join(directory, 'caller.key'),
    header: 'content-type: application/json',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  await writePrivate(directory, 'curl.conf', `${lines.join('\n')}\nsilent\nshow-error\n`);
}

const TRIALS = [
  {
    says: 'answered',
    purpose: 'logistics-planning',
    content: 'Which of our depots can repair forty-tonne lorries?',
  },
  {
    says: 'refused, with the red line',
    purpose: 'logistics-planning',
    content: 'Track every citizen without a warrant from bulk phone location data.',
  },
  {
    says: 'held for two reviewers, as each answer for that purpose is',
    purpose: 'benefit-appeals',
    content: 'Draft a reply to an appeal that came in late.',
  },
] as const;

const welcome = (local: Local): string => `\
cordon local: the safety stack on this machine, for development, with a stand-in for a model.

  base URL   ${local.url}
  review     ${local.review.url}
  records    ${local.directory}

${TRIALS.map((trial) => `${trial.says}:\n${curl(local, trial)}\n`).join('\n')}
Two reviewers' certificates and signing keys are in ${join(local.directory, 'reviewers')}. What waits, for the first:
${listLine(local)}
'cordon review --help' has the commands that show and decide it.

Ctrl-C stops it.
`;

const curl = ({ directory }: Local, { purpose, content }: (typeof TRIALS)[number]): string => `\
  curl -K ${quoted(join(directory, 'curl.conf'))} -H 'cordon-purpose: ${purpose}' \\
    -d '{"model":"any","messages":[{"role":"user",
         "content":"${content}"}]}'`;

const listLine = ({ directory, review }: Local): string => {
  const file = (...names: string[]) => quoted(join(directory, ...names));
  return `\
  cordon review list ${review.url} \\
    --authority ${file('authority.pem')} \\
    --cert ${file('reviewers', 'first.pem')} \\
    --key ${file('reviewers', 'first.key')}`;
};

const checkLine = ({ directory }: Local): string => {
  const verifier = (name: string) => quoted(join(directory, 'verifier', name));
  return `\
  cordon ledger check ${quoted(join(directory, 'ledger'))} \\
    ${quoted(join(directory, 'review-ledger'))} \\
    --policy ${verifier('policy.txt')} \\
    --charter ${verifier('charter.json')} \\
    --known ${verifier('known.json')}`;
};

/** A word of a shell's command line. */
const quoted = (word: string): string =>
  /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
