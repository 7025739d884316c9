import { SENDING } from '../../aws/actions';
import type { Fault } from '../../contract/fault';
import { step } from '../../contract/step';
import type { World } from '../../contract/world';
import type { Actors } from '../../engines/iam/actors';
import { decide } from '../../engines/iam/decide';
import { ANYTHING, type Glob, parseAction, parseArn } from '../../engines/iam/globs/glob';
import { NO } from '../../engines/iam/truth';
import { decisionSteps } from '../../engines/iam/witness';
import { grantFault } from '../shared/grant-fault';
import { arnOfBucket } from '../shared/stores';

const SEND = SENDING.map(parseAction);

/** ARNs of the assembly's own resources: its buckets, and whatever is of its accounts. */
export const ownNames = ({ assembly, charter }: World): readonly Glob[] => [
  ...charter.accounts.map((account) => parseArn(`arn:*:*:*:${account}:*`)),
  ...assembly
    .ofType('AWS::S3::Bucket')
    .flatMap((bucket) => [parseArn(arnOfBucket(bucket)), parseArn(`${arnOfBucket(bucket)}/*`)]),
];

/** Roles that may write to what is not the assembly's. */
export function* sendingFaults({ roles }: Actors, world: World): Iterable<Fault> {
  const except = ownNames(world);
  for (const { principal, resource } of roles) {
    const target = { names: [ANYTHING], account: principal.account, except };
    const decision = decide({ principal, actions: SEND, target });
    if (decision.answer === NO) continue;
    yield grantFault(
      decision,
      resource,
      `${principal.id} may send data to what is none of the assembly's`,
      'Name the resources that it writes.',
      [
        step('principal', principal.id, resource, 'is a role of the assembly'),
        ...decisionSteps(decision, undefined, 'is none of the assembly'),
      ],
    );
  }
}
