import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDeployment } from '../../lib/config/load';

test('gives the digest of the bytes that were read', () => {
  const { digest, text, deployment } = loadDeployment('config/commercial.yaml');
  expect(digest).toMatch(/^sha384:[0-9a-f]{96}$/);
  expect(text).toContain(`region: ${deployment.enclave.region}`);
});

test('refuses a file that is not there', () => {
  expect(() => loadDeployment('config/none.yaml')).toThrow('config/none.yaml: there is no such file; name a');
});

test('refuses a directory', () => {
  expect(() => loadDeployment('config')).toThrow('config: is a folder; name a');
});

test('refuses a file of absurd size before it is parsed', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'cordon-')), 'large.yaml');
  writeFileSync(file, '#'.repeat(1_048_577));
  expect(() => loadDeployment(file)).toThrow('1048577 bytes are too many; allowed: 1048576');
});

test('refuses a pipe that nobody writes to, without waiting for it', () => {
  const pipe = join(mkdtempSync(join(tmpdir(), 'cordon-')), 'pipe.yaml');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  expect(() => loadDeployment(pipe)).toThrow('is a pipe or a device; save the deployment file and name that');
});

test('refuses a device that never ends', () => {
  expect(() => loadDeployment('/dev/zero')).toThrow('is a pipe or a device');
});
