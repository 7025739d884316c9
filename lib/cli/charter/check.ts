import { charterDigest } from '../../config/charter-digest';
import { type LoadedDeployment, loadDeployment } from '../../config/load';
import { placesIn } from '../../config/parse';
import { placeholdersIn } from '../../config/placeholders';
import { DeploymentError } from '../../config/problem';
import { type Difference, differences } from '../../config/reading/differences';
import { deploymentSchema } from '../../config/schema';
import { count } from '../../report/summary';
import { visible } from '../../report/visible';
import type { ExitCode } from '../command';
import type { Io } from '../io';
import type { CheckFlags } from './flags';

/**
 * Checks each file; what one of them lacks, all do. One that can't be read keeps no other from being checked.
 * @throws DeploymentError of the last that can't be read; the others are told before
 */
export function checkCharters(files: readonly string[], flags: CheckFlags, io: Io): ExitCode {
  const unread: DeploymentError[] = [];
  let code: ExitCode = 0;
  for (const file of files)
    try {
      if (checkCharter(file, flags, io) === 1) code = 1;
    } catch (error) {
      if (!(error instanceof DeploymentError) || !isUnread(error) || error.file !== file) throw error;
      unread.push(error);
    }
  const last = unread.pop();
  for (const { lines } of unread) for (const line of lines) io.stderr.write(`cordon: ${visible(line)}\n`);
  if (last !== undefined) throw last;
  return code;
}

const isUnread = ({ problems }: DeploymentError): boolean =>
  problems.some(({ code }) => code === 'file-unreadable');

/** Every problem of a deployment file on a line of its own; then what is left to be filled in, or what differs. */
function checkCharter(file: string, { against, unfinished }: CheckFlags, io: Io): ExitCode {
  const say = (text: string) => io.stdout.write(`${visible(text)}\n`);
  const loaded = validIn(file, say);
  if (loaded === undefined) return 1;
  const { deployment } = loaded;
  const other = against === undefined ? undefined : loadDeployment(against).deployment;
  const left = [...placeholdersIn(deployment)];
  const found = other ? [...differences(other, deployment, deploymentSchema)] : [];
  const begins =
    left.length === 0 ? `valid: ${file}` : `unfinished: ${file} has ${count(left.length, 'placeholder')}`;
  say(`${begins}, its charter is ${charterDigest(deployment.charter)}`);
  const placeOf = placesIn(loaded.text);
  for (const { code, path, message } of left) {
    const { line, column } = placeOf(path);
    say(`${file}:${line}:${column} ${path.join('.')} ${message} [${code}]`);
  }
  if (against !== undefined) {
    say(
      found.length === 0 ? `the same as ${against}` : `${count(found.length, 'difference')} from ${against}`,
    );
    for (const one of found) say(line(one));
  }
  return (unfinished ? 0 : left.length) + found.length === 0 ? 0 : 1;
}

const line = ({ path, says, what }: Difference) => `${path.join('.')}: ${says}${what && ` (${what})`}`;

/** The deployment, unless something is wrong with it, which is said. @throws DeploymentError for no file at all */
function validIn(file: string, say: (text: string) => void): LoadedDeployment | undefined {
  try {
    return loadDeployment(file);
  } catch (error) {
    if (!(error instanceof DeploymentError) || isUnread(error)) throw error;
    for (const text of error.lines) say(text);
    return undefined;
  }
}
