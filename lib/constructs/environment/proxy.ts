import { bucketName, classifierHost, tableName } from '../../config/names';
import { RED_LINES } from '../../config/red-lines';
import type { Deployment } from '../../config/schema';
import { type Callers, type ProxyEnvironment, SERVICE_PORT } from '../../services/environment';
import { LISTEN, upstream } from './common';

export interface ProxyEnvironmentProps {
  readonly deployment: Deployment;
  /** ARN of the key that signs the ledger. */
  readonly ledgerKeyArn: string;
  readonly tlsSecretArn: string;
}

export function proxyEnvironment(props: ProxyEnvironmentProps): ProxyEnvironment {
  const { charter, enclave } = props.deployment;
  const { agencies, purposes, tenants, reviewers } = charter;
  const callers: Callers = { agencies, purposes, tenants, reviewers };
  const classifiers = RED_LINES.map((redLine) => [
    redLine,
    `https://${classifierHost(enclave, redLine)}:${SERVICE_PORT}`,
  ]);
  return {
    CORDON_SERVICE: 'proxy',
    CORDON_ENCLAVE: enclave.name,
    CORDON_CALLERS: JSON.stringify(callers),
    CORDON_CLASSIFIERS: JSON.stringify(Object.fromEntries(classifiers)),
    CORDON_MODEL: upstream(enclave, 'model'),
    CORDON_LEDGER: `s3://${bucketName(enclave, 'ledger')}/`,
    CORDON_LEDGER_KEY: `kms://${props.ledgerKeyArn}`,
    CORDON_PAYLOADS: `s3://${bucketName(enclave, 'payloads')}/`,
    CORDON_REVIEWS: `dynamodb://${tableName(enclave)}`,
    CORDON_REVIEW_EXPIRY_HOURS: `${charter.review.expiryHours}`,
    CORDON_TLS: `secretsmanager://${props.tlsSecretArn}`,
    CORDON_LISTEN: LISTEN,
  };
}
