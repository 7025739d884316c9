import { createHash } from 'node:crypto';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { LedgerFinding, LedgerVerdict } from '../../contract/verdict-ledger';
import { visible, visibleJson } from '../visible';
import { headline } from './text';

/** SARIF 2.1.0, one run. An entry is a logical location; the artifact is the checkpoint of its log. */
export function ledgerToSarif(verdict: LedgerVerdict): string {
  const rules = [...new Map(verdict.findings.map((one) => [one.rule, descriptor(one, verdict)])).values()];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cordon', version: verdict.version, rules } },
        invocations: [
          {
            executionSuccessful: true,
            exitCode: verdict.verdict === 'proved' ? 0 : 1,
            exitCodeDescription: headline(verdict),
          },
        ],
        results: verdict.findings.map((finding) => result(finding, rules, verdict)),
        properties: {
          verdict: verdict.verdict,
          claims: Object.fromEntries(verdict.claims.map(({ id, status }) => [id, status])),
        },
      },
    ],
  };
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
}

function descriptor({ rule, claim }: LedgerFinding, { claims }: LedgerVerdict): ReportingDescriptor {
  const found = claims.find(({ id }) => id === claim);
  return {
    id: rule,
    shortDescription: { text: found?.title ?? claim },
    fullDescription: { text: found?.statement ?? claim },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['security', claim], 'security-severity': '9.0' },
  };
}

function result(
  finding: LedgerFinding,
  rules: readonly ReportingDescriptor[],
  verdict: LedgerVerdict,
): Result {
  const { rule, log, entry, message, open, claim } = finding;
  const path = verdict.logs.find(({ origin, path: at }) => origin === log || at === log)?.path ?? log;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    kind: open ? 'open' : 'fail',
    level: open ? 'none' : 'error',
    message: { text: visible(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uri(`${path}/checkpoint`) },
          region: { startLine: 1 },
        },
        logicalLocations: [
          { name: `entry ${entry}`, fullyQualifiedName: visible(`${log}/${entry}`), kind: 'element' },
        ],
      },
    ],
    partialFingerprints: {
      'cordonFinding/v1': createHash('sha256')
        .update(JSON.stringify([rule, log, entry, message]))
        .digest('hex'),
    },
    properties: { claim },
  };
}

const uri = (path: string): string =>
  `${path.startsWith('/') ? 'file://' : ''}${path.split('/').map(encodeURIComponent).join('/')}`;
