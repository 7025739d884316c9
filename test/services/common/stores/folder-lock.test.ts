import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { makeLog } from '../../../../lib/services/common/log';
import { lockFolder } from '../../../../lib/services/common/stores/folder-lock';
import { startProxy } from '../../../../lib/services/proxy/start';
import { openHarness } from '../../proxy/support/harness';

it('lets one have a folder at a time, whatever it is called', async () => {
  const home = await mkdtemp(join(tmpdir(), 'cordon-lock-'));
  const folder = join(home, 'ledger');
  const unlock = await lockFolder(folder);
  await symlink(folder, join(home, 'other'));
  await expect(lockFolder(join(home, 'other'))).rejects.toMatchObject({ code: 'folder_taken' });
  await (await lockFolder(join(home, 'second')))();
  await unlock();
  await (await lockFolder(folder))();
  await rm(home, { recursive: true });
});

/** Has two workers of one process take a folder, one after the other, and says what comes of it. */
const WORKERS = `
  import cluster from 'node:cluster';
  import { lockFolder } from './lib/services/common/stores/folder-lock';
  if (cluster.isPrimary) {
    cluster.on('listening', () => console.log('listening'));
    cluster.fork().once('message', (first) => {
      console.log(first);
      cluster.fork().once('message', (second) => {
        console.log(second);
        process.exit();
      });
    });
  } else
    lockFolder(process.argv[2]).then(
      () => process.send('taken'),
      ({ code }) => process.send(code),
    );
`;

it('lets one worker of a process have a folder, and isn’t taken for its listening', async () => {
  const home = await mkdtemp(join(tmpdir(), 'cordon-lock-'));
  const script = join(home, 'workers.cjs');
  buildSync({
    stdin: { contents: WORKERS, resolveDir: '.' },
    bundle: true,
    platform: 'node',
    outfile: script,
  });
  const said = execFileSync(process.execPath, [script, join(home, 'ledger')], { encoding: 'utf8' });
  expect(said).toBe('taken\nfolder_taken\n');
  await rm(home, { recursive: true });
});

it('starts no second proxy on the ledger of one that runs', async () => {
  const harness = await openHarness();
  const second = startProxy(harness.local.environment, {
    log: makeLog('proxy', 'test', 'silent'),
    writeMetric: () => undefined,
  });
  await expect(second).rejects.toMatchObject({ code: 'folder_taken' });
  expect((await harness.send()).status).toBe(200);
  await harness.close();
});
