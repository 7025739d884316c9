import type { LedgerFinding, LedgerVerdict } from '../../contract/verdict-ledger';
import { VERSION } from '../../contract/version';
import { type CheckedDecisions, checkDecisions } from '../../ledger/decisions/check-logs';
import { LEDGER_CLAIMS } from '../../ledger/decisions/claims';
import { claimOf, DECISION_FAULTS, type DecisionFault } from '../../ledger/decisions/faults';
import { parseReceipts } from '../../ledger/decisions/join/receipts';
import { openFleetCheckpoint } from '../../ledger/trust/fleet';
import { ledgerToJson } from '../../report/ledger/json';
import { ledgerToSarif } from '../../report/ledger/sarif';
import { ledgerToText } from '../../report/ledger/text';
import { type ExitCode, UsageError } from '../command';
import { readFile, writeFile } from '../files';
import { type Io, progress, styleOf } from '../io';
import { findLogs } from './find-logs';
import type { CheckFlags } from './flags';
import { inputOf, loadCharter, loadKnown, loadPolicy, orRefuse, parseTime } from './inputs';

/** Checks the logs of all these places together, prints the verdict, and ends as it says. */
export async function checkCommand(paths: readonly string[], flags: CheckFlags, io: Io): Promise<ExitCode> {
  const begun = io.now();
  const now = flags.at === undefined ? begun : parseTime(flags.at);
  const { policy, input: policyInput } = loadPolicy(flags.policy);
  const { charter, input: charterInput } = loadCharter(flags.charter);
  const { known, input: knownInput } = loadKnown(flags.known);
  const history = (flags.history ?? []).map((file) => {
    const bytes = readFile(file, 'checkpoint');
    orRefuse(file, () => openFleetCheckpoint(policy, bytes));
    return { bytes, input: inputOf(file, bytes) };
  });
  const receipts = (flags.receipts ?? []).map((file) => {
    const bytes = readFile(file, 'receipts');
    return { receipts: orRefuse(file, () => parseReceipts(bytes.toString())), input: inputOf(file, bytes) };
  });
  const invocations = flags.invocations === undefined ? undefined : parseCount(flags.invocations);
  const doing = progress(io);
  const logs = (await Promise.all(paths.map(findLogs))).flat();
  const checked = await checkDecisions(logs, {
    policy,
    charter,
    known,
    history: history.map(({ bytes }) => bytes),
    receipts: receipts.flatMap((one) => one.receipts),
    ...(invocations !== undefined && { invocations }),
    now,
    progress: (log, entries, size) => doing(`checking ${log}: entry ${entries} of ${size}`),
  });
  const verdict: LedgerVerdict = {
    schema: 'cordon.ledger-verdict/v1',
    verdict: checked.status,
    version: VERSION,
    logs: checked.logs.map((log) => ({ ...log, outcomes: { ...log.outcomes } })),
    charter: charterInput,
    policy: policyInput,
    ...(knownInput && { known: knownInput }),
    history: history.map(({ input }) => input),
    ...resultsOf(checked),
    leftOut: checked.leftOut,
    stats: {
      logs: checked.logs.length,
      entries: checked.logs.reduce((sum, { size }) => sum + size, 0),
      milliseconds: io.now() - begun,
    },
    approvals: checked.approvals,
    receipts: receipts.map(({ receipts: { length }, input }) => ({ ...input, count: length })),
    invocations: { ...checked.invocations, ...(invocations !== undefined && { counted: invocations }) },
  };
  printVerdict(verdict, flags, io);
  return verdict.verdict === 'proved' ? 0 : 1;
}

function parseCount(text: string): number {
  if (!/^(0|[1-9]\d{0,14})$/.test(text))
    throw new UsageError(
      'invocations-invalid',
      `'${text}' is no number of invocations; give one such as 1200`,
    );
  return Number(text);
}

function resultsOf({ claims, faults }: CheckedDecisions): Pick<LedgerVerdict, 'claims' | 'findings'> {
  const findings = faults.map(findingOf);
  return {
    claims: claims.map(({ id, status }) => ({
      id,
      ...LEDGER_CLAIMS[id],
      status,
      findings: findings.flatMap(({ claim }, index) => (claim === id ? [index] : [])),
    })),
    findings,
  };
}

function findingOf(fault: DecisionFault): LedgerFinding {
  const { code, log, entry, end = entry + 1, detail } = fault;
  const { claim: _, says, ...kind } = DECISION_FAULTS[code];
  const message = detail === undefined ? says : `${says}: ${detail}`;
  return { rule: code, claim: claimOf(fault), open: 'open' in kind, log, entry, end, message };
}

/** Prints a verdict on logs as the flags say. */
export function printVerdict(
  verdict: LedgerVerdict,
  { format, output, quiet }: Pick<CheckFlags, 'format' | 'output' | 'quiet'>,
  io: Io,
): void {
  const text = {
    text: () => ledgerToText(verdict, output === undefined ? styleOf(io) : {}),
    json: () => ledgerToJson(verdict),
    sarif: () => ledgerToSarif(verdict),
  }[format]();
  if (output !== undefined) writeFile(output, text);
  else if (!quiet) io.stdout.write(text);
}
