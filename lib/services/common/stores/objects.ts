import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory } from '../ledger/file-sink';

/** Small texts under keys, written once and never changed. Keys are lower-case letters, digits and `-_/`. */
export interface Objects {
  /** Writes durably, unless the key is taken: then nothing changes and the answer is false. Atomic. */
  readonly putNew: (key: string, text: string) => Promise<boolean>;
  /** The text as last acknowledged, or undefined. */
  readonly get: (key: string) => Promise<string | undefined>;
}

const fileName = (key: string) => `${key.replaceAll('/', '.')}.json`;

/** In a directory: a file each. A file appears under its name whole or not at all. */
export const fileObjects = (directory: string): Objects => ({
  putNew: async (key, text) => {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const draft = join(directory, `.${randomBytes(8).toString('hex')}`);
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.datasync();
      await link(draft, join(directory, fileName(key)));
      await syncDirectory(directory);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      await file.close();
      await unlink(draft);
    }
  },
  get: (key) =>
    readFile(join(directory, fileName(key)), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    }),
});
