import { rmSync } from 'node:fs';

// After the last suite. What a process that is ending writes meanwhile is removed in a second try.
export default function closeRun(): void {
  const folder = process.env.CORDON_RUN_FOLDER;
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
