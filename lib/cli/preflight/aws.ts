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

/** How AWS is asked, beside the question. */
export interface AskingAws {
  readonly region: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Further options of AWS's CLI, the same for each question. */
  readonly options?: readonly string[];
  /** The option of the command that judges answers given elsewhere. */
  readonly elsewhere: string;
}

/**
 * Asks AWS by its own CLI, without a shell.
 * @throws UsageError `aws-missing` where that isn't installed, `aws-outdated` where it is version 1
 */
export const askAws = (
  { args }: Question,
  { region, env, options = [], elsewhere }: AskingAws,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    execFile(
      'aws',
      [...args, '--region', region, ...options, ...COMMON],
      { env, timeout: MOST_MILLISECONDS, killSignal: 'SIGKILL', maxBuffer: MOST_BYTES },
      (error, stdout, stderr) => {
        if (error?.code === 'ENOENT') reject(missing(elsewhere));
        else if (error !== null && /Unknown options: .*--no-cli-pager/.test(stderr))
          reject(outdated(elsewhere));
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

const missing = (elsewhere: string) =>
  new UsageError(
    'aws-missing',
    `the command 'aws' isn't there; install AWS CLI v2, or give what it answered elsewhere with ${elsewhere}`,
  );

const outdated = (elsewhere: string) =>
  new UsageError(
    'aws-outdated',
    `the command 'aws' is version 1; install AWS CLI v2, or give what it answered elsewhere with ${elsewhere}`,
  );
