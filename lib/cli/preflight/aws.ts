import { execFile } from 'node:child_process';
import type { Answer, Question } from '../../preflight/question';
import { UsageError } from '../command';

/** As long as one command may take, its retries included. */
const MOST_MILLISECONDS = 120_000;
/** The list of all endpoint services is some hundred kilobytes. */
const MOST_BYTES = 64 * 1_048_576;

const COMMON = [
  '--output',
  'json',
  '--no-cli-pager',
  '--cli-connect-timeout',
  '10',
  '--cli-read-timeout',
  '30',
];

/**
 * Asks AWS by its own CLI, without a shell.
 * @throws UsageError `aws-missing` where that isn't installed, `aws-outdated` where it is version 1
 */
export const askAws = (
  { args }: Question,
  region: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    execFile(
      'aws',
      [...args, '--region', region, ...COMMON],
      { env, timeout: MOST_MILLISECONDS, killSignal: 'SIGKILL', maxBuffer: MOST_BYTES },
      (error, stdout, stderr) => {
        if (error?.code === 'ENOENT') reject(missing());
        else if (error !== null && /Unknown options: .*--no-cli-pager/.test(stderr)) reject(outdated());
        else resolve(answerOf(error, stdout, stderr));
      },
    );
  });

function answerOf(error: Error | null, stdout: string, stderr: string): Answer {
  if (error !== null) return { error: stderr.trim() || error.message };
  // Some commands answer nothing, such as `head-bucket` did.
  if (stdout.trim() === '') return { output: {} };
  try {
    return { output: JSON.parse(stdout) };
  } catch {
    return { error: 'what it printed is no JSON' };
  }
}

const missing = () =>
  new UsageError(
    'aws-missing',
    "the command 'aws' isn't there; install AWS CLI v2, or give what it answered elsewhere with --recorded",
  );

const outdated = () =>
  new UsageError(
    'aws-outdated',
    "the command 'aws' is version 1; install AWS CLI v2, or give what it answered elsewhere with --recorded",
  );
