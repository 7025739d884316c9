/** Where `s3://BUCKET/KEY` leads. */
export interface S3Location {
  readonly bucket: string;
  /** A key or a prefix of keys; empty where there is none. */
  readonly key: string;
}

/** The bucket and the key of `s3://BUCKET/KEY`, or undefined for any other text. Either may hold symbols. */
export function parseS3Uri(uri: string): S3Location | undefined {
  const [, bucket, key = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(uri) ?? [];
  return bucket === undefined ? undefined : { bucket, key };
}
