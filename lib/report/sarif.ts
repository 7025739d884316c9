import { createHash } from 'node:crypto';
import type {
  Location,
  Log,
  PhysicalLocation,
  ReportingDescriptor,
  Result,
  Run,
  ThreadFlowLocation,
} from 'sarif';
import { placeOfPointer, type Step } from '../contract/step';
import type { ClaimResult, Finding, Verdict } from '../contract/verdict';
import { headline, ownGroups } from './summary';
import { visible, visibleJson } from './visible';
import type { Places, Report } from './writer';

/** SARIF 2.1.0, one run for each assembly. Reasons of an undecided claim are results of kind `open`, not passes. */
export const toSarif: Report = (verdicts, { places = [] } = {}) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: verdicts.map((verdict, index) => run(verdict, places[index] ?? unread(verdict))),
  };
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
};

function run(verdict: Verdict, places: Places): Run {
  const found = ownGroups(verdict).flatMap(({ claim, findings }) =>
    findings.map((finding) => ({ claim, finding })),
  );
  const rules = [...new Map(found.map((one) => [one.finding.rule, descriptor(one)])).values()];
  return {
    tool: { driver: { name: 'cordon', rules } },
    invocations: [
      {
        executionSuccessful: true,
        exitCode: verdict.verdict === 'proved' ? 0 : 1,
        exitCodeDescription: headline(verdict),
      },
    ],
    results: found.map((one) =>
      result(
        verdict,
        places,
        one,
        rules.findIndex(({ id }) => id === visible(one.finding.rule)),
      ),
    ),
    properties: {
      verdict: verdict.verdict,
      assembly: verdict.assembly.digest,
      charter: verdict.charter.digest,
      claims: Object.fromEntries(verdict.claims.map(({ id, status }) => [id, status])),
    },
  };
}

interface Found {
  readonly claim: ClaimResult;
  readonly finding: Finding;
}

const descriptor = ({ claim, finding }: Found): ReportingDescriptor => ({
  id: visible(finding.rule),
  shortDescription: { text: message(claim.title) },
  fullDescription: { text: message(claim.statement) },
  ...(finding.remedy && { help: { text: message(finding.remedy) } }),
  defaultConfiguration: { level: 'error' },
  properties: { tags: ['security', claim.id, ...claim.controls], 'security-severity': '9.0' },
});

function result(verdict: Verdict, places: Places, { claim, finding }: Found, ruleIndex: number): Result {
  const says = [finding.message, finding.remedy && `Remedy: ${finding.remedy}`].filter(Boolean).join('. ');
  const open = claim.status === 'undecided';
  return {
    ruleId: visible(finding.rule),
    ruleIndex,
    kind: open ? 'open' : 'fail',
    level: open ? 'none' : 'error',
    message: { text: message(open ? `undecided: ${says}` : says) },
    locations: [location(verdict, places, finding)],
    partialFingerprints: { 'cordonFinding/v1': fingerprint(finding) },
    ...(finding.witness.length > 0 && {
      codeFlows: [{ threadFlows: [{ locations: finding.witness.map((step) => flow(places, step)) }] }],
    }),
    properties: { claim: claim.id, severity: finding.severity },
  };
}

/** Stays the same while the fault does, wherever the assembly lies and whatever else changes in it. */
const fingerprint = ({ rule, claim, file, pointer, message: says }: Finding) =>
  createHash('sha256')
    .update(JSON.stringify([rule, claim, file, pointer, says]))
    .digest('hex');

/** A finding about no one place points at the first template, because viewers drop results that point nowhere. */
function location(
  verdict: Verdict,
  places: Places,
  { file, pointer, logicalId, resourceType }: Finding,
): Location {
  const shown = file || verdict.assembly.templates[0]?.file || '';
  return {
    physicalLocation: physical(places, shown, file ? pointer : ''),
    ...(logicalId && {
      logicalLocations: [
        {
          name: visible(logicalId),
          fullyQualifiedName: visible(`${file}#${pointer}`),
          kind: visible(resourceType || 'resource'),
        },
      ],
    }),
  };
}

const flow = (places: Places, { kind, id, pointer, says }: Step): ThreadFlowLocation => ({
  kinds: [kind],
  location: {
    ...(pointer && { physicalLocation: physical(places, ...placeOfPointer(pointer)) }),
    ...(id && { logicalLocations: [{ name: visible(id), fullyQualifiedName: visible(pointer || id) }] }),
    message: { text: message([kind, id, says].filter(Boolean).join(' ')) },
  },
});

/** Line 1 where the file can't tell, since viewers want a line. */
const physical = (places: Places, file: string, pointer: string): PhysicalLocation => ({
  artifactLocation: { uri: uri(places.pathOf(file)) },
  region: { startLine: places.lineOf(file, pointer) ?? 1 },
});

/** What a verdict alone tells: paths of an assembly directory, or of files whose paths have no spaces. */
const unread = ({ assembly: { path } }: Verdict): Places => ({
  pathOf: (file) =>
    path.split(' ').find((one) => one === file || one.endsWith(`/${file}`)) ?? `${path}/${file}`,
  lineOf: () => undefined,
});

/** A reference of RFC 3986, each segment percent-encoded: relative, unless the path is absolute. */
function uri(path: string): string {
  const segments = path.split(/[/\\]/).filter((segment) => segment !== '' && segment !== '.');
  const encoded = segments.map((segment) => encodeURIComponent(wellFormed(segment))).join('/');
  return `${path.startsWith('/') ? 'file:///' : ''}${encoded}` || '.';
}

/** Lone surrogates have no encoding. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

/** Text that a viewer takes for neither a placeholder nor a link (SARIF 2.1.0 §3.11.5 and §3.11.6). */
const message = (text: string) =>
  visible(text)
    .replace(/[[\]]/g, '\\$&')
    .replace(/\{(\d+)\}/g, '{{$1}}') || '-';
