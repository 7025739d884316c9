import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HANGS } from '../../../helpers/hangs';
import { CONFINEMENTS, type Confinement, hasNetwork } from './job';
import { NODE } from './laid-out';

/**
 * Makes the root read-only and the loopback usable, in namespaces of their own, before what follows is run. Containers
 * often have no tool for network interfaces; Perl, which Debian always has, can do without.
 */
export const SET_UP = [
  'set -e',
  'mount --bind "$1" "$1"',
  'mount -o remount,bind,ro "$1"',
  `ip link set lo up 2>/dev/null || ifconfig lo 127.0.0.1 up 2>/dev/null || perl -e ${quoted(
    "use Socket; socket(S,PF_INET,SOCK_DGRAM,0); ioctl(S,0x8914,pack('a16s','lo',0x41)) or exit 1",
  )}`,
  'shift',
  'exec "$@"',
].join('\n');

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The command line that runs something in a network of its own, which ends with it; or as it is. */
export function within(confinement: Confinement, root: string, argv: readonly string[]): readonly string[] {
  if (!hasNetwork(confinement)) return argv;
  const asRoot = confinement === 'namespaces' ? [] : ['--user', '--map-root-user'];
  const apart = ['--mount', '--net', '--pid', '--fork', '--kill-child'];
  return ['unshare', ...asRoot, ...apart, 'sh', '-c', SET_UP, 'sh', root, ...argv];
}

/** The most that this machine lets, and why not more. */
export function confinementOf(root: string): {
  readonly confinement: Confinement;
  readonly lacks: readonly string[];
} {
  const lacks: string[] = [];
  for (const confinement of CONFINEMENTS) {
    const [command = '', ...rest] = attempt(confinement, root);
    const { status, stderr, error } = spawnSync(command, rest, { encoding: 'utf8', timeout: HANGS });
    if (status === 0) return { confinement, lacks };
    lacks.push(`${confinement}: ${(error?.message ?? stderr).trim().split('\n')[0]}`);
  }
  throw new Error('Node runs nothing');
}

/** Runs Node in the root as the service would be run. */
function attempt(confinement: Confinement, root: string): readonly string[] {
  const node = [NODE, '-e', '0'];
  switch (confinement) {
    case 'namespaces':
      return within(confinement, root, [
        'unshare',
        `--root=${root}`,
        '--setgid=65532',
        '--setuid=65532',
        ...node,
      ]);
    case 'user namespaces':
      return within(confinement, root, [
        'unshare',
        '--map-user=65532',
        '--map-group=65532',
        `--root=${root}`,
        ...node,
      ]);
    case 'changed root':
      return ['chroot', '--userspec=65532:65532', '--groups=', root, ...node];
    case 'none':
      return [process.execPath, '-e', '0'];
  }
}

/** Puts the machine's own Node into a root, with the libraries that it loads, since the base of a test has none. */
export function installNode(root: string): void {
  const script = 'process.stdout.write(JSON.stringify(process.report.getReport().sharedObjects))';
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', maxBuffer: 1e7 });
  const libraries = (JSON.parse(stdout) as string[]).filter(
    (path) => path.startsWith('/') && existsSync(path),
  );
  // Older C libraries look names up by plugins, which lie beside them.
  const libc = libraries.find((path) => /\/libc\.so/.test(path));
  const plugins = ['libnss_files.so.2', 'libnss_dns.so.2', 'libresolv.so.2']
    .map((name) => join(dirname(libc ?? '/'), name))
    .filter((path) => existsSync(path));
  for (const path of new Set([...libraries, ...plugins])) put(path, join(root, path));
  put(process.execPath, join(root, NODE));
}

function put(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  const file = realpathSync(from);
  try {
    linkSync(file, to);
  } catch {
    // Of another file system, or of another user.
    copyFileSync(file, to);
  }
}
