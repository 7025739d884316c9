import type { ClaimId } from './claim-id';

/** What a claim says of an assembly, whether or not it can be decided. */
export interface Statement {
  readonly title: string;
  readonly statement: string;
  /** NIST SP 800-53 r5 control ids. */
  readonly controls: readonly string[];
}

/** The one home of the claims' words: every claim is made with its entry, and an undecided one prints it. */
export const STATEMENTS: Readonly<Record<ClaimId, Statement>> = {
  'closed-world': {
    title: 'Everything is modelled',
    statement:
      'Every resource type, property, attribute, transform, parameter and condition is one that Cordon models; anything else refutes.',
    controls: ['CM-2', 'CM-7(5)', 'SI-7'],
  },
  'one-boundary': {
    title: 'Everything is inside one boundary',
    statement:
      "Every stack, ARN, principal and region lies inside the charter's partition, accounts and regions.",
    controls: ['AC-20', 'SA-9(5)', 'SC-7'],
  },
  'no-egress': {
    title: 'No packet leaves',
    statement:
      "No packet from any network interface in the enclave reaches anything but an interface of the enclave or a VPC endpoint of an AWS service; DNS can't tunnel.",
    controls: ['AC-4', 'SC-7(5)', 'SC-7(10)'],
  },
  'no-edge': {
    title: 'Nothing runs at the edge',
    statement: 'Nothing places compute, weights or data at the edge or on premises.',
    controls: ['AC-20', 'CM-7', 'SA-9(5)'],
  },
  'one-door': {
    title: 'The only ways in are the named doors',
    statement:
      "The only ways in are the PrivateLink services that the charter names: the safety proxy's, for its consumers, and the review console's, for its reviewers, each accepted by hand and by mutual TLS.",
    controls: ['AC-3', 'IA-3(1)', 'SC-7(3)', 'SC-8(1)'],
  },
  'sealed-data': {
    title: 'Data stays inside, encrypted',
    statement:
      "No bucket, key, queue, table, log, secret or snapshot can be read, copied or replicated outside; all are encrypted with the enclave's keys.",
    controls: ['AC-4', 'AC-6', 'SC-12', 'SC-28(1)'],
  },
  'sealed-model': {
    title: 'The model is sealed and approved',
    statement:
      'The model has no network, no shell, no shadow or capture path; its weights and image are a release that the charter approves, by digest.',
    controls: ['CM-14', 'SC-7(5)', 'SI-7', 'SR-4'],
  },
  'no-bypass': {
    title: 'No way round the safety proxy',
    statement:
      'With the safety proxy removed from the graph, the model is unreachable from every principal and every network entry, directly or by any chain of assume-role, pass-role, or changing a thing that may.',
    controls: ['AC-3', 'AC-6', 'AC-25', 'SC-7(8)'],
  },
  'all-red-lines': {
    title: 'Every red line has its classifier',
    statement:
      'For each red line of the charter, a classifier service is wired to the proxy for input and for output, reachable, redundant, and required: without its verdict nothing is released.',
    controls: ['AC-25', 'SC-24', 'SI-10', 'SI-15'],
  },
  'no-off-switch': {
    title: 'Nothing switches it off',
    statement:
      'No parameter, condition, environment value, mutable reference or role within the assembly can weaken the above.',
    controls: ['AC-6(10)', 'CM-5', 'CM-6', 'SI-7'],
  },
  'humans-decide': {
    title: 'People decide on held requests',
    statement:
      'Held requests go to review that needs two distinct cleared people, none of them the requester, and that expires to denial.',
    controls: ['AC-3(2)', 'AC-5', 'PS-3'],
  },
  'tamper-evident': {
    title: 'Records are write-once and signed',
    statement:
      "The ledger and the trail are write-once for the charter's retention, writable only by who must, readable by the independent verifier, and signed by a key that no other role may use.",
    controls: ['AU-9(3)', 'AU-10', 'AU-11', 'AU-12'],
  },
  'classifiers-updatable': {
    title: 'Classifiers can be updated',
    statement:
      "A classifier's policy can be updated, and rolled back, without touching model or proxy, only by signature, and never to nothing.",
    controls: ['CM-3', 'CM-14', 'SI-2'],
  },
  operable: {
    title: 'It can run',
    statement:
      'What the safety stack needs in order to run and to keep records is allowed, reachable and resolvable; the unknown counts as shut.',
    controls: ['AU-5', 'CP-2', 'SC-24'],
  },
  'defence-in-depth': {
    title: 'Every second wall stands',
    statement:
      "Each second wall of the architecture's table (Deny, ACL, boundary, alarm) is present and says what the table says.",
    controls: ['AU-6(1)', 'PL-8(1)', 'SC-3', 'SI-4(5)'],
  },
  'verified-before-use': {
    title: 'Verified, validated and tested before use',
    statement:
      'Signed V&V evidence that the charter requires exists, is in date, has distinct approvers, and names the digests that are deployed; or the deployment is a trial, which admits test tenants alone.',
    controls: ['CA-2(1)', 'CA-6', 'SA-11(3)'],
  },
};
