import { rows, text } from '../../preflight/check';
import { AnswerError } from '../../preflight/question';
import type { Account } from '../account';
import { call } from '../operations';
import type { Search } from './search';

/** Policies of an organization that may refuse what an enclave needs. Declarative ones of EC2 block what no enclave has. */
const TYPES = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'];

/** Organizations nest no deeper: a root, five levels of units, accounts. Source: Organizations user guide, "Quotas". */
const DEEPEST = 6;

/**
 * What an organization refuses its account. Nothing holds such a policy against what the enclave needs, so that one that
 * reviewers don't know leaves the verdict undecided; it opens nothing, so that it refutes nothing.
 */
export const ORGANIZATION: Search = {
  what: 'policies of the organization',
  look(account, found) {
    const answer = account.askUnless(call('organizations describe-organization'), [
      'AWSOrganizationsNotInUseException',
    ]);
    if (answer === undefined) return;
    const questions = targetsOf(account).flatMap((target) =>
      TYPES.map((type) =>
        call('organizations list-policies-for-target', '--target-id', target, '--filter', type),
      ),
    );
    const known = new Set(account.place.known ?? []);
    // AWS's own allow everything.
    for (const row of account.all(...questions).flatMap((each) => rows(each, 'Policies')))
      if (row.AwsManaged !== true && !known.has(text(row, 'Arn')))
        found.reading('policies of the organization', () => {
          throw new AnswerError(
            'malformed',
            `what the policy '${text(row, 'Name')}' refuses isn't held against what the enclave needs; name it once it is reviewed: --known ${text(row, 'Arn')}`,
            '',
          );
        });
  },
};

/** The account, the units that it is in, and the root. */
function targetsOf(account: Account): readonly string[] {
  const targets = [account.place.account];
  for (let child = account.place.account; targets.length <= DEEPEST + 1; ) {
    const [parent] = rows(account.ask(call('organizations list-parents', '--child-id', child)), 'Parents');
    if (parent === undefined)
      throw new AnswerError('malformed', `${child} has no parent in its organization`, 'ask again');
    targets.push(text(parent, 'Id'));
    if (parent.Type === 'ROOT') return targets;
    child = text(parent, 'Id');
  }
  throw new AnswerError('malformed', 'the organization is deeper than AWS lets one be', 'ask again');
}
