import { CLAIM_IDS, type ClaimId } from '../../lib/contract/claim-id';
import type { Finding, Status, Verdict } from '../../lib/contract/verdict';
import { causesOf } from '../../lib/verify/causes';

export const PROVED: Verdict = {
  schema: 'cordon.verdict/v2',
  verdict: 'proved',
  version: '0.0.0-test',
  assembly: {
    path: 'cdk.out',
    digest: `sha384:${'a1'.repeat(48)}`,
    templates: [
      {
        file: 'cordon-demo-boundary.template.json',
        digest: `sha384:${'b2'.repeat(48)}`,
        stack: 'cordon-demo-boundary',
        account: '111122223333',
        region: 'us-east-1',
        resources: 64,
      },
    ],
  },
  charter: { file: 'reviewed.yaml', digest: `sha384:${'c3'.repeat(48)}` },
  claims: CLAIM_IDS.map((id) => ({
    id,
    title: `Title of ${id}`,
    statement: `Statement of ${id}.`,
    status: 'proved',
    controls: ['AC-4', 'SC-7(5)'],
    assumptions: [
      {
        id: 'kms',
        says: 'KMS does what its documentation says.',
        owner: 'aws',
        check: "read KMS's guide",
      },
    ],
    findings: [],
  })),
  findings: [],
  causes: [],
  stats: { templates: 1, resources: 64, milliseconds: 12 },
};

export const GATEWAY: Finding = {
  rule: 'no-internet-gateway',
  claim: 'no-egress',
  severity: 'fatal',
  file: 'cordon-demo-boundary.template.json',
  logicalId: 'Gateway',
  resourceType: 'AWS::EC2::InternetGateway',
  pointer: '/Resources/Gateway',
  message: 'an internet gateway leads out of the enclave',
  remedy: 'remove the gateway and every route that names it',
  witness: [
    {
      kind: 'route',
      id: 'DefaultRoute',
      pointer: 'cordon-demo-boundary.template.json#/Resources/DefaultRoute',
      says: 'sends 0.0.0.0/0 to Gateway',
    },
    { kind: 'value', id: '', pointer: '', says: 'the internet' },
  ],
};

/** A fault of a claim, about no one resource. */
export const UNREACHABLE: Finding = {
  rule: 'all-red-lines',
  claim: 'all-red-lines',
  severity: 'fatal',
  file: '',
  logicalId: '',
  resourceType: '',
  pointer: '',
  message: "no classifier answers for 'autonomous-weapons'",
  remedy: '',
  witness: [],
};

const REASON: Finding = {
  ...UNREACHABLE,
  rule: 'no-bypass',
  claim: 'no-bypass',
  severity: 'error',
  message: 'this version of Cordon has no proof of this claim yet',
};

/** {@link PROVED} with findings; claims that have some are refuted, those in `undecided` undecided. */
export function withFindings(findings: readonly Finding[], undecided: readonly ClaimId[] = []): Verdict {
  const statusOf = (id: ClaimId): Status => {
    if (undecided.includes(id)) return 'undecided';
    return findings.some(({ claim }) => claim === id) ? 'refuted' : 'proved';
  };
  const claims = PROVED.claims.map((claim) => ({
    ...claim,
    status: statusOf(claim.id),
    findings: findings.flatMap((finding, index) => (finding.claim === claim.id ? [index] : [])),
  }));
  const verdict = claims.some(({ status }) => status === 'refuted') ? 'refuted' : 'undecided';
  const causes = causesOf(findings.map((finding) => ({ finding, of: [finding.claim] })));
  return { ...PROVED, verdict, claims, findings, causes };
}

export const REFUTED = withFindings([GATEWAY, REASON, UNREACHABLE], ['no-bypass']);

/** Strings from a template that try to leave the place where they are printed. */
export const HOSTILE = [
  '\u001b[2J\u001b[31mproved\u001b[0m',
  'line\r\nproved: 14 of 16 claims hold',
  '</script><script>alert(1)</script>',
  ']]><evil/>',
  '"><img src=x onerror=alert(1)>',
  'NUL\u0000DEL\u007fCSI\u009b31m',
  'bidi\u202e\u2066txt.exe\u2069',
  'zero\u200bwidth\ufeff\u{e0041}',
  '`code` **bold** [link](javascript:alert(1)) | cell @everyone #1 <!-- --> ![x](http://x.test/)',
  '{0} {{x}} %s $& &amp; \\u{1b}',
  'lone\ud800surrogate',
];

/** Everything that a template can choose is hostile. */
export const hostile = (text: string): Verdict => {
  const finding: Finding = {
    ...GATEWAY,
    file: text,
    logicalId: text,
    resourceType: text,
    pointer: `/Resources/${text}`,
    message: text,
    remedy: text,
    witness: [{ kind: 'value', id: text, pointer: `${text}#/${text}`, says: text }],
  };
  const verdict = withFindings([finding]);
  const templates = verdict.assembly.templates.map((one) => ({ ...one, file: text, stack: text }));
  return {
    ...verdict,
    assembly: { ...verdict.assembly, path: text, templates },
    charter: { ...verdict.charter, file: `charter ${text}` },
  };
};

/** As printed where no file can be read: no line is known. */
export const unplaced = (verdict: Verdict) => ({
  ...verdict,
  findings: verdict.findings.map((finding) => ({
    ...finding,
    line: null,
    witness: finding.witness.map((step) => ({ ...step, line: null })),
  })),
});
