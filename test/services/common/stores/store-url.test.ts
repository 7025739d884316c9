import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { directoryOf, openObjects } from '../../../../lib/services/common/stores/store-url';

it('opens a directory', async () => {
  const url = pathToFileURL(mkdtempSync(join(tmpdir(), 'cordon-'))).href;
  expect(directoryOf(url)).toMatch(/^\//);
  const objects = openObjects(url);
  expect(await objects.putNew('a/b', 'text')).toBe(true);
  expect(await objects.get('a/b')).toBe('text');
});

it('opens a bucket, without a call', () => {
  expect(directoryOf('s3://bucket/prefix')).toBeUndefined();
  expect(() => openObjects('s3://bucket/prefix')).not.toThrow();
});

it.each([
  's3://Bucket',
  's3://bucket/pre fix',
  's3://',
  'https://host/path',
  'file://relative',
  'dynamodb://t',
  '',
])('refuses %j', (url) => {
  expect(() => openObjects(url)).toThrow(
    expect.objectContaining({ code: 'environment_invalid', message: expect.stringContaining(`'${url}'`) }),
  );
});
