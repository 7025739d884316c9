import { layerBucket } from '../config/partitions';
import type { Charter } from '../config/schema';
import type { Value } from '../template/assembly';
import { isOneOf } from '../template/values/worst-case';
import type { Statement } from './policies';

/** Objects of AWS's bucket of image layers, in the charter's regions. */
export const imageLayersIn = ({ partition, regions }: Charter): readonly string[] =>
  regions.map((region) => `arn:${partition}:s3:::${layerBucket(region)}/*`);

/**
 * Whether an endpoint's statement allows exactly the reading of image layers, which ECR does with signed addresses
 * of its own, so that no condition on a principal can hold. Source: ECR user guide, "interface VPC endpoints".
 */
export function allowsImageLayersAlone({ kind, actions, resources }: Statement, charter: Charter): boolean {
  const all = (values: readonly Value[], allowed: readonly string[]) =>
    values.length > 0 && values.every((value) => isOneOf(value, allowed));
  return kind === 'endpoint' && all(actions, ['s3:GetObject']) && all(resources, imageLayersIn(charter));
}
