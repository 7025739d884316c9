import type { Rule } from '../contract/rule';
import { capacityIsRedundant } from './compute/capacity-is-redundant';
import { containerIsLocked } from './compute/container-is-locked';
import { imageByDigest } from './compute/image-by-digest';
import { logsStayHome } from './compute/logs-stay-home';
import { noExecuteCommand } from './compute/no-execute-command';
import { noOtherCompute } from './compute/no-other-compute';
import { serviceOnFargate } from './compute/service-on-fargate';
import { taskStandsAlone } from './compute/task-stands-alone';
import { bucketIsSealed } from './data/bucket-is-sealed';
import { bucketLockHolds } from './data/bucket-lock-holds';
import { keyIsTheEnclaves } from './data/key-is-the-enclaves';
import { logGroupIsKept } from './data/log-group-is-kept';
import { noDataPathOut } from './data/no-data-path-out';
import { recordsAreRetained } from './data/records-are-retained';
import { repositoryIsSealed } from './data/repository-is-sealed';
import { secretIsSealed } from './data/secret-is-sealed';
import { tableIsSealed } from './data/table-is-sealed';
import { trailIsWhole } from './data/trail-is-whole';
import { invocationIsPinned } from './identity/invocation-is-pinned';
import { noForeignPrincipal } from './identity/no-foreign-principal';
import { noLastingIdentity } from './identity/no-lasting-identity';
import { noNegatedElements } from './identity/no-negated-elements';
import { noWildcardAction } from './identity/no-wildcard-action';
import { onlyServicesInvoke } from './identity/only-services-invoke';
import { roleHasBoundary } from './identity/role-has-boundary';
import { trustIsNamed } from './identity/trust-is-named';
import { endpointHasNoSidePath } from './model/endpoint-has-no-side-path';
import { modelIsIsolated } from './model/model-is-isolated';
import { noOtherModelAccess } from './model/no-other-model-access';
import { dnsFirewallBlocksRest } from './network/dns-firewall-blocks-rest';
import { endpointHasPolicy } from './network/endpoint-has-policy';
import { endpointIsLocal } from './network/endpoint-is-local';
import { endpointServiceAcceptsByHand } from './network/endpoint-service-accepts-by-hand';
import { endpointServiceConsumers } from './network/endpoint-service-consumers';
import { listenerPassesTcp } from './network/listener-passes-tcp';
import { loadBalancerInternal } from './network/load-balancer-internal';
import { noDefaultSecurityGroup } from './network/no-default-security-group';
import { noInternetGateway } from './network/no-internet-gateway';
import { noNeighbour } from './network/no-neighbour';
import { noPublicAddress } from './network/no-public-address';
import { routesStayInside } from './network/routes-stay-inside';
import { securityGroupNamesPeers } from './network/security-group-names-peers';
import { securityGroupStatesEgress } from './network/security-group-states-egress';
import { subnetInRegion } from './network/subnet-in-region';
import { classifierPerRedLine } from './safety/classifier-per-red-line';
import { environmentIsContract } from './safety/environment-is-contract';
import { noDeployTimeCode } from './world/no-deploy-time-code';
import { noEdgePlacement } from './world/no-edge-placement';

/** The rule book, by area and id. A test holds this list against the files. */
export const RULES: readonly Rule[] = [
  capacityIsRedundant,
  containerIsLocked,
  imageByDigest,
  logsStayHome,
  noExecuteCommand,
  noOtherCompute,
  serviceOnFargate,
  taskStandsAlone,
  bucketIsSealed,
  bucketLockHolds,
  keyIsTheEnclaves,
  logGroupIsKept,
  noDataPathOut,
  recordsAreRetained,
  repositoryIsSealed,
  secretIsSealed,
  tableIsSealed,
  trailIsWhole,
  invocationIsPinned,
  noForeignPrincipal,
  noLastingIdentity,
  noNegatedElements,
  noWildcardAction,
  onlyServicesInvoke,
  roleHasBoundary,
  trustIsNamed,
  endpointHasNoSidePath,
  modelIsIsolated,
  noOtherModelAccess,
  dnsFirewallBlocksRest,
  endpointHasPolicy,
  endpointIsLocal,
  endpointServiceAcceptsByHand,
  endpointServiceConsumers,
  listenerPassesTcp,
  loadBalancerInternal,
  noDefaultSecurityGroup,
  noInternetGateway,
  noNeighbour,
  noPublicAddress,
  routesStayInside,
  securityGroupNamesPeers,
  securityGroupStatesEgress,
  subnetInRegion,
  classifierPerRedLine,
  environmentIsContract,
  noDeployTimeCode,
  noEdgePlacement,
];
