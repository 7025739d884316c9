import { DefaultStackSynthesizer, type IStackSynthesizer, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { watchName } from '../config/watch/names';
import type { Watching } from '../config/watch/watching';
import { WatchAlarms } from '../constructs/watch/alarms';
import { WatchResults } from '../constructs/watch/results';
import { WatchSchedule } from '../constructs/watch/schedule';

/**
 * What watches an enclave from the verifier's account: a schedule that runs `cordon live`, the key that signs and the bucket
 * that keeps what it finds, and the alarms. It is no stack of the enclave, whose assembly doesn't hold it: who verifies is
 * independent of who builds. Unwatched, there are role, key and bucket alone.
 */
export class WatchStack extends Stack {
  constructor(scope: Construct, watching: Watching) {
    const { watch, deployment } = watching;
    const name = watchName(deployment.enclave);
    super(scope, `${name}-watch`, {
      stackName: name,
      env: { account: watch.account, region: watch.region },
      terminationProtection: true,
      analyticsReporting: false,
      // The cast is for exactOptionalPropertyTypes, which CDK's own types don't hold.
      synthesizer: new DefaultStackSynthesizer({
        qualifier: watch.bootstrapQualifier,
        generateBootstrapVersionRule: false,
      }) as IStackSynthesizer,
    });
    const results = new WatchResults(this, 'Results', watching);
    if (watch.image === undefined) return;
    const { clusterArn } = new WatchSchedule(this, 'Schedule', { watching, image: watch.image, results });
    new WatchAlarms(this, 'Alarms', { watching, bucket: results.bucket, clusterArn });
  }
}
