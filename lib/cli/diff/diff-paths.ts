import type { Difference } from '../../contract/verdict-difference';
import { differenceToHtml } from '../../report/difference/html';
import { differenceToJson } from '../../report/difference/json';
import { differenceToMarkdown } from '../../report/difference/markdown';
import { isWorse } from '../../report/difference/summary';
import { differenceToText } from '../../report/difference/text';
import { deploymentOf } from '../../template/read/manifest/deployment-of';
import { readAssembly } from '../../template/read/read-assembly';
import { differenceBetween, type Verified } from '../../verify/difference';
import { verify } from '../../verify/verify';
import { charterFor } from '../charter';
import { chosenClaims } from '../claim-ids';
import type { ExitCode } from '../command';
import { evidenceFor } from '../evidence-files';
import { writeFile } from '../files';
import { type Io, progress, styleOf } from '../io';
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
      deployment: deploymentOf(path),
      charter: source.charter,
      verdict: verify(assembly, source, {
        claims: chosenClaims(flags),
        clock: io.now,
        evidence: { files: evidenceFor(path, undefined), at: io.now() },
      }),
    };
  }) as [Verified, Verified];
  const difference = differenceBetween(was, is);
  const text = report(difference, flags, io);
  if (flags.output === undefined) io.stdout.write(text);
  else writeFile(flags.output, text);
  const worse = difference.claims.some(({ before, after }) => isWorse(before, after));
  return difference.verdict === 'refuted' || worse ? 1 : 0;
}

/** A difference in the format that was asked for. */
export function report(
  difference: Difference,
  { format, output, verbose = false }: Pick<DiffFlags, 'format' | 'output' | 'verbose'>,
  io: Io,
): string {
  if (format === 'json') return differenceToJson(difference);
  if (format === 'markdown') return differenceToMarkdown(difference);
  if (format === 'html') return differenceToHtml(difference);
  return differenceToText(difference, { ...(output === undefined && styleOf(io)), verbose });
}
