import * as fc from 'fast-check';
import { parseS3Uri } from '../../lib/aws/s3-uri';

test('bucket and key are what the text was made of', () => {
  const bucket = fc.stringMatching(/^[a-z0-9\uE000\uE001.-]+$/);
  fc.assert(
    fc.property(bucket, fc.stringMatching(/^[\w/.*-]*$/), (name, key) => {
      expect(parseS3Uri(`s3://${name}/${key}`)).toEqual({ bucket: name, key });
      expect(parseS3Uri(`s3://${name}`)).toEqual({ bucket: name, key: '' });
    }),
  );
});

test.each(['', 's3://', 's3:///key', 'S3://bucket/key', 'https://bucket/key', ' s3://bucket'])(
  "'%s' is none",
  (text) => {
    expect(parseS3Uri(text)).toBeUndefined();
  },
);
