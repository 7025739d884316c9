import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

/** The template of a stack that holds what `build` makes. */
export function render(build: (stack: Stack) => void): Template {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
  build(stack);
  return Template.fromStack(stack);
}

/** Code of the error that `build` throws, or undefined when it throws none. */
export function errorCode(build: () => unknown): unknown {
  try {
    build();
    return undefined;
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
}
