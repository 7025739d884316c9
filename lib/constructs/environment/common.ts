import type { ModelUse } from '../../config/model-uses';
import { endpointName } from '../../config/names';
import { calledHost, usesFips } from '../../config/regions/fips';
import type { Deployment } from '../../config/schema';
import { SERVICE_PORT, type UpstreamUrl } from '../../services/environment';

/** Where every service listens: each interface of its task, which has one. */
export const LISTEN = `0.0.0.0:${SERVICE_PORT}`;

/** URL of a SageMaker endpoint of the enclave's. */
export const upstream = ({ charter, enclave }: Deployment, use: ModelUse): UpstreamUrl =>
  `sagemaker://${calledHost(enclave.region, 'sagemaker.runtime', usesFips(charter))}/${endpointName(enclave, use)}`;
