import type { Named } from '../../config/names';
import { metricNamespace } from '../../services/metric-names';

/** CloudWatch namespace of what the services measure. */
export const metricsNamespace = (of: Named) => metricNamespace(of.name);
