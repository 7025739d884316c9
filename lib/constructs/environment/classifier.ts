import { bucketName, bundlePrefix } from '../../config/names';
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
  const { safeguard } = enclave;
  const release = charter.releases.find(({ id }) => id === safeguard?.release);
  return {
    CORDON_SERVICE: 'classifier',
    CORDON_ENCLAVE: enclave.name,
    CORDON_RED_LINE: props.redLine,
    CORDON_POLICIES: `s3://${bucketName(enclave, 'policies')}/${bundlePrefix(props.redLine)}`,
    CORDON_POLICY_KEYS: JSON.stringify(charter.signingKeys.filter(({ use }) => use === 'policy')),
    CORDON_SAFEGUARD: safeguard === undefined ? 'none' : upstream(props.deployment, 'safeguard'),
    CORDON_SAFEGUARD_MODEL: release?.weights ?? 'none',
    CORDON_TLS: `secretsmanager://${props.tlsSecretArn}`,
    CORDON_LISTEN: LISTEN,
  };
}
