import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { watchName } from '../config/watch/names';
import type { Watching } from '../config/watch/watching';
import type { Acknowledgement } from './acknowledgement';
import { registered } from './registered';

const OWN =
  'The verifier reads it with a role of its own account; a bucket of access logs would be one more to guard.';
const NAMES_ALONE =
  'It holds digests, names and verdicts, and nothing of what the enclave keeps. AWS encrypts it by its own key.';

/** Findings of the borrowed packs that don't apply to what watches. */
const REGISTER: readonly (Acknowledgement & { readonly running?: true })[] = [
  {
    id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cordon-{name}-{account}-{region}/results/*]',
    paths: ['watch/Results/Watching'],
    reason: 'Each result has a name of its own, and none is put over another.',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::*]',
    paths: ['watch/Schedule/Starting'],
    reason: 'A token names no repository (Service Authorization Reference).',
    running: true,
  },
  {
    id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:{region}:{account}:log-group:<ScheduleLogFBA87DD6>:*]',
    paths: ['watch/Schedule/Starting'],
    reason: 'The streams of one log group, which are made as tasks start.',
    running: true,
  },
  {
    id: 'AwsSolutions-ECS2',
    paths: ['watch/Schedule/Task'],
    reason: 'The environment names the region, and holds no secret.',
    running: true,
  },
  { id: 'AwsSolutions-S1', paths: ['watch/Results/Bucket'], reason: OWN },
  { id: 'NIST.800.53.R5-S3BucketLoggingEnabled', paths: ['watch/Results/Bucket'], reason: OWN },
  {
    id: 'NIST.800.53.R5-S3BucketReplicationEnabled',
    paths: ['watch/Results/Bucket'],
    reason: 'Object Lock keeps what is there, and the silence of a new one rings.',
  },
  { id: 'NIST.800.53.R5-S3DefaultEncryptionKMS', paths: ['watch/Results/Bucket'], reason: NAMES_ALONE },
  {
    id: 'NIST.800.53.R5-CloudWatchLogGroupEncrypted',
    paths: ['watch/Schedule/Log', 'watch/Alarms/Log'],
    reason: NAMES_ALONE,
    running: true,
  },
  {
    id: 'NIST.800.53.R5-IAMNoInlinePolicy',
    paths: ['watch/Results/Watching'],
    reason: 'A policy stands beside its role, which alone has it.',
  },
  {
    id: 'NIST.800.53.R5-IAMNoInlinePolicy',
    paths: ['watch/Schedule/Starting', 'watch/Schedule/Scheduling'],
    reason: 'A policy stands beside its role, which alone has it.',
    running: true,
  },
];

/** Holds what watches against the borrowed packs. Synthesis fails on any finding that isn't acknowledged. */
export function addWatchGates(app: App, { watch, deployment }: Watching): void {
  const register = REGISTER.filter(({ running }) => running === undefined || watch.image !== undefined);
  const { account, region } = watch;
  const named = { name: watchName(deployment.enclave).replace(/^cordon-/, ''), account, region };
  Validations.of(app).addPlugins(
    registered(new AwsSolutionsChecks(), register, named),
    registered(new NIST80053R5Checks(), register, named),
  );
}
