import { setFlagsFromString } from 'node:v8';

// V8 gives new objects 1 MB, doubles that again and again, and looks through it on several threads: of use to those
// that run for long. A run of half a second pays for memory that it hardly uses, and fares better within 1 MB, which
// stays in the processor's caches. Measured on Node 20; other versions print a warning for flags that they don't know.
const FOR_LITTLE = ['--semi-space-growth-factor=1', '--no-parallel-scavenge'];
const FOR_MUCH = ['--semi-space-growth-factor=2', '--parallel-scavenge'];

/** So many resources take seconds: then V8's own ways are better. */
const MUCH = 1000;

const set = (flags: readonly string[]): void => {
  if (process.version.startsWith('v20.')) for (const flag of flags) setFlagsFromString(flag);
};

/** A heap for a program that ends soon. To be called before code is compiled, now or ahead: V8 takes what was compiled under the same flags alone. */
export const expectLittle = (): void => set(FOR_LITTLE);

/** Makes ready for so many resources. */
export function expectResources(count: number): void {
  if (count > MUCH) set(FOR_MUCH);
}
