import type { StoreUrl } from '../../environment';
import { directoryOf, openLogObjects } from '../stores/store-url';
import { fileLogStore } from './file-log-store';
import type { LogStore } from './log-store';
import { objectLogStore } from './object-log-store';

/** The longest that a log is silent for. */
export const HEARTBEAT_SECONDS = 300;
/** Milliseconds until entries are signed: in a bucket each signature is an object that is kept for years. */
const PUBLISH_EVERY = { folder: 1000, bucket: 10_000 } as const;

export const publishEvery = (url: StoreUrl): number =>
  directoryOf(url) === undefined ? PUBLISH_EVERY.bucket : PUBLISH_EVERY.folder;

/** Where a URL says that logs are kept. @throws Fault `environment_invalid` */
export function openLogStore(
  url: StoreUrl,
  options: Parameters<typeof fileLogStore>[1] & Parameters<typeof objectLogStore>[1],
): LogStore {
  const directory = directoryOf(url);
  return directory ? fileLogStore(directory, options) : objectLogStore(openLogObjects(url), options);
}
