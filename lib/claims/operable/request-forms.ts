import {
  CALLED,
  CALLED_BY_SERVICE,
  keysOfAction,
  type RequestKeys,
  THROUGH_ENDPOINT,
} from '../../aws/request-keys';
import type { Actor } from '../../engines/iam/actors';
import type { Held } from '../../engines/iam/condition';
import { addKeys, heldOf, type RequestForm } from '../../engines/iam/requests/literal-request';
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
export function formsOf(actor: Actor, asked: Circumstances): RequestForm[] {
  const context = new Map(usual(actor, asked.action, asked.byService ?? false));
  if (asked.endpoint) {
    addKeys(context, THROUGH_ENDPOINT);
    context.set('aws:sourcevpce', [textOf(attribute(asked.endpoint, 'Ref')) ?? '']);
    if (asked.vpc !== undefined) context.set('aws:sourcevpc', [asked.vpc]);
  }
  addKeys(context, asked.keys);
  return written({ resource: asked.resource, context });
}

const known = new WeakMap<Actor, Map<string, ReadonlyMap<string, Held>>>();

/** What all requests of an actor for one action have in common. */
function usual(actor: Actor, action: string, byService: boolean): ReadonlyMap<string, Held> {
  const name = `${action} ${byService}`;
  let asked = known.get(actor);
  if (asked === undefined) {
    asked = new Map();
    known.set(actor, asked);
  }
  let found = asked.get(name);
  if (found === undefined) {
    found = usualOf(actor, action, byService);
    asked.set(name, found);
  }
  return found;
}

function usualOf({ principal, resource }: Actor, action: string, byService: boolean) {
  const context = heldOf(principal.keys);
  addKeys(context, byService ? CALLED_BY_SERVICE : CALLED);
  const { region, account } = resource.template;
  if (region !== undefined) context.set('aws:requestedregion', [region]);
  if (account !== undefined)
    for (const key of ['aws:resourceaccount', 's3:resourceaccount', 'kms:calleraccount'])
      context.set(key, [account]);
  addKeys(context, keysOfAction(action));
  return context;
}

/** Secrets Manager ends every ARN in a hyphen and six characters of its own, for which policies write `??????`. */
const SUFFIX = /(:secret:[^:]*-)\uE000[^\uE001]*\uE001$/;
const CHARACTERS = 'q7Zp4k';

const written = (form: RequestForm): RequestForm[] => {
  if (!namesSecret(form)) return [form];
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
function namesSecret({ resource, context }: RequestForm): boolean {
  if (resource.includes(':secret:')) return true;
  for (const held of context.values())
    if (typeof held === 'object' && held.some((text) => text.includes(':secret:'))) return true;
  return false;
}
const withCharacters = (text: string) => text.replace(SUFFIX, `$1${CHARACTERS}`);
