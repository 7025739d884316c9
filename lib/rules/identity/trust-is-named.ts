import type { Value } from '../../assembly/model';
import type { Charter } from '../../config/schema';
import { arn, policy, service } from '../examples';
import { conditionValues, mayAllow, principalsOf, statementsOf } from '../policies';
import { mayBe, placeOf, show } from '../read';
import type { Fault, Rule } from '../rule';

// The AWS services that an enclave's roles are for.
const SERVICES = ['ecs-tasks', 'sagemaker', 'vpc-flow-logs', 'cloudtrail', 'delivery.logs'].map(service);

const people = ({ people }: Charter) => Object.values(people).flat();

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
    'Whoever may assume a role is whatever the role may do. A service that any account can drive must be held to this one (the confused deputy), and people must have proved who they are twice.',
  remedy:
    "Trust one service with aws:SourceAccount, or roles of the charter's people with aws:MultiFactorAuthPresent.",
  types: ['AWS::IAM::Role'],
  good: role({
    Principal: { Service: service('ecs-tasks') },
    Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
  }),
  bad: role({ Principal: { AWS: '*' } }),
  *check(resource, { charter }) {
    for (const statement of statementsOf(resource)) {
      if (statement.kind !== 'trust' || !mayAllow(statement)) continue;
      const principals = principalsOf(statement);
      if (principals.length === 0)
        yield { at: placeOf(statement.value), message: 'the role trusts nobody that can be read' };
      for (const { kind, value } of principals) yield* checkPrincipal(kind, value, charter);
      for (const action of statement.actions) {
        if (mayBe(action, (text) => text !== 'sts:AssumeRole')) {
          yield {
            at: placeOf(action),
            message: `the trust policy allows ${show(action)}; it must be "sts:AssumeRole"`,
          };
        }
      }
      const kinds = principals.map(({ kind }) => kind);
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
      const factors = conditionValues(statement.condition, 'Bool', 'aws:MultiFactorAuthPresent') ?? [];
      const isTwofold =
        factors.length === 1 && !factors.some((each) => mayBe(each, (text) => text !== 'true'));
      if (kinds.includes('AWS') && !isTwofold) {
        yield {
          at: placeOf(statement.value),
          message: 'people are trusted without a second factor; add Bool aws:MultiFactorAuthPresent true',
        };
      }
    }
  },
};
