import { writeFileSync } from 'node:fs';
import { differenceToJson, differenceToText } from '../../report/difference';
import { readAssembly } from '../../template/read/read-assembly';
import { differenceBetween, type Verified } from '../../verify/difference';
import { verify } from '../../verify/verify';
import { charterFor } from '../charter';
import type { ExitCode } from '../command';
import { type Io, progress, wantsColor } from '../io';
import type { DiffFlags } from './flags';

/** Verifies both, prints what differs, and ends as the verification of `after` does. */
export function diffPaths(before: string, after: string, flags: DiffFlags, io: Io): ExitCode {
  const doing = progress(io);
  const [was, is] = [before, after].map((path): Verified => {
    doing(`verifying ${path}`);
    const assembly = readAssembly(path);
    const source = charterFor(path, flags.charter);
    return { assembly, charter: source.charter, verdict: verify(assembly, source, { clock: io.now }) };
  }) as [Verified, Verified];
  const difference = differenceBetween(was, is);
  const color = flags.output === undefined && wantsColor(io);
  const text =
    flags.format === 'json' ? differenceToJson(difference) : differenceToText(difference, { color });
  if (flags.output === undefined) io.stdout.write(text);
  else writeFileSync(flags.output, text);
  return difference.verdict === 'proved' ? 0 : 1;
}
