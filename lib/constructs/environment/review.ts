import { charterDigest } from '../../config/charter-digest';
import { bucketName, tableName } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { type ApprovedService, markingVariable, type ReviewEnvironment } from '../../services/environment';
import { type LedgerKeyArns, LISTEN, ledgerEnvironment } from './common';

export interface ReviewEnvironmentProps {
  readonly deployment: Deployment;
  /** ARNs of the keys that sign its log. */
  readonly ledgerKeyArns: LedgerKeyArns;
  readonly tlsSecretArn: string;
}

export function reviewEnvironment(props: ReviewEnvironmentProps): ReviewEnvironment {
  const { charter, enclave } = props.deployment;
  const approved: ApprovedService = { image: charter.images.review, charter: charterDigest(charter) };
  return {
    CORDON_SERVICE: 'review',
    CORDON_ENCLAVE: enclave.name,
    CORDON_REVIEWERS: JSON.stringify(charter.reviewers),
    CORDON_OBSERVERS: JSON.stringify(charter.observers ?? []),
    CORDON_CLASS: charter.class,
    ...markingVariable(charter.marking),
    CORDON_APPROVED: JSON.stringify(approved),
    ...ledgerEnvironment(props.deployment, 'review', props.ledgerKeyArns),
    CORDON_REVIEWS: `dynamodb://${tableName(enclave)}`,
    CORDON_PAYLOADS: `s3://${bucketName(enclave, 'payloads')}/`,
    CORDON_REVIEW_EXPIRY_HOURS: `${charter.review.expiryHours}`,
    CORDON_TLS: `secretsmanager://${props.tlsSecretArn}`,
    CORDON_LISTEN: LISTEN,
  };
}
