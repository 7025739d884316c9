import type { App } from 'aws-cdk-lib';
import { type ProveOptions, prove } from './index';

/** What a matcher hands to `expect.extend`. */
export interface Matched {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Passes where every claim is proved of what the app synthesizes; else the message is the verdict, with the witness of
 * whatever doesn't hold. Also for other runners that take jest's matchers: `expect.extend({ toBeProved })`.
 */
export function toBeProved(app: App, options?: ProveOptions): Matched {
  const { verdict, text } = prove(app, options);
  return { pass: verdict.verdict === 'proved', message: () => text };
}
