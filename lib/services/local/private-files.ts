import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Writes a file that only its owner reads; answers with its URL. */
export async function writePrivate(directory: string, name: string, text: string): Promise<string> {
  await writeFile(join(directory, name), text, { mode: 0o600 });
  return fileUrl(directory, name);
}

export const fileUrl = (directory: string, name: string): string => pathToFileURL(join(directory, name)).href;
