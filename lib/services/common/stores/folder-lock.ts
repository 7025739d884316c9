import { createHash } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../fault';

/**
 * Holds a folder for one purpose and for this process alone, until what this answers is called or the process ends, however it ends. The lock
 * is a local socket that is named by the folder: the kernel lets one process have it, and takes it back by itself. On
 * Linux it has no file (unix(7), abstract sockets); elsewhere what a killed process left must be removed by hand.
 * @throws Fault `folder_taken`
 */
export async function lockFolder(directory: string, purpose = 'folder'): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const digest = createHash('sha256')
    .update(await realpath(directory))
    .digest('hex')
    .slice(0, 40);
  const name = `cordon-${purpose}-${digest}`;
  const path = process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new Fault('folder_taken', `'${directory}' is in use by another process; give each its own`, {
          cause,
        }),
      ),
    );
    // By this process itself: `cluster` would give all workers of one proxy the same socket, and call that listening.
    server.listen({ path, exclusive: true }, resolve);
  });
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}
