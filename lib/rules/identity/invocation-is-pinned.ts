import { INVOKING_ENDPOINTS } from '../../aws/actions';
import { IDENTITY_POLICY_TYPES } from '../../aws/policy-documents';
import type { Charter } from '../../config/schema';
import type { Fault } from '../../contract/fault';
import type { Rule } from '../../contract/rule';
import { actionMayBe } from '../../engines/iam/globs/glob-algebra';
import type { Value } from '../../template/assembly';
import { mayBe, placeOf, show } from '../../template/values/worst-case';
import { arn, policy } from '../examples';
import { isPermissionsBoundary } from '../permissions-boundary';
import { conditionValues, mayAllow, type Statement, statementsOf } from '../policies';

// No part of an enclave uses these, with or without conditions.
const FOREIGN = [
  /^bedrock/i,
  /inferencerouter/i,
  /^sagemaker:putendpointpolicy$/i,
  /^sagemaker:startsession$/i,
];

// A glob that covers one counts as granting it.
const invokes = (action: Value) =>
  mayBe(action, (text) => INVOKING_ENDPOINTS.some((each) => actionMayBe(text, each)));

// Bedrock's globs are caught by their prefix; a bare star covers everything.
const isForeign = (action: Value) =>
  mayBe(action, (text) => text === '*' || FOREIGN.some((each) => each.test(text)));

const EXACT_ENDPOINT = /^arn:[^*?]+:sagemaker:[^*?]+:endpoint\/[^*?]+$/;
const isExact = (text: string) => EXACT_ENDPOINT.test(text) || /^\uE000[^*?]+\uE001$/.test(text);

function* check(statement: Statement, charter: Charter): Iterable<Fault> {
  for (const resource of statement.resources.length > 0 ? statement.resources : [statement.value]) {
    if (mayBe(resource, (text) => !isExact(text))) {
      yield {
        at: placeOf(resource),
        message: `invocation is allowed on ${show(resource)}; it must be the ARN of one endpoint`,
      };
    }
  }
  const regions = conditionValues(statement.condition, 'StringEquals', 'aws:RequestedRegion') ?? [];
  if (
    regions.length === 0 ||
    regions.some((region) => mayBe(region, (text) => !charter.regions.includes(text)))
  ) {
    yield {
      at: placeOf(statement.value),
      message: `invocation is not pinned to ${charter.regions.join(' or ')} by StringEquals on aws:RequestedRegion`,
    };
  }
  const routers = conditionValues(statement.condition, 'Null', 'sagemaker:SourceInferenceRouterArn') ?? [];
  if (routers.length !== 1 || routers.some((value) => mayBe(value, (text) => text !== 'true'))) {
    yield {
      at: placeOf(statement.value),
      message:
        'invocation through an inference router is not refused by Null on sagemaker:SourceInferenceRouterArn',
    };
  }
}

const inline = (statement: object) => ({
  Type: 'AWS::IAM::Policy',
  Properties: {
    PolicyName: 'proxy',
    Roles: ['proxy'],
    PolicyDocument: policy({ Effect: 'Allow', Action: 'sagemaker:InvokeEndpoint', ...statement }),
  },
});

export const invocationIsPinned: Rule = {
  id: 'invocation-is-pinned',
  title: 'Who may invoke the model may invoke one endpoint, here, directly',
  claim: 'no-bypass',
  severity: 'fatal',
  controls: ['AC-3', 'AC-4', 'AC-6', 'SC-7(8)'],
  rationale:
    "A grant on a pattern covers the next endpoint, with other weights. Inference routers forward with the caller's credentials to any account or region and have no CloudFormation type, so they can only be refused where they are used.",
  remedy:
    "Name the endpoint's ARN and add StringEquals aws:RequestedRegion and Null sagemaker:SourceInferenceRouterArn true.",
  types: IDENTITY_POLICY_TYPES,
  good: inline({
    Resource: arn('sagemaker:{Region}:{AccountId}:endpoint/cordon-model'),
    Condition: {
      StringEquals: { 'aws:RequestedRegion': { Ref: 'AWS::Region' } },
      Null: { 'sagemaker:SourceInferenceRouterArn': 'true' },
    },
  }),
  bad: inline({ Resource: '*' }),
  *check(resource, world) {
    const { charter } = world;
    if (isPermissionsBoundary(resource)) return;
    for (const statement of statementsOf(resource, world)) {
      if (statement.kind !== 'identity' || !mayAllow(statement)) continue;
      if (statement.actions.some(invokes)) yield* check(statement, charter);
      for (const action of statement.actions.filter(isForeign)) {
        yield {
          at: placeOf(action),
          message: `${show(action)} reaches a model beside the safety proxy, or reroutes to one`,
        };
      }
    }
  },
};
