import { charterDigest } from '../../config/charter-digest';
import { bucketName, classifierHost, tableName } from '../../config/names';
import { packed } from '../../config/packed';
import { RED_LINES } from '../../config/red-lines';
import type { Deployment } from '../../config/schema';
import {
  type Approved,
  type Callers,
  type ProxyEnvironment,
  SERVICE_PORT,
  workersFor,
} from '../../services/environment';
import { releaseOf } from '../model/release-of';
import { type LedgerKeyArns, LISTEN, ledgerEnvironment, upstream } from './common';

export interface ProxyEnvironmentProps {
  readonly deployment: Deployment;
  /** ARNs of the keys that sign the ledger. */
  readonly ledgerKeyArns: LedgerKeyArns;
  readonly tlsSecretArn: string;
}

export function proxyEnvironment(props: ProxyEnvironmentProps): ProxyEnvironment {
  const { charter, enclave } = props.deployment;
  const { class: of, agencies, purposes, tenants, reviewers } = charter;
  const callers: Callers = { class: of, agencies, purposes, tenants, reviewers };
  const classifiers = RED_LINES.map((redLine) => [
    redLine,
    `https://${classifierHost(enclave, redLine)}:${SERVICE_PORT}`,
  ]);
  return {
    CORDON_SERVICE: 'proxy',
    CORDON_ENCLAVE: enclave.name,
    CORDON_CALLERS: packed(JSON.stringify(callers)),
    CORDON_CLASSIFIERS: JSON.stringify(Object.fromEntries(classifiers)),
    CORDON_MODEL: upstream(props.deployment, 'model'),
    CORDON_APPROVED: JSON.stringify(approved(props.deployment)),
    ...ledgerEnvironment(props.deployment, 'proxy', props.ledgerKeyArns),
    CORDON_PAYLOADS: `s3://${bucketName(enclave, 'payloads')}/`,
    CORDON_REVIEWS: `dynamodb://${tableName(enclave)}`,
    CORDON_REVIEW_EXPIRY_HOURS: `${charter.review.expiryHours}`,
    CORDON_TLS: `secretsmanager://${props.tlsSecretArn}`,
    CORDON_LISTEN: LISTEN,
    CORDON_WORKERS: `${workersFor(enclave.proxy.cpu)}`,
  };
}

/** What the charter approves of what is deployed. */
function approved(deployment: Deployment): Approved {
  const { charter, enclave } = deployment;
  const { image, weights } = releaseOf(deployment, 'model', enclave.model.release);
  return { image: charter.images.proxy, charter: charterDigest(charter), model: { image, weights } };
}
