import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { between, meant, placeOf } from './places';

/** Where a link of a page leads, or why it leads nowhere. */
export type Link =
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'inside'; readonly path: string; readonly anchor: string; readonly href: string }
  | { readonly kind: 'dead'; readonly why: string };

/** Reads a link as it stands in the Markdown of `page`, a path of the repository. */
export function readLink(page: string, href: string): Link {
  if (/^https:\/\//.test(href)) return { kind: 'outside', href };
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(href))
    return { kind: 'dead', why: `'${href}' is neither relative nor https` };
  const [, file = '', anchor = ''] = /^([^#]*)#?(.*)$/.exec(href) ?? [];
  const path = file === '' ? page : meant(posix.join(posix.dirname(page), decodeURI(file)));
  if (path.startsWith('..') || !existsSync(path)) return { kind: 'dead', why: `'${href}' isn't there` };
  const to = path === page && anchor ? '' : between(placeOf(page), placeOf(path));
  return { kind: 'inside', path, anchor, href: anchor ? `${to}#${anchor}` : to };
}
