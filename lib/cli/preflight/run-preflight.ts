import { type LoadedDeployment, loadDeployment } from '../../config/load';
import { sceneOf } from '../../preflight/check';
import { CHECKS } from '../../preflight/checks';
import { isClear, preflight, questionsOf } from '../../preflight/preflight';
import type { Answer, Question } from '../../preflight/question';
import { type Recorded, readRecorded, writeRecorded } from '../../preflight/recorded';
import { toJson, toJunit, toText } from '../../preflight/report';
import { visible } from '../../report/visible';
import { isDirectory } from '../../template/read/read-files';
import { type ExitCode, UsageError } from '../command';
import { readFile, refuseMissing, refuseUnwritable, writeFile } from '../files';
import { columnsOf, type Io, progress } from '../io';
import { askAws } from './aws';
import type { PreflightFlags } from './flags';

/** Asks, or reads what was answered; prints what is missing. */
export async function preflightPath(path: string, flags: PreflightFlags, io: Io): Promise<ExitCode> {
  const except = chosen(flags.except);
  const loaded = load(path);
  // All that is named is read, and tried to be written, before AWS is asked.
  const given = pems(flags.certificate);
  for (const one of [flags.record, flags.output]) if (one !== undefined) refuseUnwritable(one);
  const recorded = flags.recorded === undefined ? await ask(loaded, except, given, io) : read(flags.recorded);
  if (flags.record !== undefined) writeFile(flags.record, writeRecorded(recorded));
  const certificates = { ...recorded.certificates, ...given };
  const { deployment, file } = loaded;
  const at = recorded.at;
  const result = preflight(sceneOf(deployment, file, recorded.answers, { certificates, at }), file, except);
  const columns = flags.output === undefined ? columnsOf(io) : undefined;
  const text = {
    text: () => toText(result, columns),
    json: () => toJson(result),
    junit: () => toJunit(result),
  }[flags.format]();
  if (flags.output !== undefined) writeFile(flags.output, text);
  else io.stdout.write(flags.format === 'json' ? text : lineByLine(text));
  return isClear(result) ? 0 : 1;
}

/** What AWS answered may hold anything. */
const lineByLine = (text: string) => text.split('\n').map(visible).join('\n');

function load(path: string): LoadedDeployment {
  refuseMissing(path, 'a deployment file or an assembly directory');
  return loadDeployment(isDirectory(path) ? `${path.replace(/[/\\]+$/, '')}/deployment.yaml` : path);
}

function chosen(except: string | undefined): readonly string[] {
  const ids = except?.split(',').map((id) => id.trim()) ?? [];
  const unknown = ids.find((id) => !CHECKS.some((check) => check.id === id));
  if (unknown === undefined) return ids;
  const known = CHECKS.map(({ id }) => id).join(', ');
  throw new UsageError('check-unknown', `check '${unknown}' is unknown; allowed: ${known}`);
}

function read(file: string): Recorded {
  const recorded = readRecorded(readFile(file, 'record').toString());
  if (typeof recorded !== 'string') return recorded;
  throw new UsageError('answers-malformed', `'${file}' ${recorded}`);
}

const pems = (files: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file, readFile(file, 'certificate').toString()]));

/** How many questions are asked at a time; AWS's CLI takes most of a second of processor time for each. */
const AT_A_TIME = 4;

async function ask(
  { deployment }: LoadedDeployment,
  except: readonly string[],
  certificates: Recorded['certificates'],
  io: Io,
): Promise<Recorded> {
  const waiting = questionsOf(deployment, except);
  const total = waiting.length;
  const doing = progress(io);
  const answers: Record<string, Answer> = {};
  const work = async () => {
    for (let next: Question | undefined = waiting.shift(); next !== undefined; next = waiting.shift()) {
      doing(`asking ${total - waiting.length} of ${total}: aws ${next.id}`);
      answers[next.id] = await askAws(next, {
        region: deployment.enclave.region,
        env: io.env,
        elsewhere: '--recorded',
      });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return { at: io.now(), answers, certificates };
}
