import { writeFileSync } from 'node:fs';
import type { Difference } from '../../contract/verdict-difference';
import { differenceToJson, differenceToText } from '../../report/difference';
import { readAssembly } from '../../template/read/read-assembly';
import { differenceBetween, type Verified } from '../../verify/difference';
import { verify } from '../../verify/verify';
import { charterFor } from '../charter';
import { chosenClaims } from '../claim-ids';
import type { ExitCode } from '../command';
import { type Io, progress, wantsColor } from '../io';
import type { DiffFlags } from './flags';

/** Verifies both, prints what differs, and ends by whether something got worse. */
export function diffPaths(before: string, after: string, flags: DiffFlags, io: Io): ExitCode {
  const doing = progress(io);
  const [was, is] = [before, after].map((path): Verified => {
    doing(`verifying ${path}`);
    const assembly = readAssembly(path);
    const source = charterFor(path, flags.charter);
    return {
      assembly,
      charter: source.charter,
      verdict: verify(assembly, source, { claims: chosenClaims(flags), clock: io.now }),
    };
  }) as [Verified, Verified];
  const difference = differenceBetween(was, is);
  const color = flags.output === undefined && wantsColor(io);
  const text =
    flags.format === 'json' ? differenceToJson(difference) : differenceToText(difference, { color });
  if (flags.output === undefined) io.stdout.write(text);
  else writeFileSync(flags.output, text);
  return isWorse(difference) ? 1 : 0;
}

/** From best to worst; a claim that only one side has counts as undecided there. */
const ORDER = ['proved', 'absent', 'undecided', 'refuted'] as const;

const isWorse = ({ verdict, claims }: Difference): boolean =>
  verdict === 'refuted' || claims.some(({ before, after }) => ORDER.indexOf(after) > ORDER.indexOf(before));
