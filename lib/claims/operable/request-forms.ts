import {
  CALLED,
  CALLED_BY_SERVICE,
  keysOfAction,
  type RequestKeys,
  THROUGH_ENDPOINT,
} from '../../aws/request-keys';
import type { Actor } from '../../engines/iam/actors';
import type { Held } from '../../engines/iam/condition';
import { heldOf, type RequestForm } from '../../engines/iam/requests/literal-request';
import type { Resource } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { textOf } from '../../template/values/values';

/** What is known of a request beside who makes it. */
export interface Circumstances {
  readonly action: string;
  readonly resource: string;
  /** The VPC endpoint that it goes through, and the VPC that it is of. */
  readonly endpoint?: Resource | undefined;
  readonly vpc?: string | undefined;
  /** True where an AWS service makes it in the principal's name. */
  readonly byService?: boolean;
  /** Keys beside those that any such request has. */
  readonly keys: RequestKeys;
}

/** A request of a role, in each form in which its names may be written. */
export function formsOf({ principal, resource }: Actor, asked: Circumstances): RequestForm[] {
  const context = heldOf(principal.keys);
  const add = (keys: RequestKeys) => {
    for (const [key, held] of lowered(keys)) context.set(key, held);
  };
  add(asked.byService ? CALLED_BY_SERVICE : CALLED);
  const { region, account } = resource.template;
  if (region !== undefined) add({ 'aws:RequestedRegion': [region] });
  if (account !== undefined)
    add({
      'aws:ResourceAccount': [account],
      's3:ResourceAccount': [account],
      'kms:CallerAccount': [account],
    });
  add(keysOfAction(asked.action));
  if (asked.endpoint) {
    add(THROUGH_ENDPOINT);
    add({ 'aws:SourceVpce': [textOf(attribute(asked.endpoint, 'Ref')) ?? ''] });
    if (asked.vpc !== undefined) add({ 'aws:SourceVpc': [asked.vpc] });
  }
  add(asked.keys);
  return written({ resource: asked.resource, context });
}

const known = new WeakMap<RequestKeys, readonly (readonly [string, Held])[]>();

/** Most keys are the same for all requests. */
function lowered(keys: RequestKeys): readonly (readonly [string, Held])[] {
  let entries = known.get(keys);
  if (entries === undefined) {
    entries = Object.entries(keys).map(([key, held]) => [key.toLowerCase(), held] as const);
    known.set(keys, entries);
  }
  return entries;
}

/** Secrets Manager ends every ARN in a hyphen and six characters of its own, for which policies write `??????`. */
const SUFFIX = /(:secret:[^:]*-)\uE000[^\uE001]*\uE001$/;
const CHARACTERS = 'q7Zp4k';

const written = (form: RequestForm): RequestForm[] => {
  if (![form.resource, ...form.context.values()].some((each) => String(each).includes(':secret:')))
    return [form];
  const other: RequestForm = {
    resource: withCharacters(form.resource),
    context: new Map(
      Array.from(form.context, ([key, held]): [string, Held] => [
        key,
        held === undefined || held === 'unknown' ? held : held.map(withCharacters),
      ]),
    ),
  };
  return [form, other];
};
const withCharacters = (text: string) => text.replace(SUFFIX, `$1${CHARACTERS}`);
