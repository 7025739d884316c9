import { App } from 'aws-cdk-lib';
import { alarm, Enclave, metricsOf } from 'cordon';

/** The app of a platform team: an enclave, and a stack of the team's own beside it. */
export function createApp(deployment = 'deployment.yaml'): App {
  const app = new App({ builtinCloudFormationValidation: false });
  const enclave = new Enclave(app, 'Cordon', { deployment });
  const ours = enclave.addStack('platform');
  alarm(ours, 'Busy', {
    name: 'platform-busy',
    description: 'More than 10,000 requests in a minute; ask the tenants what they are about.',
    metric: metricsOf(enclave.deployment.enclave).requests,
    threshold: 10_000,
  });
  return app;
}

if (require.main === module) createApp().synth();
