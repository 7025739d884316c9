import { toBeProved } from './to-be-proved';

export { type Matched, toBeProved } from './to-be-proved';

declare global {
  namespace jest {
    interface Matchers<R> {
      /** Passes where every claim is proved of what an app synthesizes; else fails with the witness. */
      toBeProved(options?: import('./index').ProveOptions): R;
    }
  }
}

expect.extend({ toBeProved });
