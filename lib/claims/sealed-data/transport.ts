import type { Fault } from '../../contract/fault';
import type { World } from '../../contract/world';
import { decide } from '../../engines/iam/decide';
import { parseAction } from '../../engines/iam/globs/glob';
import type { Principal } from '../../engines/iam/principal';
import { is } from '../../engines/iam/request-contexts';
import { silentPolicies } from '../../engines/iam/resource-policies';
import { NO } from '../../engines/iam/truth';
import type { Resource } from '../../template/assembly';
import { bucketTarget } from '../shared/stores';
import { dataFault } from './data-fault';

const WITHOUT_TLS = new Map([['aws:securetransport', is('false')]]);
const EVERYTHING = [parseAction('s3:*')];

/** Buckets that accept whoever comes without TLS. */
export function* acceptedInPlainText({ assembly }: World): Iterable<Fault> {
  for (const bucket of assembly.ofType('AWS::S3::Bucket')) {
    const target = bucketTarget(assembly, bucket, '*');
    const principal = someRoleOf(bucket);
    const decision = decide({ principal, actions: EVERYTHING, target, keys: WITHOUT_TLS });
    if (decision.answer === NO) continue;
    // The request that stands for all others may be of no action and of no name.
    const { action = 's3:', resource } = decision.request ?? {};
    const says = `${action.replace(/:$/, ':*')} on ${resource || 'it'} isn't refused without TLS`;
    const fault = dataFault(bucket, bucket, says, 'Deny s3:* to everyone when aws:SecureTransport is false.');
    yield { ...fault, witness: [...(fault.witness ?? []), ...silentPolicies(assembly, bucket)] };
  }
}

/** A role of the bucket's account that no policy names. */
const someRoleOf = ({ template }: Resource): Principal => ({
  kind: 'role',
  id: '',
  account: template.account,
  identity: undefined,
  boundary: undefined,
  keys: new Map(),
});
