import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory } from '../ledger/file-sink';

/** Small texts under keys, written once and never changed. Keys are lower-case letters, digits and `-_/`. */
export interface Objects {
  /** Writes durably, unless the key is taken: then nothing changes and the answer is false. Atomic. */
  readonly putNew: (key: string, text: string) => Promise<boolean>;
  /** The text as last acknowledged, or undefined. */
  readonly get: (key: string) => Promise<string | undefined>;
}

/** Objects whose keys are `KIND/ID`, of which a kind's can be listed. */
export interface KindedObjects extends Objects {
  /** Of one kind, in the order of their ids, those after `after`. */
  readonly list: (kind: string, after: string) => Promise<readonly Listed[]>;
}

export interface Listed {
  readonly id: string;
  readonly text: string;
}

const fileName = (key: string) => `${key.replaceAll('/', '.')}.json`;

/** In a directory: a file each. A file appears under its name whole or not at all. */
export function fileObjects(directory: string): KindedObjects {
  // Listed again and again, and never changed.
  const listed = new Map<string, string>();
  return {
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
    list: async (kind, after) => {
      const files = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      const [from, end] = [`${kind}.`, '.json'];
      const ids = files
        .filter((file) => file.startsWith(from) && file.endsWith(end))
        .map((file) => file.slice(from.length, -end.length))
        .filter((id) => id > after)
        .sort();
      if (listed.size > MOST_LISTED) listed.clear();
      const found: Listed[] = [];
      for (const id of ids) {
        const key = `${kind}/${id}`;
        const text = listed.get(key) ?? (await readFile(join(directory, `${from}${id}${end}`), 'utf8'));
        listed.set(key, text);
        found.push({ id, text });
      }
      return found;
    },
  };
}

/** Texts that are kept to be listed again. */
const MOST_LISTED = 20_000;
