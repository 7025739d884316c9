import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearOutput, keepDeployment } from '../../lib/stacks/output';

function folderWith(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-output-'));
  for (const name of names) writeFileSync(join(folder, name), name);
  return folder;
}

test('takes out what an earlier synthesis wrote, and nothing else', () => {
  const others = ['cordon.template.json', 'notes.md', 'other.template.json', 'synth.lock'];
  const folder = folderWith('cordon-iso-a.template.json', 'manifest.json', 'cdk.out', ...others);
  mkdirSync(join(folder, 'tree.json'));
  symlinkSync('notes.md', join(folder, 'cordon-iso-b.assets.json'));
  clearOutput(folder, 'config/iso.yaml');
  expect(readdirSync(folder)).toEqual(['cordon-iso-b.assets.json', ...others, 'tree.json'].sort());
});

test('a folder that is not there is clear', () => {
  expect(() => clearOutput(join(folderWith(), 'none'), 'config/iso.yaml')).not.toThrow();
});

test('the deployment file that is used may lie in the folder', () => {
  const folder = folderWith('deployment.yaml');
  const file = join(folder, 'deployment.yaml');
  clearOutput(folder, file);
  keepDeployment(folder, file);
  expect(readFileSync(file, 'utf8')).toBe('deployment.yaml');
});

test('keeps the deployment file byte for byte', () => {
  const folder = folderWith();
  keepDeployment(folder, 'config/iso.yaml');
  expect(readFileSync(join(folder, 'deployment.yaml'))).toEqual(readFileSync('config/iso.yaml'));
});
