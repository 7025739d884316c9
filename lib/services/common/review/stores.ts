import type { StoreUrl } from '../../environment';
import { openPayloadSeal, sealedObjects } from '../ledger/payload-seal';
import { openDynamo } from '../stores/aws-clients';
import { dynamoObjects } from '../stores/aws-stores';
import { fileObjects, type KindedObjects, type Objects } from '../stores/objects';
import { directoryOf, openObjects, unknownStore } from '../stores/store-url';

/** Where held requests and decisions lie. @throws Fault `environment_invalid` */
export function openReviewRecords(url: StoreUrl): KindedObjects {
  const table = /^dynamodb:\/\/([\w.-]+)$/.exec(url)?.[1];
  if (table) return dynamoObjects(openDynamo(), table);
  const directory = directoryOf(url);
  if (directory) return fileObjects(directory);
  throw unknownStore(url);
}

/**
 * Where the texts of what is held lie. A bucket encrypts by its own key, a directory by one beside it.
 * @throws Fault `environment_invalid`, `key_unusable`
 */
export async function openHeldPayloads(url: StoreUrl): Promise<Objects> {
  const directory = directoryOf(url);
  const objects = openObjects(url);
  return directory ? sealedObjects(objects, await openPayloadSeal(directory)) : objects;
}
