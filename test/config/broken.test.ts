import { readFileSync } from 'node:fs';
import { parseDeployment } from '../../lib/config/parse';
import { DeploymentError } from '../../lib/config/problem';

// A charter with one mistake gets one line, which names field, value and mend. A mistake that hides others is worse
// than none found: whoever mends it believes that they are done.

const GOOD = readFileSync('config/commercial.yaml', 'utf8');

type Change = readonly [from: string, to: string];

function linesOf(...changes: readonly Change[]): readonly string[] {
  const text = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, to);
  }, GOOD);
  try {
    parseDeployment(text, 'x.yaml');
  } catch (error) {
    if (error instanceof DeploymentError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const FIRST_TENANT = '    - id: logistics-desk\n      agency: logistics-command\n';
const P384 =
  'MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAESNfoX33oMjAoZdu+X+jYW1NMOuadX4sjvk2iGt08P/AiS2CRvHyHH/yaKFi4lZan2gMdBbdLhftQLWu+PiB2sB2A1VYMgAjt0bA/J58wruH0yhkgCl+0B8bB75cxBU+J';
const POLICY_KEY = 'MCowBQYDK2VwAyEAYr0mkt7zmZvRbBV08Z3K1qV4BUmH/4KrfGQWoAVlWqM=';

test('the charter that they all start from is good', () => {
  expect(linesOf()).toEqual([]);
});

test.each<[string, Change, string | RegExp]>([
  [
    'a public key that is none',
    [POLICY_KEY, 'bm90IGEga2V5'],
    /^x\.yaml:97:18 charter\.signingKeys\.0\.publicKey: 'bm90IGEga2V5...' is no public key; give the ed25519 key's .*openssl pkey/,
  ],
  [
    'a public key with bytes after it',
    [POLICY_KEY, Buffer.concat([Buffer.from(POLICY_KEY, 'base64'), Buffer.from('more')]).toString('base64')],
    /charter\.signingKeys\.0\.publicKey: 'MCowBQYDK2VwAyEAYr0mkt7zmZvRbBV0\.\.\.' is no public key/,
  ],
  [
    'a key of another algorithm',
    [POLICY_KEY, P384.replace('SNfo', 'SNfo')],
    /charter\.signingKeys\.0\.publicKey: is a key of ecdsa-p384-sha384, and 'algorithm' must be the same/,
  ],
  [
    'an instance type that does not exist',
    ['ml.p5.48xlarge', 'ml.p5.96xlarge'],
    "x.yaml:132:19 enclave.model.instanceType: 'ml.p5.96xlarge' is no type that SageMaker hosts models on; allowed of its family: 'ml.p5.4xlarge', 'ml.p5.48xlarge'",
  ],
  [
    'an account without quotes that begins with a zero',
    ['accounts: ["111122223333"]', 'accounts: ["111122223333", 011122223333]'],
    'x.yaml:10:30 charter.accounts.1: 011122223333 without quotes is a number, and loses its leading zero; expected a text, write "011122223333"',
  ],
  [
    'an account without quotes',
    ['reviewConsumers: ["666677778888"]', 'reviewConsumers: [666677778888]'],
    'x.yaml:13:21 charter.reviewConsumers.0: 666677778888 without quotes is a number; expected a text, write "666677778888"',
  ],
  [
    'a key that stands twice',
    ['  regions: [us-east-1]\n', '  regions: [us-east-1]\n  regions: [us-east-1]\n'],
    "x.yaml:12:3 charter: 'regions' stands here twice; remove one",
  ],
  [
    'one tab',
    ['  partition: aws\n', '\tpartition: aws\n'],
    'x.yaml:9:1 file: the line "partition: aws" begins with a tab; indent it with spaces',
  ],
  [
    'one tab deep inside',
    ['    ledgerDays: 3650\n', '  \tledgerDays: 3650\n'],
    'x.yaml:34:3 file: the line "ledgerDays: 3650" begins with a tab; indent it with spaces',
  ],
  [
    'a bracket that is not closed',
    ['consumers: ["555566667777"]', 'consumers: ["555566667777"'],
    /^x\.yaml:13:3 file: flow sequence .* must .*, in "reviewConsumers: .*"; mend the line, or the one before it$/,
  ],
  [
    'a Cyrillic letter in a name',
    ['- id: logistics-planning', '- id: logistics-pl\u0430nning'],
    /^x\.yaml:47:11 charter\.purposes\.0\.id: "logistics-pl\\u\{430\}nning" has U\+0430, which may look like another letter; write it with Latin letters$/m,
  ],
  [
    'a Cyrillic letter in a statement',
    ['Plan the movement', 'Pl\u0430n the movement'],
    'x.yaml:48:18 charter.purposes.0.statement: "Pl\\u{430}n the movement, sto" has U+0430, which may look like another letter; write it with Latin letters',
  ],
  [
    'a zero-width space in a digest',
    ['proxy: sha256:afa7', 'proxy: sha256:af\u200ba7'],
    /^x\.yaml:30:12 charter\.images\.proxy: "sha256:af\\u\{200b\}a76d6219.*" has U\+200B, which no reader sees; take it out$/,
  ],
  [
    'a right-to-left override',
    ['name: Example Excluded Agency', 'name: Example \u202eycnegA'],
    'x.yaml:44:13 charter.agencies.2.name: "Example \\u{202e}ycnegA" has U+202E, which no reader sees; take it out',
  ],
  [
    'a right-to-left override that YAML escapes',
    ['name: Example Excluded Agency', 'name: "Example \\u202eycnegA"'],
    'x.yaml:44:13 charter.agencies.2.name: "Example \\u{202e}ycnegA" has U+202E, which no reader sees; take it out',
  ],
  [
    'a right-to-left override in a comment',
    ['# What is allowed.', '# What is \u202eallowed.'],
    'x.yaml:7:20 file: "charter: # What is \\u{202e}allowed. Owned by r" has U+202E, which no reader sees; take it out',
  ],
  [
    'a no-break space',
    ['Example Logistics Command', 'Example\u00a0Logistics Command'],
    /charter\.agencies\.0\.name: "Example\\u\{a0\}Logistics Command" has U\+00A0, which no reader sees; take it out$/,
  ],
  [
    'a field whose name is misspelt',
    ['  consumers: ', '  consumerz: '],
    "x.yaml:12:3 charter: 'consumerz' is not known here; did you mean 'consumers'? correct it or remove it",
  ],
  [
    'a partition that is misspelt',
    ['partition: aws\n', 'partition: aws-gov\n'],
    /^x\.yaml:9:14 charter\.partition: "aws-gov" can't stand here; allowed: "aws", "aws-us-gov", /,
  ],
  [
    'a red line that is misspelt',
    ['- autonomous-weapons', '- autonomous-wepons'],
    'x.yaml:16:7 charter.redLines.1: "autonomous-wepons" can\'t stand here; did you mean "autonomous-weapons"? allowed: "mass-domestic-surveillance", "autonomous-weapons", "high-stakes-automated-decisions"',
  ],
  [
    'a number in quotes that is one of the allowed',
    ['logDays: 3653', 'logDays: "3653"'],
    'x.yaml:37:14 charter.retention.logDays: "3653" in quotes is a text; expected a number, write 3653 without quotes',
  ],
  [
    'a number in quotes',
    ['ledgerDays: 3650', 'ledgerDays: "3650"'],
    'x.yaml:34:17 charter.retention.ledgerDays: "3650" in quotes is a text; expected a number, write 3650 without quotes',
  ],
  [
    'a number that is not one of the allowed',
    ['logDays: 3653', 'logDays: 3650'],
    /^x\.yaml:37:14 charter\.retention\.logDays: 3650 can't stand here; allowed: 90, 120, .*, 3653$/,
  ],
  [
    'a second document',
    ['\nenclave:', '\n---\nenclave:'],
    /^x\.yaml:\d+:1 file: a second YAML document begins here; a deployment file holds one, save each as a file of its own$/,
  ],
  [
    'too few tasks',
    ['tasks: { min: 2, max: 4 }', 'tasks: { min: 1, max: 4 }'],
    "x.yaml:150:19 enclave.review.tasks.min: 1 can't stand here; allowed: 2 or more",
  ],
  [
    'a number that is a word',
    ['expiryHours: 72', 'expiryHours: three days'],
    'x.yaml:92:18 charter.review.expiryHours: "three days" can\'t stand here; expected a number',
  ],
  [
    'one tenant without its agency',
    [FIRST_TENANT, '    - id: logistics-desk\n'],
    'x.yaml:56:7 charter.tenants.0.agency: is missing; expected a text',
  ],
])('%s', (_, change, expected) => {
  const lines = linesOf(change);
  if (typeof expected === 'string') expect(lines).toEqual([expected]);
  else expect(lines.join('\n')).toMatch(expected);
  for (const line of lines) expect(line).toMatch(/^[\x20-\x7e]+$/);
});

test('mistakes of shape hide none between parts', () => {
  const lines = linesOf(
    ['    - autonomous-weapons\n', ''],
    ['proxy: sha256:', 'proxy: latest:'],
    ['purposes: [logistics-planning]', 'purposes: [logistics-planing]'],
    ['tasks: { min: 2, max: 4 }', 'tasks: { min: 8, max: 4 }'],
    ['expiryHours: 72', 'expiryHours: 0'],
    [POLICY_KEY, 'bm90IGEga2V5'],
  );
  const fields = lines.map((line) => line.split(' ')[1]);
  expect(fields).toEqual([
    'charter.redLines:',
    'charter.images.proxy:',
    'charter.tenants.0.purposes.0:',
    'charter.review.expiryHours:',
    'charter.signingKeys.0.publicKey:',
    'enclave.review.tasks.max:',
  ]);
});

test('nothing is said because of what could not be read', () => {
  expect(linesOf(['    - id: logistics-planning\n', '    - id: LOGISTICS\n'])).toEqual([
    expect.stringMatching(/^x\.yaml:47:11 charter\.purposes\.0\.id: "LOGISTICS" can't stand here; must be /),
  ]);
  expect(linesOf(['partition: aws\n', 'partition: mars\n'])).toHaveLength(1);
  expect(linesOf(['cpu: 2048', 'cpu: 2049'])).toHaveLength(1);
  expect(linesOf(['  people:\n', '  peopel:\n']).map((line) => line.split(' ')[1])).toEqual(['charter:']);
});

test('a key with two names is refused', () => {
  expect(
    linesOf([
      '- id: policy-2026',
      `- { id: other, use: policy, algorithm: ed25519, publicKey: ${POLICY_KEY} }\n    - id: policy-2026`,
    ]),
  ).toEqual([
    expect.stringMatching(/charter\.signingKeys\.1\.publicKey: '.*' stands here twice; remove one$/),
  ]);
});

test('a byte order mark, accents and punctuation are no mistakes', () => {
  expect(linesOf(['# yaml', '\u{feff}# yaml'])).toEqual([]);
  expect(linesOf(['name: Example Excluded Agency', 'name: "Señor’s Agency — § 3, ½"'])).toEqual([]);
});
