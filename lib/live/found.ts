import { AnswerError } from '../preflight/question';
import type { Assembly, Irregularity, Resource } from '../template/assembly';
import { pointerTo } from '../template/values/pointer';
import type { Json } from '../verify/meaning/plain';
import { canonical } from './same';

/** What is found of an account while it is looked at. */
export class Found {
  readonly irregularities: Irregularity[] = [];
  /** What couldn't be read, and why. */
  readonly unread = new Set<string>();
  /** Properties as they are, where they differ, by resource; undefined of a resource: there is none. */
  readonly changes = new Map<Resource, Map<string, Json | undefined> | undefined>();

  readonly additions: (Addition & { readonly to: Resource })[] = [];

  /** A resource isn't as its template says. */
  differs(resource: Resource, property: string | undefined, says: string): void {
    this.irregularities.push({
      file: resource.file,
      pointer:
        property === undefined ? resource.pointer : pointerTo(resource.pointer, 'Properties', property),
      code: 'live-differs',
      message: says,
      remedy: `Find out who changed ${resource.logicalId} (the trail tells), and deploy what was proved again.`,
    });
  }

  /**
   * Something that no template made.
   * @param at the resource that it is in, or that it opens
   * @param as what a template would have to hold to make it: the claims are proved with it
   */
  stray(says: string, at?: Resource, as?: Addition): void {
    if (at !== undefined && as !== undefined) this.additions.push({ ...as, to: at });
    this.irregularities.push({
      file: at?.file ?? '',
      pointer: at?.pointer ?? '',
      code: 'live-stray',
      message: `no template made ${says}`,
      remedy: 'Find out who made it (the trail tells), and remove it.',
    });
  }

  /** The templates aren't those that were proved, or aren't deployed. */
  deployed(code: string, says: string, at: { readonly file: string; readonly pointer: string }): void {
    this.irregularities.push({
      ...at,
      code,
      message: says,
      remedy: 'Deploy what was proved, or prove what is deployed.',
    });
  }

  change(resource: Resource, property: string, value: Json | undefined): void {
    const known = this.changes.get(resource) ?? new Map<string, Json | undefined>();
    this.changes.set(resource, known.set(property, saying(value)));
  }

  gone(resource: Resource): void {
    this.changes.set(resource, undefined);
  }

  /** Does what asks; what isn't known leaves the verdict undecided. */
  reading(what: string, look: () => void): void {
    try {
      look();
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      this.unread.add(
        error.code === 'malformed' ? `${what}: ${error.message}` : `${error.message}; ${error.mend}`,
      );
    }
  }

  /** The assembly as it is in the account: with what differs in its place. */
  applied(assembly: Assembly, symbolic: (value: Json) => Json): Assembly {
    const contents = new Map<string, unknown>();
    for (const [resource, changes] of this.changes) {
      const { file, raw } = resource.template;
      const content = (contents.get(file) ?? structuredClone(raw)) as Content;
      contents.set(file, content);
      const one = content.Resources?.[resource.logicalId];
      if (changes === undefined || one === undefined) delete content.Resources?.[resource.logicalId];
      else {
        one.Properties ??= {};
        for (const [property, value] of changes)
          if (value === undefined) delete one.Properties[property];
          else one.Properties[property] = symbolic(value);
      }
    }
    for (const [index, { to, type, properties }] of this.additions.entries()) {
      const { file, raw } = to.template;
      const content = (contents.get(file) ?? structuredClone(raw)) as Content;
      contents.set(file, content);
      if (content.Resources !== undefined)
        content.Resources[`Live${index + 1}`] = {
          Type: type,
          Properties: symbolic(properties) as Record<string, unknown>,
        };
    }
    return contents.size === 0 ? assembly : assembly.withContents(contents);
  }
}

/** A value as a template can hold it: without what isn't set. */
function saying(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null || canonical(value) === canonical({})) return undefined;
  const text = JSON.stringify(value, (_, each: Json) => (each === null ? undefined : each));
  return JSON.parse(text);
}

/** A resource as a template would have it. */
export interface Addition {
  readonly type: string;
  readonly properties: { readonly [key: string]: Json };
}

interface Content {
  readonly Resources?: Record<string, { Type?: string; Properties?: Record<string, unknown> }>;
}
