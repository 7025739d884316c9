import { servicePrincipal } from '../../config/service-principals';
import { rows } from '../../preflight/check';
import type { Resource } from '../../template/assembly';
import type { Account } from '../account';
import { call } from '../operations';
import { listed } from '../principals/beyond';
import type { Row } from '../rows';
import { isObject } from '../same';
import type { Search } from './search';

/**
 * Services that make grants of a key for themselves, by what is kept under it. Sources: "Data protection" of the DynamoDB and
 * ECR user guides and of the SageMaker developer guide.
 */
const GRANTED: readonly (readonly [type: string, service: string])[] = [
  ['AWS::DynamoDB::Table', 'dynamodb'],
  ['AWS::ECR::Repository', 'ecr'],
  ['AWS::SageMaker::EndpointConfig', 'sagemaker'],
];

/** What such a grant is for. None makes more grants. */
const FOR: readonly string[] = [
  ...['Decrypt', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'ReEncryptFrom'],
  ...['ReEncryptTo', 'DescribeKey', 'RetireGrant'],
];

/** What an enclave keeps by which name in the encryption context of a service. */
const CONTEXTS: Readonly<Record<string, string>> = {
  'aws:dynamodb:tableName': 'AWS::DynamoDB::Table',
  'aws:ecr:arn': 'AWS::ECR::Repository',
};

export const GRANTS: Search = {
  what: 'grants',
  look(account, found) {
    const keys = account.assembly.ofType('AWS::KMS::Key');
    const questions = keys.map((key) => call('kms list-grants', '--key-id', account.idOf(key)));
    for (const [index, answer] of account.all(...questions).entries()) {
      const key = keys[index] as Resource;
      const services = servicesUnder(account.idOf(key), account);
      for (const grant of rows(answer, 'Grants'))
        if (!isOfService(grant, services, account))
          found.stray(
            `the grant of ${key.logicalId} to ${String(grant.GranteePrincipal)} (${operationsOf(grant).join(', ')})`,
            key,
          );
    }
  },
};

const operationsOf = ({ Operations }: Row) => (Array.isArray(Operations) ? Operations.map(String) : []);

/** Services whose data the templates keep under a key. */
const servicesUnder = (key: string, account: Account): readonly string[] =>
  GRANTED.filter(([type]) => account.saidOf(type).some(({ said }) => JSON.stringify(said).includes(key))).map(
    ([, service]) => service,
  );

/** Whether a grant is one that a service makes for what the enclave keeps there. */
function isOfService(grant: Row, services: readonly string[], account: Account): boolean {
  const names = services.flatMap((service) => [
    servicePrincipal(service),
    servicePrincipal(`${service}.${account.place.region}`),
  ]);
  const isService = (principal: unknown) => names.includes(String(principal));
  return (
    isService(grant.GranteePrincipal) &&
    (grant.RetiringPrincipal === undefined || isService(grant.RetiringPrincipal)) &&
    operationsOf(grant).every((operation) => FOR.includes(operation)) &&
    contextsOf(grant).every(([name, value]) => isOwn(name, value, account))
  );
}

function contextsOf({ Constraints }: Row): readonly (readonly [string, unknown])[] {
  if (!isObject(Constraints)) return [];
  return [Constraints.EncryptionContextSubset, Constraints.EncryptionContextEquals].flatMap((context) =>
    isObject(context) ? Object.entries(context) : [],
  );
}

function isOwn(name: string, value: unknown, account: Account): boolean {
  const type = CONTEXTS[name];
  if (type === undefined) return true;
  const own = account.idsOf(type);
  return (listed(value as string | undefined) ?? []).every((one) =>
    own.some((id) => one === id || one.endsWith(`:repository/${id}`)),
  );
}
