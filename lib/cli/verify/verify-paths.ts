import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Charter } from '../../config/schema';
import type { Picture } from '../../contract/picture';
import type { Verdict } from '../../contract/verdict';
import { World } from '../../contract/world';
import { FILE_NAMES, FORMATS, reporter } from '../../report/report';
import type { ReportOptions } from '../../report/writer';
import { readAssembly } from '../../template/read/read-assembly';
import { isDirectory } from '../../template/read/read-files';
import { pictureOf } from '../../verify/picture/picture';
import { verify } from '../../verify/verify';
import { charterFor } from '../charter';
import { chosenClaims } from '../claim-ids';
import { type ExitCode, UsageError } from '../command';
import { evidenceFor } from '../evidence-files';
import { writeFile } from '../files';
import { type Io, progress, styleOf } from '../io';
import { makeFolder } from '../make-folder';
import { refuseUnused } from '../refuse-unused';
import { clearReport } from './clear-report';
import type { VerifyFlags } from './flags';
import { placesOf } from './places';

/**
 * Verifies, writes the reports that were asked for, and says how it ended. The folder of the reports never holds a verdict of a run
 * before, nor one of a run that could not end.
 */
export function verifyPaths(paths: readonly string[], flags: VerifyFlags, io: Io): ExitCode {
  const { report } = flags;
  if (report === undefined) return verifyAndWrite(paths, flags, io);
  clearReport(report);
  try {
    return verifyAndWrite(paths, flags, io);
  } catch (error) {
    clearReport(report);
    throw error;
  }
}

function verifyAndWrite(paths: readonly string[], flags: VerifyFlags, io: Io): ExitCode {
  if (paths.some(isDirectory))
    refuseUnused(flags, ['account', 'region'], 'on an assembly, which says where it is deployed');
  const doing = progress(io);
  const held = subjects(paths).map((subject) => {
    const decided = verdictOn(subject, flags, io, doing);
    return { ...decided, places: placesOf(subject, decided.verdict) };
  });
  const verdicts = held.map(({ verdict }) => verdict);
  const options: ReportOptions = {
    at: new Date(io.now()),
    places: held.map(({ places }) => places),
    pictures: held.map(({ picture }) => picture),
    assumptions: flags.assumptions ?? false,
  };
  if (flags.report !== undefined) writeAll(flags.report, verdicts, options);
  const report = reporter(flags.format);
  if (flags.output !== undefined) writeFile(flags.output, report(verdicts, options));
  else if (!flags.quiet) {
    io.stdout.write(report(verdicts, { ...options, ...styleOf(io) }));
  }
  return verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'proved') ? 0 : 1;
}

/** What becomes one verdict: a directory, or all the template files together. What is missing, its reader refuses. */
type Subject = readonly [string, ...string[]];

function subjects(paths: readonly string[]): Subject[] {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) return [[missing]];
  const folders = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  const [first, ...others] = paths;
  if (first === undefined || folders.length === paths.length) return folders.map((folder) => [folder]);
  if (folders.length === 0) return [[first, ...others]];
  throw new UsageError(
    'paths-mixed',
    `'${folders[0]}' is a directory and others are files; give directories alone, or files alone`,
  );
}

interface Decided {
  readonly verdict: Verdict;
  readonly picture: () => Picture | undefined;
}

function verdictOn(subject: Subject, flags: VerifyFlags, io: Io, doing: (what: string) => void): Decided {
  doing(`reading ${subject[0]}`);
  const source = charterFor(subject[0], flags.charter);
  const assembly = readAssembly(subject, { environment: environmentOf(source.charter, flags) });
  io.expect?.(assembly.resources.length);
  doing(`verifying ${assembly.resources.length} resources of ${assembly.path}`);
  const evidence = { files: evidenceFor(subject[0], flags.evidence), at: io.now() };
  const verdict = verify(assembly, source, { claims: chosenClaims(flags), clock: io.now, evidence });
  return {
    verdict,
    picture: () => {
      doing(`drawing ${assembly.path}`);
      return pictureOf(new World(assembly, source.charter, evidence), verdict);
    },
  };
}

/** Where plain templates are deployed: where the flags say, or in the charter's one account and region. */
function environmentOf(
  { accounts, regions }: Charter,
  { account = only(accounts), region = only(regions) }: VerifyFlags,
) {
  return { ...(account !== undefined && { account }), ...(region !== undefined && { region }) };
}

const only = (values: readonly string[]): string | undefined => (values.length === 1 ? values[0] : undefined);

function writeAll(folder: string, verdicts: readonly Verdict[], options: ReportOptions): void {
  makeFolder(folder);
  for (const format of FORMATS)
    writeFile(join(folder, FILE_NAMES[format]), reporter(format)(verdicts, options));
}
