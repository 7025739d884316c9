import { AnswerError } from '../preflight/question';
import type { Assembly, Resource, SymbolReference, Value } from '../template/assembly';
import { referencesIn, symbol } from '../template/values/symbols';
import { textOf } from '../template/values/values';
import type { Json } from '../verify/meaning/plain';

const PART = /\uE000[^\uE000-\uE001]*\uE001/g;

/** Names that AWS gave, and what the templates' model calls them: the way there and back. */
export class Physical {
  readonly #ids = new Map<string, string>();
  /** What AWS generated, by symbol. */
  readonly #generated = new Map<string, string>();
  #back: readonly (readonly [RegExp, string])[] | undefined;

  constructor(private readonly assembly: Assembly) {}

  /** Learns the physical id of a resource. @returns whether it has the form that the template gives it */
  learn(resource: Resource, id: string): boolean {
    this.#ids.set(keyOf(resource), id);
    const form = textOf(resource.returnValue('Ref'));
    const [reference, second] = form === undefined ? [] : referencesIn(form);
    if (form === undefined || second !== undefined) return true;
    if (reference === undefined) return true;
    const [before = '', after = ''] = form.split(PART);
    if (!id.startsWith(before) || !id.endsWith(after) || id.length <= before.length + after.length)
      return false;
    this.#generated.set(symbolOf(reference), id.slice(before.length, id.length - after.length));
    return true;
  }

  idOf(resource: Resource): string | undefined {
    return this.#ids.get(keyOf(resource));
  }

  /** A value of the template with the names that AWS gave. @throws AnswerError where one isn't known */
  ground(value: Value): Json {
    switch (value.kind) {
      case 'known':
        return typeof value.value === 'string' ? this.groundText(value.value) : value.value;
      case 'list':
        return value.items.map((item) => this.ground(item));
      case 'mapping':
        return Object.fromEntries(Array.from(value.entries, ([key, entry]) => [key, this.ground(entry)]));
      default:
        throw new AnswerError(
          'malformed',
          `${value.pointer} can't be resolved from the template`,
          'cordon verify',
        );
    }
  }

  groundText(text: string): string {
    return text.replace(PART, (part) => {
      const [reference] = referencesIn(part);
      const found = reference && this.#textOf(reference);
      if (found !== undefined) return found;
      const name = reference ? `${reference.logicalId}.${reference.attribute}` : 'a value';
      throw new AnswerError('malformed', `what AWS calls ${name} isn't known`, 'cordon live');
    });
  }

  #textOf(reference: SymbolReference): string | undefined {
    const { stack, logicalId, attribute } = reference;
    const known = this.#generated.get(symbolOf(reference));
    if (known !== undefined) return known;
    const generated = this.#generated.get(symbol(stack, logicalId));
    const resource = this.assembly.find(reference);
    switch (`${resource?.type} ${attribute}`) {
      case 'AWS::ElasticLoadBalancingV2::LoadBalancer LoadBalancerFullName':
        return generated;
      case 'AWS::ElasticLoadBalancingV2::TargetGroup TargetGroupFullName':
        return generated && `targetgroup/${generated}`;
      case 'AWS::ECS::Service Name':
        return resource && textOf(resource.properties.entries.get('ServiceName'));
      default:
        return undefined;
    }
  }

  /** A value of AWS as the templates' model has it: with symbols for what AWS named. */
  symbolic(value: Json): Json {
    if (typeof value === 'string') return this.#symbolicText(value);
    if (Array.isArray(value)) return value.map((item: Json) => this.symbolic(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, this.symbolic(entry as Json)]),
    );
  }

  #symbolicText(text: string): string {
    this.#back ??= [...this.#generated]
      .filter(([, name]) => name.length >= 8)
      .map(([of, name]): [RegExp, string] => [whole(name), of])
      .sort(([one], [other]) => other.source.length - one.source.length);
    return this.#back.reduce((told, [name, of]) => told.replace(name, () => of), text);
  }
}

/** A name as a whole, and not as a part of a longer one. */
const whole = (name: string) =>
  new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w-])`, 'g');

const symbolOf = ({ stack, logicalId, attribute }: SymbolReference) => symbol(stack, logicalId, attribute);

const keyOf = ({ template, logicalId }: Resource) => symbol(template.stack, logicalId);
