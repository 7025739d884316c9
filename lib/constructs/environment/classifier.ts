import { bucketName, policyPrefix } from '../../config/names';
import type { RedLine } from '../../config/red-lines';
import type { Deployment } from '../../config/schema';
import type { ClassifierEnvironment } from '../../services/environment';
import { LISTEN, upstream } from './common';

export interface ClassifierEnvironmentProps {
  readonly deployment: Deployment;
  readonly redLine: RedLine;
  readonly tlsSecretArn: string;
}

export function classifierEnvironment(props: ClassifierEnvironmentProps): ClassifierEnvironment {
  const { charter, enclave } = props.deployment;
  return {
    CORDON_SERVICE: 'classifier',
    CORDON_ENCLAVE: enclave.name,
    CORDON_RED_LINE: props.redLine,
    CORDON_POLICIES: `s3://${bucketName(enclave, 'policies')}/${policyPrefix(props.redLine)}`,
    CORDON_POLICY_KEYS: JSON.stringify(charter.signingKeys.filter(({ use }) => use === 'policy')),
    CORDON_SAFEGUARD: enclave.safeguard === undefined ? 'none' : upstream(enclave, 'safeguard'),
    CORDON_TLS: `secretsmanager://${props.tlsSecretArn}`,
    CORDON_LISTEN: LISTEN,
  };
}
