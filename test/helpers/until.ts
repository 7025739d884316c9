import { setTimeout } from 'node:timers/promises';

/**
 * Waits until something is so, however long a busy machine takes: what never is, the test's own limit ends. Its clock is the
 * real one, also where a test has set another.
 */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(5);
}
