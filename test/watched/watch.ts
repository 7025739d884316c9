import '../helpers/cdk-environment';
import type { App } from 'aws-cdk-lib';
import { watchSchema } from '../../lib/config/watch/schema';
import type { Watching } from '../../lib/config/watch/watching';
import { createApp } from '../../lib/stacks/enclave';
import { WatchStack } from '../../lib/stacks/watch-stack';
import { WATCHED } from './assembly';

export const WATCH = watchSchema.parse({
  schema: 'cordon.watch/v1',
  deployment: 'commercial.yaml',
  account: '999900001111',
  region: 'us-east-1',
  vpc: 'vpc-0123456789abcdef0',
  subnets: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'],
  alarmTopics: ['arn:aws:sns:us-east-1:999900001111:cordon-alarms'],
  image: { repository: 'cordon/watch', digest: `sha256:${'a1'.repeat(32)}` },
});
export const WATCHING: Watching = { watch: WATCH, deployment: WATCHED };

export function watchApp(watching: Watching = WATCHING, outdir?: string): App {
  const app = createApp(outdir);
  new WatchStack(app, watching);
  return app;
}
