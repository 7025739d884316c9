import { OVERWRITING_OBJECTS } from '../../aws/actions';
import { ABSENT, is, type KeyRanges } from './request-contexts';

/**
 * Requests that make an object whether or not one is there. `If-None-Match: *` lets a write make a new key alone; parts
 * of an upload make no object.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
export const OVERWRITING: { readonly actions: readonly string[]; readonly keys: KeyRanges } = {
  actions: OVERWRITING_OBJECTS,
  keys: new Map([
    ['s3:if-none-match', ABSENT],
    ['s3:objectcreationoperation', is('true')],
  ]),
};
