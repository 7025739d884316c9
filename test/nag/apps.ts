import { App, Stack } from 'aws-cdk-lib';

/** An app without CDK's own validator, which takes two seconds, and a stack of the commercial deployment in it. */
export function appWithStack(name = 'cordon-demo-boundary'): { app: App; stack: Stack } {
  const app = new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
  });
  const stack = new Stack(app, name, { env: { account: '111122223333', region: 'us-east-1' } });
  return { app, stack };
}

/** What an app does when it is synthesized: nothing, or the message with which it refuses. */
export function refusalOf(app: App): string {
  const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    app.synth();
    return '';
  } catch (error) {
    const printed = silence.mock.calls.flat().join('\n');
    return `${error instanceof Error ? error.message : error}\n${printed}`;
  } finally {
    silence.mockRestore();
  }
}
