import type { ModelUse } from '../../config/model-uses';
import {
  bucketName,
  type DooredKind,
  endpointName,
  type LedgerKeyKind,
  ledgerOrigin,
} from '../../config/names';
import { calledHost, usesFips } from '../../config/regions/fips';
import type { Deployment } from '../../config/schema';
import { type LedgerEnvironment, SERVICE_PORT, type UpstreamUrl } from '../../services/environment';
import { LEDGER_PREFIX } from '../../services/ledger-places';

/** Where every service listens: each interface of its task, which has one. */
export const LISTEN = `0.0.0.0:${SERVICE_PORT}`;

/** URL of a SageMaker endpoint of the enclave's. */
export const upstream = ({ charter, enclave }: Deployment, use: ModelUse): UpstreamUrl =>
  `sagemaker://${calledHost(enclave.region, 'sagemaker.runtime', usesFips(charter))}/${endpointName(enclave, use)}`;

export type LedgerKeyArns = Readonly<Record<LedgerKeyKind, string>>;

/** Where a service keeps its logs in the enclave's ledger, and what signs them. */
export const ledgerEnvironment = (
  { charter, enclave }: Deployment,
  writer: DooredKind,
  keyArns: LedgerKeyArns,
): LedgerEnvironment => ({
  CORDON_LEDGER: `s3://${bucketName(enclave, 'ledger')}/${LEDGER_PREFIX[writer]}`,
  CORDON_LEDGER_ORIGIN: ledgerOrigin(enclave, writer, charter),
  CORDON_LEDGER_KEY: `kms://${keyArns.ed25519}`,
  CORDON_LEDGER_ML_DSA_KEY: `kms://${keyArns['ml-dsa-44']}`,
});
