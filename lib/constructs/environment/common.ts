import type { ModelUse } from '../../config/model-uses';
import { endpointName } from '../../config/names';
import { serviceHost } from '../../config/partitions';
import type { Enclave } from '../../config/schema';
import { SERVICE_PORT, type UpstreamUrl } from '../../services/environment';

/** Where every service listens: each interface of its task, which has one. */
export const LISTEN = `0.0.0.0:${SERVICE_PORT}`;

/** URL of a SageMaker endpoint of the enclave's. */
export const upstream = (enclave: Enclave, use: ModelUse): UpstreamUrl =>
  `sagemaker://${serviceHost(enclave.region, 'sagemaker.runtime')}/${endpointName(enclave, use)}`;
