import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { parseDeployment } from '../../lib/config/parse';
import { DeploymentError } from '../../lib/config/problem';

const COMMERCIAL = readFileSync('config/commercial.yaml', 'utf8');
const FILES = ['commercial', 'govcloud', 'iso', 'isob'];

/** The default deployment with one value set, or taken out when `value` is undefined. */
function edited(path: string, value: unknown): string {
  const document = parseDocument(COMMERCIAL);
  const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  if (value === undefined) document.deleteIn(keys);
  else document.setIn(keys, value);
  return String(document);
}

function problemsOf(text: string) {
  try {
    parseDeployment(text, 'x.yaml');
  } catch (error) {
    if (error instanceof DeploymentError) return error.problems;
    throw error;
  }
  return [];
}

const codesOf = (text: string) => problemsOf(text).map(({ code }) => code);

test.each(FILES)('accepts config/%s.yaml', (name) => {
  expect(parseDeployment(readFileSync(`config/${name}.yaml`, 'utf8'), name).enclave.name).toBe(name);
});

const RED_LINES = ['mass-domestic-surveillance', 'autonomous-weapons', 'high-stakes-automated-decisions'];

describe.each<[string, string, unknown, string]>([
  ['a wildcard consumer', 'charter.consumers.0', '*', 'value-invalid-format'],
  [
    'a consumer that is an ARN',
    'charter.consumers.0',
    'arn:aws:iam::111122223333:root',
    'value-invalid-format',
  ],
  ['a missing red line', 'charter.redLines', RED_LINES.slice(1), 'red-line-missing'],
  ['no red lines', 'charter.redLines', [], 'red-line-missing'],
  ['no safeguard model, which is required', 'enclave.safeguard', undefined, 'safeguard-missing'],
  ['a red line twice', 'charter.redLines', [...RED_LINES, RED_LINES[0]], 'red-line-repeated'],
  ['an unknown red line', 'charter.redLines.0', 'jaywalking', 'value-invalid-value'],
  ['a tag instead of a digest', 'charter.images.proxy', 'proxy:latest', 'value-invalid-format'],
  [
    'a digest of the wrong length',
    'charter.images.proxy',
    `sha256:${'a'.repeat(63)}`,
    'value-invalid-format',
  ],
  ['a digest of the wrong kind', 'charter.images.proxy', `sha384:${'a'.repeat(96)}`, 'value-invalid-format'],
  ['a missing image', 'charter.images.proxy', undefined, 'value-missing'],
  ['a region of another partition', 'charter.regions.0', 'us-gov-west-1', 'region-foreign'],
  ['a region that the charter does not name', 'enclave.region', 'us-west-2', 'region-foreign'],
  ['an unknown region', 'charter.regions.0', 'mars-north-1', 'region-foreign'],
  ['a local zone', 'enclave.availabilityZones.0', 'us-east-1-bos-1a', 'zone-foreign'],
  ['a zone twice', 'enclave.availabilityZones.0', 'us-east-1b', 'zone-repeated'],
  ['an account that the charter does not name', 'enclave.account', '999988887777', 'account-foreign'],
  ['a tenant of a foreign account', 'charter.tenants.0.account', '999988887777', 'account-foreign'],
  ['a tenant of an unknown agency', 'charter.tenants.0.agency', 'nobody', 'agency-unknown'],
  ['a tenant with an unknown purpose', 'charter.tenants.0.purposes.0', 'anything', 'purpose-unknown'],
  [
    'a high-stakes tenant with hold-back',
    'charter.tenants.1.streaming',
    'hold-back',
    'streaming-high-stakes',
  ],
  [
    'two tenants with one certificate',
    'charter.tenants.1.certificate',
    'spiffe://example.mil/logistics/desk',
    'certificate-repeated',
  ],
  [
    'one reviewer',
    'charter.reviewers',
    [{ certificate: 'spiffe://a/b', agencies: ['logistics-command'] }],
    'value-too-small',
  ],
  [
    'a reviewer twice',
    'charter.reviewers.1.certificate',
    'spiffe://example.mil/reviewers/first',
    'certificate-repeated',
  ],
  [
    'an observer of an agency that is none',
    'charter.observers',
    [{ certificate: 'spiffe://a/b', role: 'researcher', agencies: ['nobody'] }],
    'agency-unknown',
  ],
  [
    'an observer who decides',
    'charter.observers',
    [
      {
        certificate: 'spiffe://example.mil/reviewers/first',
        role: 'field-engineer',
        agencies: ['logistics-command'],
      },
    ],
    'observer-decides',
  ],
  ['a clearance that is none', 'charter.purposes.0.clearance', 'cosmic', 'value-invalid-value'],
  ['a clearance that nobody has', 'charter.purposes.0.clearance', 'secret', 'reviewers-too-few'],
  ['a caveat that nobody holds', 'charter.purposes.0.caveats', ['NOFORN'], 'reviewers-too-few'],
  [
    'a reviewer role of another partition',
    'charter.people.reviewers.0',
    'arn:aws-us-gov:iam::666677778888:role/r',
    'principal-foreign',
  ],
  [
    'a wildcard role',
    'charter.people.reviewers.0',
    'arn:aws:iam::666677778888:role/*',
    'value-invalid-format',
  ],
  [
    'a verifier in the enclave',
    'charter.people.verifiers.0',
    'arn:aws:iam::111122223333:role/v',
    'verifier-dependent',
  ],
  [
    'a watcher in the enclave',
    'charter.people.watchers',
    ['arn:aws:iam::111122223333:role/w'],
    'verifier-dependent',
  ],
  [
    'a watcher who reviews',
    'charter.people.watchers',
    ['arn:aws:iam::666677778888:role/cordon-reviewer-counsel'],
    'watcher-conflicted',
  ],
  [
    'one courier',
    'charter.people.couriers',
    ['arn:aws:iam::666677778888:role/cordon-courier-supply'],
    'value-too-small',
  ],
  [
    'a courier twice',
    'charter.people.couriers.1',
    'arn:aws:iam::666677778888:role/cordon-courier-supply',
    'principal-repeated',
  ],
  [
    'a courier of another partition',
    'charter.people.couriers.0',
    'arn:aws-us-gov:iam::666677778888:role/c',
    'principal-foreign',
  ],
  [
    'a courier who reviews',
    'charter.people.couriers.0',
    'arn:aws:iam::666677778888:role/cordon-reviewer-counsel',
    'courier-conflicted',
  ],
  [
    'a courier who verifies',
    'charter.people.couriers.0',
    'arn:aws:iam::999900001111:role/cordon-independent-verifier',
    'courier-conflicted',
  ],
  ['a release that is not approved', 'enclave.model.release', 'frontier-unsafe', 'release-unknown'],
  ['a safeguard as the model', 'enclave.model.release', 'safeguard-2026-07', 'release-unknown'],
  ['one task', 'enclave.proxy.tasks.min', 1, 'value-too-small'],
  ['fewer at most than at least', 'enclave.proxy.tasks.max', 2, 'scale-inverted'],
  ['memory that Fargate has not', 'enclave.proxy.memoryMiB', 3072, 'memory-unfit'],
  ['a retention that CloudWatch has not', 'charter.retention.logDays', 91, 'value-invalid-value'],
  ['an unknown key', 'charter.guardrails', 'off', 'key-unknown'],
  ['an unknown top-level key', 'override', true, 'key-unknown'],
  ['a range too wide', 'enclave.network.cidr', '10.0.0.0/8', 'value-invalid-format'],
  ['a range that begins in its middle', 'enclave.network.cidr', '10.64.1.0/16', 'cidr-unaligned'],
  ['a range of no addresses', 'enclave.network.cidr', '10.300.0.0/16', 'cidr-invalid'],
  ['a public range', 'enclave.network.cidr', '8.8.0.0/16', 'cidr-public'],
  ['another version', 'schema', 'cordon.deployment/v2', 'value-invalid-value'],
  ['one approver', 'charter.evidence.approvers', 1, 'value-too-small'],
])('refuses %s', (_, path, value, code) => {
  test(`with ${code}, at its line`, () => {
    const text = edited(path, value);
    const found = problemsOf(text).filter((problem) => problem.code === code);
    expect(found).not.toEqual([]);
    expect(found[0]?.line).toBeGreaterThan(value === undefined ? 0 : 1);
    expect(found[0]?.message).toMatch(/^\S.*(allowed|must|remove|expected|all of|name a role|missing)/s);
  });
});

test('names file, line, column, path, wrong value and what is allowed', () => {
  const text = COMMERCIAL.replace('consumers: ["555566667777"]', 'consumers: ["*"]');
  expect(() => parseDeployment(text, 'config/x.yaml')).toThrow(
    `config/x.yaml:12:15 charter.consumers.0: "*" can't stand here; must be a 12-digit account id, in quotes, leading zeros included; a wildcard is not an account`,
  );
});

test('names the service that a region lacks', () => {
  const text = readFileSync('config/iso.yaml', 'utf8').replaceAll('us-iso-east-1', 'us-iso-west-1');
  const [problem] = problemsOf(text);
  expect(problem).toMatchObject({ code: 'service-missing', path: ['enclave', 'region'] });
  expect(problem?.message).toContain("'us-iso-west-1' lacks 'sagemaker-endpoints'");
});

test.each([
  ['the same key twice', 'schema: a\nschema: b\n', 'yaml-duplicate-key'],
  ['an alias', 'schema: &a x\ncharter: *a\n', 'yaml-alias'],
  ['an alias that leads nowhere', 'charter: *nope\n', 'yaml-alias'],
  ['an unknown tag', 'schema: !run x\n', 'yaml-tag-resolve-failed'],
  ['a truncated file', 'schema: [', 'yaml-bad-indent'],
  ['two documents', `${COMMERCIAL}---\n${COMMERCIAL}`, 'yaml-multiple-docs'],
  ['a line that some readers end within a comment', `${COMMERCIAL}# note\r  more: 1\n`, 'character-unseen'],
  ['nothing', '', 'value-invalid-type'],
  ['a list', '- a\n', 'value-invalid-type'],
])('refuses %s', (_, text, code) => {
  expect(codesOf(text)).toContain(code);
});

test('reads lines that end as on Windows', () => {
  const text = COMMERCIAL.replaceAll('\n', '\r\n');
  expect(parseDeployment(text, 'x.yaml')).toEqual(parseDeployment(COMMERCIAL, 'x.yaml'));
});

test('never fails but with a DeploymentError', () => {
  const lines = COMMERCIAL.split('\n');
  const cut = fc.record({ line: fc.nat(lines.length - 1), text: fc.string({ maxLength: 40 }) });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
      const mangled = [...lines];
      for (const { line, text } of cuts) mangled[line] = text;
      expect(Array.isArray(codesOf(mangled.join('\n')))).toBe(true);
    }),
    { numRuns: 150 },
  );
});
