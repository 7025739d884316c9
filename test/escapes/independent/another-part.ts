import type { Draft } from '../draft';
import { BUCKET } from '../escape';
import { setVariable } from '../steps';
import { defect, filled, type Independent, on, WITH_SAFEGUARD } from './case';
import { CLASSIFIER, from, PROXY, REVIEW, variableOf } from './edits';

// Kind 5: a value of the right kind, but of another part.

const SURVEILLANCE = '"CORDON_RED_LINE","Value":"mass-domestic-surveillance"';
const ENCRYPTION =
  'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault';
const keyOf = (bucket: string) => from([BUCKET, `-${bucket}-`], `${ENCRYPTION}/KMSMasterKeyID`);
const uri = (bucket: string) => filled(`s3://cordon-{name}-${bucket}-{account}-{region}/`);
const to = (value: (draft: Draft) => unknown) => (_: unknown, draft: Draft) => value(draft);
const keys = (use: string) => (draft: Draft) => {
  const found = draft.good.deployment.charter.signingKeys.find((each) => each.use === use);
  return JSON.stringify([{ ...found, use: 'policy' }]);
};

export const ANOTHER_PART: readonly Independent[] = [
  defect(
    "the review service reads payloads in the ledger's bucket",
    ['humans-decide', 'operable', 'sealed-data'],
    setVariable(REVIEW, 'CORDON_PAYLOADS', to(uri('ledger'))),
  ),
  defect(
    'the proxy seals payloads beside the policies of classifiers',
    ['tamper-evident', 'sealed-data', 'operable', 'classifiers-updatable'],
    setVariable(PROXY, 'CORDON_PAYLOADS', to(uri('policies'))),
  ),
  defect(
    'the proxy keeps its ledger among the payloads, for a year',
    ['tamper-evident', 'operable'],
    setVariable(PROXY, 'CORDON_LEDGER', to(uri('payloads'))),
  ),
  defect(
    'the proxy signs with the key that seals payloads',
    ['tamper-evident', 'operable'],
    setVariable(PROXY, 'CORDON_LEDGER_KEY', (_, draft) => ({
      'Fn::Join': ['', ['kms://', keyOf('payloads')(draft)]],
    })),
  ),
  defect(
    "a classifier has the proxy's certificate",
    ['no-off-switch', 'all-red-lines', 'operable', 'sealed-data'],
    setVariable(CLASSIFIER, 'CORDON_TLS', to(variableOf(PROXY, 'CORDON_TLS'))),
  ),
  defect('two classifiers have the certificates of each other', ['all-red-lines', 'operable'], (draft) => {
    const [one, other] = [
      variableOf(CLASSIFIER, 'CORDON_TLS')(draft),
      variableOf(SURVEILLANCE, 'CORDON_TLS')(draft),
    ];
    setVariable(SURVEILLANCE, 'CORDON_TLS', () => one)(draft);
    return setVariable(CLASSIFIER, 'CORDON_TLS', () => other)(draft);
  }),
  on(
    WITH_SAFEGUARD,
    defect(
      'a classifier asks the model itself as its safeguard',
      ['no-off-switch', 'all-red-lines', 'operable', 'no-bypass'],
      setVariable(CLASSIFIER, 'CORDON_SAFEGUARD', to(variableOf(PROXY, 'CORDON_MODEL'))),
    ),
  ),
  on(
    WITH_SAFEGUARD,
    defect(
      'the proxy answers from the safeguard model',
      ['no-off-switch', 'sealed-model', 'operable', 'no-bypass', 'verified-before-use'],
      setVariable(PROXY, 'CORDON_MODEL', to(variableOf(CLASSIFIER, 'CORDON_SAFEGUARD'))),
    ),
  ),
  defect(
    'the classifier of weapons loads the policies of surveillance',
    ['all-red-lines', 'operable', 'classifiers-updatable'],
    setVariable(CLASSIFIER, 'CORDON_POLICIES', to(variableOf(SURVEILLANCE, 'CORDON_POLICIES'))),
  ),
  defect(
    'a classifier trusts policies that the key for evidence signed',
    ['classifiers-updatable', 'no-off-switch'],
    setVariable(CLASSIFIER, 'CORDON_POLICY_KEYS', to(keys('evidence'))),
  ),
  defect(
    'two red lines are wired to the classifier of one another',
    ['all-red-lines', 'operable'],
    setVariable(PROXY, 'CORDON_CLASSIFIERS', (value) =>
      String(value)
        .replace('https://autonomous-weapons.', 'https://other.')
        .replace('https://mass-domestic-surveillance.', 'https://autonomous-weapons.')
        .replace('https://other.', 'https://mass-domestic-surveillance.'),
    ),
  ),
];
