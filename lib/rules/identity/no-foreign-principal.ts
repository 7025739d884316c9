import { POLICY_TYPES } from '../../aws/policy-documents';
import { servicePrincipal } from '../../aws/service-principal';
import type { Charter } from '../../config/schema';
import type { Rule } from '../../contract/rule';
import type { Value } from '../../template/assembly';
import { get } from '../../template/values/values';
import { mayBe, mayBePresent, placeOf, show } from '../../template/values/worst-case';
import { accountOf } from '../arns';
import { arn, policy } from '../examples';
import { allowsImageLayersAlone } from '../image-layers';
import { mayAllow, principalsOf, type Statement, statementsOf } from '../policies';

// Service principals that a resource policy of an enclave may name, each by the service that needs it.
const SERVICES = ['cloudtrail', 'delivery.logs', 'logs', 'cloudwatch', 'sns', 'dynamodb'].map(
  servicePrincipal,
);
const isService = (text: string) => SERVICES.includes(text) || /^logs\.[a-z0-9-]+\.[a-z0-9.-]+$/.test(text);

const isForeign = (kind: string, value: Value, charter: Charter) =>
  mayBe(value, (text) => {
    if (kind === 'Service') return !isService(text);
    return kind !== 'AWS' || !charter.accounts.includes(accountOf(text) ?? '');
  });

// A bare star with an endpoint's own condition is the only form that gateway endpoints accept.
const isEndpointStar = ({ kind, condition }: Statement, value: Value) =>
  kind === 'endpoint' &&
  value.kind === 'known' &&
  value.value === '*' &&
  mayBePresent(get(condition, 'ArnEquals', 'aws:PrincipalArn'));

const keyPolicy = (principal: object) => ({
  Type: 'AWS::KMS::Key',
  Properties: {
    EnableKeyRotation: true,
    KeyPolicy: policy({ Effect: 'Allow', Principal: principal, Action: 'kms:Decrypt', Resource: '*' }),
  },
});

export const noForeignPrincipal: Rule = {
  id: 'no-foreign-principal',
  title: "Policies on things name the enclave's own principals",
  claim: 'sealed-data',
  severity: 'fatal',
  controls: ['AC-3', 'AC-4', 'AC-6', 'SC-12'],
  rationale:
    'A key, bucket, table or registry whose policy names another account, or everybody, can be read from outside with no packet ever leaving the VPC.',
  remedy: "Name roles of the charter's accounts, or the AWS service that needs it with aws:SourceAccount.",
  types: POLICY_TYPES,
  good: keyPolicy({ AWS: arn('iam::{AccountId}:role/cordon/proxy') }),
  bad: keyPolicy({ AWS: arn('iam::999988887777:root') }),
  *check(resource, world) {
    const { charter } = world;
    for (const statement of statementsOf(resource, world)) {
      if (!['resource', 'endpoint'].includes(statement.kind) || !mayAllow(statement)) continue;
      const principals = principalsOf(statement);
      if (principals.length === 0)
        yield { at: placeOf(statement.value), message: 'the statement names no principal that can be read' };
      for (const { kind, value } of principals) {
        if (isEndpointStar(statement, value) || allowsImageLayersAlone(statement, charter)) continue;
        if (!isForeign(kind, value, charter)) continue;
        yield {
          at: placeOf(value),
          message: `${kind} ${show(value)} is not a principal of ${charter.accounts.join(' or ')}`,
        };
      }
    }
  },
};
