import type { Check } from '../check';
import { bootstrapBucket, bootstrapVersion, executionPolicy } from './account/bootstrap';
import { caller } from './account/caller';
import { clock } from './account/clock';
import { fipsMode } from './account/fips-mode';
import { leftovers } from './account/leftovers';
import { region } from './account/region';
import { serviceLinkedRoles } from './account/service-linked-roles';
import { stacks } from './account/stacks';
import {
  endpointPolicies,
  endpointPrivateDns,
  endpointServices,
  endpointZones,
} from './network/endpoint-services';
import { prefixLists } from './network/prefix-lists';
import { zones } from './network/zones';
import { fargateQuota, modelInstancesQuota } from './quotas/compute';
import { endpointsQuota, groupRulesQuota, vpcsQuota } from './quotas/vpc';
import { certificates } from './supply/certificates';
import { images } from './supply/images';
import { policyBundles } from './supply/policy-bundles';
import { tlsSecrets } from './supply/tls-secrets';
import { weights } from './supply/weights';

/** Every check, in the order in which a deploy would come upon them. */
export const CHECKS: readonly Check[] = [
  clock,
  caller,
  region,
  bootstrapVersion,
  bootstrapBucket,
  executionPolicy,
  serviceLinkedRoles,
  fipsMode,
  stacks,
  leftovers,
  zones,
  endpointServices,
  endpointZones,
  endpointPrivateDns,
  endpointPolicies,
  prefixLists,
  vpcsQuota,
  endpointsQuota,
  groupRulesQuota,
  modelInstancesQuota,
  fargateQuota,
  images,
  weights,
  policyBundles,
  tlsSecrets,
  certificates,
];
