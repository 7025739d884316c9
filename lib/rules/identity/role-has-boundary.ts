import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { options, placeIn, show } from '../../template/values/worst-case';
import { arn, trustsTasks } from '../examples';
import { refuses } from '../requirements';

const role = (extra: object) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trustsTasks(),
    ...extra,
  },
});

export const roleHasBoundary: Rule = {
  id: 'role-has-boundary',
  title: 'Every role has a permissions boundary and no managed policy',
  claim: 'no-bypass',
  severity: 'fatal',
  controls: ['AC-3', 'AC-6', 'AC-6(10)'],
  rationale:
    'The boundary holds whatever policy somebody attaches later. A managed policy changes without the template changing.',
  remedy:
    "Name the enclave's boundary in PermissionsBoundary, and write permissions as policies of the enclave.",
  types: ['AWS::IAM::Role'],
  good: role({ PermissionsBoundary: arn('iam::{AccountId}:policy/cordon/boundary') }),
  bad: role({ ManagedPolicyArns: [arn('iam::aws:policy/AdministratorAccess')] }),
  *check(resource, { charter }) {
    const boundary = get(resource.properties, 'PermissionsBoundary');
    const isOwn = (text: string) =>
      /^\uE000[^\uE000]+\uE001$/.test(text) ||
      charter.accounts.some((account) => text.includes(`:iam::${account}:policy/`));
    if (!options(boundary).every((option) => option?.kind === 'known' && isOwn(String(option.value)))) {
      yield {
        at: placeIn(resource, boundary),
        message: `PermissionsBoundary is ${show(boundary)}; it must be a policy of the enclave's account`,
      };
    }
    yield* refuses(
      resource,
      ['ManagedPolicyArns', 'Policies'],
      "a role's permissions are policies of their own, in the enclave",
    );
  },
};
