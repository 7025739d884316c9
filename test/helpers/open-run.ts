import { readSources } from './made-once';
import { openRunFolder } from './run-folder';

// Before the first suite: workers, and what tests start, have this process's TMPDIR.
export default function openRun(): void {
  process.env.CORDON_RUN_FOLDER = process.env.TMPDIR = openRunFolder();
  readSources();
}
