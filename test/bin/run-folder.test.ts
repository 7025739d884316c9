import {
  existsSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openRunFolder } from '../helpers/run-folder';

describe('the folder of a run', () => {
  const within = mkdtempSync(join(tmpdir(), 'cordon-folders-'));
  afterAll(() => rmSync(within, { recursive: true }));
  const now = Date.parse('2026-11-27T12:00:00Z');

  function made(name: string, hoursAgo: number): string {
    const path = join(within, name);
    mkdirSync(path);
    writeFileSync(join(path, 'file'), '');
    utimesSync(path, now / 1000 - hoursAgo * 3600, now / 1000 - hoursAgo * 3600);
    return path;
  }

  test('what broken-off runs left a day ago is removed, and nothing else', () => {
    const left = made('cordon-run-left', 25);
    const kept = [made('cordon-run-young', 23), made('cordon-runs', 25), made('another', 25)];
    const link = join(within, 'cordon-run-link');
    symlinkSync(kept[2] ?? '', link);
    lutimesSync(link, now / 1000 - 25 * 3600, now / 1000 - 25 * 3600);
    const opened = openRunFolder(within, now);
    expect(basename(opened)).toMatch(/^cordon-run-.{6}$/);
    expect(existsSync(left)).toBe(false);
    expect([...kept, link, join(within, 'another', 'file')].every((path) => existsSync(path))).toBe(true);
  });

  test('tests write into the folder of their run', () => {
    expect(process.env.CORDON_RUN_FOLDER).toBe(tmpdir());
    expect(basename(tmpdir())).toMatch(/^cordon-run-/);
  });
});
