import { deployedSubjects } from '../../claims/verified-before-use/deployed';
import type { Charter } from '../../config/schema';
import { World } from '../../contract/world';
import {
  addSignature,
  type Envelope,
  encodeEnvelope,
  parseEnvelope,
  payloadOf,
  signEnvelope,
  signersOf,
} from '../../evidence/dsse';
import { EVIDENCE_ERRORS } from '../../evidence/errors';
import { keysOf } from '../../evidence/keys';
import { encodeEvidence, parseEvidence, statementFrom } from '../../evidence/use/codec';
import { judge } from '../../evidence/use/judge';
import { resultsFrom } from '../../evidence/use/parts';
import type { Subjects } from '../../evidence/use/subjects';
import { visible } from '../../report/visible';
import { readAssembly } from '../../template/read/read-assembly';
import { charterFor } from '../charter';
import type { ExitCode } from '../command';
import { evidenceFor } from '../evidence-files';
import { readFile, writeFile } from '../files';
import type { Io } from '../io';
import { readKey } from '../read-key';
import { refusingEvidence } from '../refusing-evidence';
import type { CheckFlags, NewFlags, SignFlags } from './flags';
import { shown } from './show';

/** Writes the statement that a draft becomes by the digests of what an assembly deploys. */
export function newEvidence(
  path: string,
  { charter: file, draft, from = [], output }: NewFlags,
  io: Io,
): ExitCode {
  return refusingEvidence(() => {
    const { charter, subjects } = deployedBy(path, file);
    const parts = from.map((part) => ({ file: part, bytes: readFile(part, 'part') }));
    const results = resultsFrom(parts, subjects, charter);
    const bytes = readFile(draft, 'draft');
    const statement = refusingEvidence(() => statementFrom(bytes, subjects, results), draft);
    write(encodeEvidence(statement).toString(), output, io);
    return 0;
  });
}

/** Signs a statement, or adds to what others signed. Both must be whole: nobody signs what can't be read. */
export function signEvidence(file: string, { charter, key, output }: SignFlags, io: Io): ExitCode {
  return refusingEvidence(() => {
    const keys = keysOf(charterFor(file, charter).charter.signingKeys, 'evidence');
    const bytes = readFile(file, 'statement');
    const privateKeys = key.map((file) => readKey(file));
    const before = refusingEvidence(() => {
      const envelope = envelopeIn(bytes);
      if (envelope) signersOf(envelope, keys);
      parseEvidence(envelope ? payloadOf(envelope) : bytes);
      return envelope;
    }, file);
    const envelope = before
      ? privateKeys.reduce((whole, each) => addSignature(whole, each, keys), before)
      : signEnvelope(bytes, privateKeys, keys);
    write(encodeEnvelope(envelope), output, io);
    return 0;
  });
}

/** Says whether evidence lets an assembly into use. */
export function checkEvidence(files: readonly string[], { charter, assembly }: CheckFlags, io: Io): ExitCode {
  return refusingEvidence(() => {
    const deployed = deployedBy(assembly, charter);
    const given = { files: evidenceFor(assembly, files), at: io.now() };
    const { by, refusals } = judge(given, deployed.subjects, deployed.charter);
    if (by.length > 0) {
      io.stdout.write(`proved: ${visible(by.join(' and '))} lets exactly what is deployed into use\n`);
      return 0;
    }
    io.stdout.write('refuted: no evidence lets this into use\n');
    for (const { file, code, message } of refusals)
      io.stdout.write(`  ${visible(`${file}: ${message}${mendOf(code)} (${code})`)}\n`);
    return 1;
  });
}

/** What to do with an envelope or statement that is none; what evidence lacks says so itself. */
const mendOf = (code: string) => {
  const known: Partial<Record<string, { readonly mend: string }>> = EVIDENCE_ERRORS;
  return known[code] ? `; ${known[code].mend}` : '';
};

export function showEvidence(file: string, io: Io): ExitCode {
  return refusingEvidence(() => {
    const envelope = parseEnvelope(readFile(file, 'envelope'));
    io.stdout.write(shown(parseEvidence(payloadOf(envelope)), envelope));
    return 0;
  }, file);
}

function deployedBy(path: string, given: string | undefined): { charter: Charter; subjects: Subjects } {
  const { charter } = charterFor(path, given);
  return { charter, subjects: deployedSubjects(new World(readAssembly([path]), charter)) };
}

/** The envelope in a file; undefined where it holds no envelope. */
function envelopeIn(bytes: Buffer): Envelope | undefined {
  return bytes.includes('"payloadType"') ? parseEnvelope(bytes) : undefined;
}

function write(text: string, output: string | undefined, io: Io): void {
  if (output === undefined) io.stdout.write(text);
  else writeFile(output, text);
}
