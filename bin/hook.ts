import { readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { attestationFaults } from '../lib/cli/attest/attest-path';
import { charterFor } from '../lib/cli/charter';
import { evidenceFor } from '../lib/cli/evidence-files';
import type { Io } from '../lib/cli/io';
import type { ClaimId } from '../lib/contract/claim-id';
import { type Attested, failed, type HookAnswer, judge } from '../lib/hook/judge';
import { parseRequest, tokenOf } from '../lib/hook/request';
import { decode } from '../lib/template/read/decode';
import { readAssembly } from '../lib/template/read/read-assembly';
import { filesUnder } from '../lib/template/read/read-files';

// The function behind CloudFormation's hook. `cordon hook package` puts it beside what it goes by: the assembly that was
// attested, the charter, the signed statement and the evidence. It reads those, fetches a template, and asks nobody else.

/** Templates are of 1 MB at the most, two of them come, and what a change set changes. */
const LONGEST = 8 * 1024 * 1024;
const MILLISECONDS = 10_000;

const silent: Io = {
  stdout: { isTTY: false, write: () => {} },
  stderr: { isTTY: false, write: () => {} },
  env: {},
  now: Date.now,
};

/** @param folder that the package is in */
function attestedIn(folder: string): Attested {
  const path = join(folder, 'assembly');
  const charter = join(folder, 'charter.yaml');
  const others = filesUnder(join(folder, 'others'));
  const { except } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { except: ClaimId[] };
  const flags = { charter, ...(except.length > 0 && { except }) };
  return {
    assembly: readAssembly(path),
    source: charterFor(path, charter),
    evidence: { files: evidenceFor(path, undefined), at: Date.now() },
    faults: attestationFaults(path, join(folder, 'attestation.json'), flags, silent).faults,
    others: new Map(others.list('').map((file) => [parse(file).name, others.parse(file)])),
  };
}

async function fetched(url: string): Promise<string> {
  if (!url.startsWith('https://')) throw new Error('the payload has no https address');
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(MILLISECONDS) });
  if (!response.ok) throw new Error(`the payload can't be fetched: ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > LONGEST) throw new Error(`the payload has more than ${LONGEST} bytes`);
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks), 'the payload');
}

let attested: Attested | undefined;

/** What AWS Lambda calls. It never throws: a hook that fails otherwise might be taken for one that has nothing to say. */
export async function handler(event: unknown): Promise<HookAnswer> {
  try {
    attested ??= attestedIn(__dirname);
    const request = parseRequest(event);
    const template = request.target && request.does === 'deploys' ? await fetched(request.payload) : '';
    const evidence = { files: attested.evidence?.files ?? [], at: Date.now() };
    return judge(request, template, { ...attested, evidence });
  } catch (error) {
    return failed(tokenOf(event), error instanceof Error ? error.message : String(error));
  }
}
