// What the package has for an app of one's own: docs/your-own-app.md.

export { DeploymentError, type LocatedProblem } from '../config/problem';
export type { Charter, Deployment } from '../config/schema';
export { Bucket, type BucketProps } from '../constructs/data/bucket';
export { Log, type LogProps } from '../constructs/data/log';
export { type EnclaveRoleProps, enclaveRole, trustService } from '../constructs/identity/enclave-role';
export { RolePolicy, type RolePolicyProps } from '../constructs/identity/role-policy';
export { type AlarmProps, alarm, type Metric } from '../constructs/oversight/alarm';
export { reported as metricsOf } from '../constructs/oversight/oversight-metrics';
export { CLAIM_IDS, type ClaimId } from '../contract/claim-id';
export type { Finding, Verdict } from '../contract/verdict';
export { VERSION } from '../contract/version';
export {
  AssemblyPlugin as CordonVerify,
  type AssemblyPluginProps as CordonVerifyProps,
} from '../nag/assembly-plugin';
export { CordonChecks, type CordonChecksProps } from '../nag/cordon-checks';
export { EnclaveStack } from '../stacks/enclave-stack';
export { Enclave, type EnclaveProps } from './enclave';
export { type Proof, type ProveOptions, prove } from './prove';
