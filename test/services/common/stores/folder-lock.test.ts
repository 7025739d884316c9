import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../../../lib/services/common/stores/folder-lock';
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

it('starts no second proxy on the ledger of one that runs', async () => {
  const harness = await openHarness();
  const { directory } = harness.local;
  await expect(openHarness({ directory })).rejects.toMatchObject({ code: 'folder_taken' });
  expect((await harness.send()).status).toBe(200);
  await harness.close();
});
