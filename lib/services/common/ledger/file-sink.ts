import fs, { constants } from 'node:fs';
import { mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sink } from './group-commit';

/** An append-only file that is new, private to its owner, and durable once each write is done (O_DSYNC). */
export async function openFileSink(directory: string, name: string): Promise<Sink> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const { O_CREAT, O_EXCL, O_APPEND, O_WRONLY, O_DSYNC } = constants;
  const flags = O_CREAT | O_EXCL | O_APPEND | O_WRONLY | O_DSYNC;
  const path = join(directory, name);
  const file = await openFile(path, flags, 0o600);
  const discard = async () => {
    await close(file);
    await unlink(path);
  };
  await syncDirectory(directory).catch(async (error: unknown) => {
    await discard();
    throw error;
  });
  return {
    write: async (batch) => {
      const bytes = Buffer.from(batch);
      for (let at = 0; at < bytes.length; ) at += (await write(file, bytes, at)).bytesWritten;
    },
    close: () => close(file),
    discard,
  };
}

// By descriptor: on the hot path a FileHandle's promises cost several times as much.
const openFile = promisify(fs.open);
const write: (file: number, bytes: Buffer, at: number) => Promise<{ bytesWritten: number }> = promisify(
  fs.write,
);
const close = promisify(fs.close);

/** Makes a new name in a directory durable. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}
