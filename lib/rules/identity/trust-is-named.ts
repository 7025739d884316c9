import { servicePrincipal } from '../../aws/service-principal';
import type { Charter } from '../../config/schema';
import type { Fault } from '../../contract/fault';
import type { Rule } from '../../contract/rule';
import type { Value } from '../../template/assembly';
import { mayBe, placeOf, show } from '../../template/values/worst-case';
import { arn, policy } from '../examples';
import { conditionValues, mayAllow, principalsOf, statementsOf } from '../policies';

// The AWS services that an enclave's roles are for.
const SERVICES = ['ecs-tasks', 'sagemaker', 'vpc-flow-logs', 'cloudtrail', 'delivery.logs'].map(
  servicePrincipal,
);

const people = ({ people }: Charter) => Object.values(people).flat();

// Source: IAM user guide, "Monitor and control actions taken with assumed roles".
const PEOPLE_MAY = ['sts:AssumeRole', 'sts:SetSourceIdentity'];
const SERVICES_MAY = ['sts:AssumeRole'];

function* checkPrincipal(kind: string, value: Value, charter: Charter): Iterable<Fault> {
  const allowed = kind === 'Service' ? SERVICES : kind === 'AWS' ? people(charter) : [];
  if (mayBe(value, (text) => !allowed.includes(text))) {
    yield {
      at: placeOf(value),
      message: `the role trusts ${kind} ${show(value)}; it may trust ${SERVICES.join(', ')} or the people that the charter names`,
    };
  }
}

const role = (statement: object) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    PermissionsBoundary: arn('iam::{AccountId}:policy/cordon/boundary'),
    AssumeRolePolicyDocument: policy({ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }),
  },
});

export const trustIsNamed: Rule = {
  id: 'trust-is-named',
  title: "A role trusts one AWS service in this account, or the charter's people",
  claim: 'no-bypass',
  severity: 'fatal',
  controls: ['AC-3', 'AC-6', 'IA-2', 'IA-2(1)', 'IA-9'],
  rationale:
    'Whoever may assume a role is whatever the role may do. A service that any account can drive must be held to this one (the confused deputy). People come from roles that others may hold too, so each must bring a source identity, which stays through every role and is recorded. A second factor is no substitute: aws:MultiFactorAuthPresent is absent when one role assumes another.',
  remedy:
    "Trust one service with aws:SourceAccount, or roles of the charter's people for sts:AssumeRole and sts:SetSourceIdentity, with sts:SourceIdentity present (Null false).",
  types: ['AWS::IAM::Role'],
  good: role({
    Principal: { Service: servicePrincipal('ecs-tasks') },
    Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
  }),
  bad: role({ Principal: { AWS: '*' } }),
  *check(resource, world) {
    const { charter } = world;
    for (const statement of statementsOf(resource, world)) {
      if (statement.kind !== 'trust' || !mayAllow(statement)) continue;
      const principals = principalsOf(statement);
      if (principals.length === 0)
        yield { at: placeOf(statement.value), message: 'the role trusts nobody that can be read' };
      for (const { kind, value } of principals) yield* checkPrincipal(kind, value, charter);
      const kinds = principals.map(({ kind }) => kind);
      const allowed = kinds.every((kind) => kind === 'AWS') ? PEOPLE_MAY : SERVICES_MAY;
      for (const action of statement.actions) {
        if (mayBe(action, (text) => !allowed.includes(text))) {
          yield {
            at: placeOf(action),
            message: `the trust policy allows ${show(action)}; it may allow ${allowed.join(' and ')}`,
          };
        }
      }
      const accounts = conditionValues(statement.condition, 'StringEquals', 'aws:SourceAccount') ?? [];
      const isHome =
        accounts.length > 0 &&
        !accounts.some((each) => mayBe(each, (text) => !charter.accounts.includes(text)));
      if (kinds.includes('Service') && !isHome) {
        yield {
          at: placeOf(statement.value),
          message: 'a service is trusted on behalf of any account; add StringEquals aws:SourceAccount',
        };
      }
      const absent = conditionValues(statement.condition, 'Null', 'sts:SourceIdentity') ?? [];
      const isPersonal =
        absent.length === 1 && !absent.some((each) => mayBe(each, (text) => text !== 'false'));
      if (kinds.includes('AWS') && !isPersonal) {
        yield {
          at: placeOf(statement.value),
          message: 'people are trusted without a name of their own; add Null sts:SourceIdentity false',
        };
      }
    }
  },
};
