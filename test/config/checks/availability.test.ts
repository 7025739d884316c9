import { crossChecks } from '../../../lib/config/checks';
import type { Charter } from '../../../lib/config/schema';
import { type DeploymentName, deploymentOf } from '../../helpers/assemblies';

type Fact = NonNullable<Charter['availability']>[number];
const fact = (what: Fact['what'], known: Fact['known'], region = 'us-iso-east-1'): Fact => ({
  region,
  what,
  known,
  source: 'asked on 2026-11-20',
});

function problems(name: DeploymentName, changes: Partial<Charter>) {
  const deployment = deploymentOf(name);
  const charter = { ...deployment.charter, ...changes };
  return crossChecks({ ...deployment, charter }).map(({ code, path }) => [code, path.join('.')]);
}

test('a charter states what the table does not know', () => {
  const stated = [
    fact('circuit-breaker', 'lacks'),
    fact('block-public-access', 'lacks'),
    fact('fargate', 'has'),
  ];
  expect(problems('iso', { availability: stated })).toEqual([]);
});

test.each<[string, DeploymentName, Partial<Charter>, string, string]>([
  [
    'of another region',
    'iso',
    { availability: [fact('fargate', 'has', 'us-iso-west-1')] },
    'region-foreign',
    'charter.availability.0.region',
  ],
  [
    'twice',
    'iso',
    { availability: [fact('fargate', 'has'), fact('fargate', 'has')] },
    'fact-repeated',
    'charter.availability.1.what',
  ],
  [
    'against what is known',
    'commercial',
    { availability: [fact('circuit-breaker', 'lacks', 'us-east-1')] },
    'fact-contradicts',
    'charter.availability.0.known',
  ],
  [
    'that there is no Fargate',
    'iso',
    { availability: [fact('fargate', 'lacks')] },
    'feature-missing',
    'enclave.region',
  ],
  [
    'that there is no way to reviews',
    'iso',
    { availability: [fact('dynamodb-gateway', 'lacks')] },
    'feature-missing',
    'enclave.region',
  ],
  [
    'that a FIPS endpoint is not there, and asks for it',
    'iso',
    { fips: 'required', availability: [fact('fips-s3', 'lacks')] },
    'feature-missing',
    'enclave.region',
  ],
])('a charter does not state something %s', (_, name, changes, code, path) => {
  expect(problems(name, changes)).toEqual([[code, path]]);
});

test('FIPS endpoints are not asked for where AWS lists none', () => {
  const deployment = deploymentOf('commercial');
  const enclave = {
    ...deployment.enclave,
    region: 'eu-central-1',
    availabilityZones: ['eu-central-1a', 'eu-central-1b'],
  };
  const charter: Charter = { ...deployment.charter, regions: ['eu-central-1'], fips: 'required' };
  const found = crossChecks({ ...deployment, charter, enclave });
  expect(found.map(({ code }) => code)).toEqual(Array(4).fill('feature-missing'));
  expect(found[0]?.message).toContain("or set charter.fips to 'off'");
});
