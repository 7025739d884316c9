import {
  type DeleteMarkerEntry,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectVersion,
  type S3Client,
} from '@aws-sdk/client-s3';

/** Where to look in a bucket. */
export interface Under {
  readonly bucket: string;
  readonly prefix: string;
  /** Keys are cut off after the next slash. */
  readonly byFolder: boolean;
}

/** A version of an object, or a delete marker. */
export interface Version {
  readonly key: string;
  /** Undefined where versions could not be listed. */
  readonly id: string | undefined;
  readonly size: number;
  readonly isMarker: boolean;
}

export interface Listed {
  readonly versions: readonly Version[];
  readonly folders: readonly string[];
}

/** Every version under a prefix, a page at a time; of one key the newest first. @throws what S3 answers */
export async function* versionsUnder(
  client: S3Client,
  { bucket, prefix, byFolder }: Under,
): AsyncIterable<Listed> {
  let marker: { readonly KeyMarker?: string; readonly VersionIdMarker?: string } = {};
  for (;;) {
    const page: ListObjectVersionsCommandOutput = await client.send(
      new ListObjectVersionsCommand({
        Bucket: bucket,
        Prefix: prefix,
        ...(byFolder && { Delimiter: '/' }),
        ...marker,
      }),
    );
    yield {
      versions: [
        ...(page.Versions ?? []).map((one) => ({ ...versionOf(one), isMarker: false })),
        ...(page.DeleteMarkers ?? []).map((one) => ({ ...versionOf(one), isMarker: true })),
      ],
      folders: foldersOf(page),
    };
    if (!page.IsTruncated) return;
    const { NextKeyMarker: key, NextVersionIdMarker: id } = page;
    // A list that doesn't go on would be read for ever, and one that is cut off would hide what follows.
    if (key === undefined || (key === marker.KeyMarker && id === marker.VersionIdMarker))
      throw new Error(`the list of versions under '${prefix}' doesn't go on`);
    marker = { KeyMarker: key, ...(id !== undefined && { VersionIdMarker: id }) };
  }
}

/** The same where only what is on top may be listed. @throws what S3 answers */
export async function* objectsUnder(
  client: S3Client,
  { bucket, prefix, byFolder }: Under,
): AsyncIterable<Listed> {
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        ...(byFolder && { Delimiter: '/' }),
        ContinuationToken: token,
      }),
    );
    const versions = (page.Contents ?? []).map(({ Key = '', Size = 0 }) => ({
      ...{ key: Key, id: undefined, size: Size, isMarker: false },
    }));
    yield { versions, folders: foldersOf(page) };
    const next = page.NextContinuationToken;
    if (page.IsTruncated && (next === undefined || next === token))
      throw new Error(`the list of objects under '${prefix}' doesn't go on`);
    token = next;
  } while (token !== undefined);
}

const versionOf = ({ Key = '', VersionId = 'null', Size = 0 }: ObjectVersion & DeleteMarkerEntry) => ({
  key: Key,
  id: VersionId,
  size: Size,
});

const foldersOf = ({ CommonPrefixes = [] }: Pick<ListObjectVersionsCommandOutput, 'CommonPrefixes'>) =>
  CommonPrefixes.flatMap(({ Prefix }) => (Prefix ? [Prefix] : []));
