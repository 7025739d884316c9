import type { Named } from '../config/names';

/** CloudWatch namespace of what the services measure. */
export const metricsNamespace = (of: Named) => `Cordon/${of.name}`;
