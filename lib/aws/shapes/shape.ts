import type { Fault } from '../../contract/fault';
import type { World } from '../../contract/world';
import type { Mapping, Place, Value } from '../../template/assembly';
import { textOf } from '../../template/values/values';
import { options, placeOf, type Scalar, show } from '../../template/values/worst-case';

/** What a property may hold: a predicate in words, and the faults of a value that it doesn't hold for. */
export interface Shape {
  readonly says: string;
  /** Faults of a value of one form; alternatives are taken apart before. */
  faults(value: Value, world: World): Iterable<Fault>;
}

/** The faults of a value, in every form that it may take. Absence is for the holder to judge. */
export const faultsIn = (shape: Shape, value: Value, world: World): Iterable<Fault> =>
  value.kind === 'one-of' ? faultsOfForms(shape, value, world) : shape.faults(value, world);

function* faultsOfForms(shape: Shape, value: Value, world: World): Iterable<Fault> {
  for (const option of options(value)) if (option) yield* shape.faults(option, world);
}

/** Of scalars, which nearly all fit: a list that is empty costs less than a generator that yields nothing. */
const NONE: readonly Fault[] = [];

const GIVE = 'Give it a value that the admission table has, or have the table extended by reviewers.';

/**
 * Most faults are of a shape beside which another one fits, and are never told. The getter is the class's: one of its own
 * would give each fault a shape of its own in V8, which is made slowly and kept until a full collection.
 */
class ShapeFault implements Fault {
  readonly at: Place;

  constructor(
    private readonly value: Value,
    private readonly says: string,
    readonly remedy: string,
  ) {
    this.at = placeOf(value);
  }

  get message(): string {
    return `${nameOf(this.value)} is ${show(this.value)}; it must be ${this.says}`;
  }
}

const fault = (value: Value, says: string, remedy = GIVE): Fault => new ShapeFault(value, says, remedy);

// The last segments of the pointer, from the property on.
const nameOf = ({ pointer }: Value): string =>
  pointer.split('/').slice(4).join('.').replaceAll('~1', '/').replaceAll('~0', '~') || 'the value';

/** A shape for one scalar, by what its text must satisfy. `remedy` is for values of which more can be said. */
export function scalar(
  says: string,
  admits: (text: string, world: World) => boolean,
  remedy?: string,
): Shape {
  return {
    says,
    faults(value, world) {
      const text = textOf(value);
      return text === undefined || !admits(text, world) ? [fault(value, says, remedy)] : NONE;
    },
  };
}

/** One of these scalars. CloudFormation takes "2" for 2 and "true" for true, so this does too. */
export function exactly(...allowed: readonly Scalar[]): Shape {
  const texts = new Set(allowed.map(String));
  return scalar(allowed.map((each) => JSON.stringify(each)).join(' or '), (text) => texts.has(text));
}

/** Text that matches. Symbols are part of the text; most patterns don't admit them. */
export const matching = (pattern: RegExp, says: string): Shape => scalar(says, (text) => pattern.test(text));

/** A whole number within bounds. */
export const whole = (least: number, most: number): Shape =>
  scalar(
    `a whole number from ${least} to ${most}`,
    (text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most,
  );

/** A number within bounds, which may have a fraction, written as JSON writes it. */
export const decimal = (least: number, most: number): Shape =>
  scalar(
    `a number from ${least} to ${most}`,
    (text) =>
      /^\d{1,15}(\.\d{1,20})?(e-\d{1,2})?$/.test(text) && Number(text) >= least && Number(text) <= most,
  );

/** A list, every member of one shape. */
export function list(member: Shape, least = 1, most = 100): Shape {
  const says = `a list of ${least} to ${most}, each ${member.says}`;
  return {
    says,
    *faults(value, world) {
      if (value.kind !== 'list' || value.items.length < least || value.items.length > most) {
        yield fault(value, says);
        return;
      }
      for (const item of value.items) {
        const faults = faultsIn(member, item, world);
        if (faults !== NONE) yield* faults;
      }
    },
  };
}

/** A list of just these members, in their order. */
export function sequence(...members: readonly Shape[]): Shape {
  const says = `a list of ${members.map((member) => member.says).join(', then ')}`;
  return {
    says,
    *faults(value, world) {
      if (value.kind !== 'list' || value.items.length !== members.length) yield fault(value, says);
      else
        for (const [index, member] of members.entries()) {
          const item = value.items[index];
          if (item) yield* faultsIn(member, item, world);
        }
    },
  };
}

/** One value, or a list of them, as IAM has it. */
export const oneOrMore = (member: Shape): Shape => ({
  says: member.says,
  faults: (value, world) =>
    value.kind === 'list' ? list(member, 1, 400).faults(value, world) : member.faults(value, world),
});

/** Any of several shapes. When none fits, the faults are those of the shape that comes closest. */
export const either = (...shapes: readonly [Shape, ...Shape[]]): Shape => ({
  says: shapes.map(({ says }) => says).join(', or '),
  *faults(value, world) {
    let closest: readonly Fault[] | undefined;
    for (const shape of shapes) {
      const found = shape.faults(value, world);
      if (found === NONE) return;
      const faults = [...found];
      if (faults.length === 0) return;
      if (closest === undefined || faults.length < closest.length) closest = faults;
    }
    if (value.kind === 'known') yield fault(value, shapes.map(({ says }) => says).join(', or '));
    else yield* closest ?? [];
  },
});

/** What `fixed` admits, or else what `shape` does, whose faults are told: nobody who is told of one means the other. */
export const unless = (fixed: Shape, shape: Shape): Shape => ({
  says: shape.says,
  faults: (value, world) => {
    const found = fixed.faults(value, world);
    return found === NONE || [...found].length === 0 ? NONE : shape.faults(value, world);
  },
});

/** The same shape, in words of its own where its values alone don't tell what they are for. */
export const inWords = (says: string, shape: Shape): Shape => ({ ...shape, says });

/** Shapes by key; a key that ends in `!` must be there. */
export type Keys = Readonly<Record<string, Shape>>;

/** An object that has these keys and no others. */
export function object(keys: Keys): Shape {
  const { shapes, required } = parsed(keys);
  const says = `an object of ${[...shapes.keys()].join(', ')}`;
  return {
    says,
    *faults(value, world) {
      if (value.kind === 'mapping') yield* keyFaults(value, shapes, required, world);
      else yield fault(value, says);
    },
  };
}

/** The faults of a mapping's keys, and of what they hold. */
function* keyFaults(
  value: Mapping,
  shapes: ReadonlyMap<string, Shape>,
  required: readonly string[],
  world: World,
): Iterable<Fault> {
  for (const [key, entry] of value.entries) {
    const shape = shapes.get(key);
    const faults = shape ? faultsIn(shape, entry, world) : [unmodelled(entry, 'property')];
    if (faults !== NONE) yield* faults;
  }
  for (const key of required) {
    const entry = value.entries.get(key);
    if (entry === undefined || (entry.kind === 'one-of' && options(entry).includes(undefined))) {
      yield {
        at: placeOf(value),
        message: `${key} is missing, and what AWS would put there is not admitted`,
        remedy: `Say ${key}: ${shapes.get(key)?.says}.`,
      };
    }
  }
}

const unmodelled = (entry: Value, what: string): Fault => ({
  at: placeOf(entry),
  message: `${nameOf(entry)} is not a ${what} that Cordon models here`,
  remedy: `Remove it: what it would do to the claims is not known. Reviewers may add it to the admission table.`,
});

/** What Cordon knows and an enclave may not have: whatever it holds, it is refused for the reason given. */
export const refused = (because: string, remedy: string): Shape => ({
  says: 'absent',
  *faults(value) {
    yield { at: placeOf(value), message: `${nameOf(value)} may not be there: ${because}`, remedy };
  },
});

function parsed(keys: Keys) {
  const entries = Object.entries(keys);
  return {
    shapes: new Map(entries.map(([key, shape]) => [key.replace(/!$/, ''), shape])),
    required: entries.filter(([key]) => key.endsWith('!')).map(([key]) => key.slice(0, -1)),
  };
}

/** An object of at least one key, each with the shape that goes with its name. */
export const record = (shapeOf: (key: string) => Shape | undefined): Shape => ({
  says: 'an object of modelled keys',
  *faults(value, world) {
    if (value.kind !== 'mapping' || value.entries.size === 0) {
      yield fault(value, 'an object of modelled keys');
      return;
    }
    for (const [name, entry] of value.entries) {
      const shape = shapeOf(name);
      if (shape) yield* faultsIn(shape, entry, world);
      else yield unmodelled(entry, 'key');
    }
  },
});

/** What people would bring along with a VPC of their own. */
const NETWORK = new Set([
  'AWS::EC2::VPC',
  'AWS::EC2::Subnet',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::RouteTable',
  'AWS::EC2::NetworkAcl',
]);

const BROUGHT_ALONG =
  'Let the boundary stack make it: a VPC that was there before, or a part of one, is refused, since no template here ' +
  'says what it reaches (docs/deploying.md, "A VPC that is there already").';

/** An attribute (`Ref` or one of `GetAtt`) of some resource of the assembly. */
export const of = (type: string, ...attributes: readonly string[]): Shape =>
  scalar(
    `the ${attributes.join(' or ')} of an ${type} of the assembly`,
    (text, { assembly }) => attributes.some((name) => assembly.textsOf(type, name).has(text)),
    NETWORK.has(type) ? BROUGHT_ALONG : undefined,
  );

/** Printable text for people: descriptions. */
export const prose = matching(/^[\x20-\x7E]{0,1024}$/, 'up to 1,024 printable characters');
/**
 * A name as AWS has them, symbols admitted: what it names is of the assembly either way. An asterisk is a letter to some
 * services and a wildcard to those who read policies, so that none stands in a name.
 */
export const name = matching(/^[\w./@:+=,#-]{1,512}$/, 'a name without wildcards');
export const on = exactly(true);
export const off = exactly(false);

// Letters of any script, without what changes how a line is shown (controls, marks of direction).
const PRINTABLE = '[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]';

// What begins with aws: is AWS's own, which nobody else may set.
const key = matching(
  new RegExp(`^(?![aA][wW][sS]:)${PRINTABLE}{1,128}$`, 'u'),
  '1 to 128 printable characters that do not begin with aws:',
);

// A symbol stands for what AWS makes, such as the stack's name.
const label = matching(
  new RegExp(`^(?:${PRINTABLE}|\uE000[^\uE000\uE001]{1,512}\uE001){0,256}$`, 'u'),
  '0 to 256 printable characters',
);

/** Tags for people and for the bill. No policy that an enclave may have looks at one. */
export const tags = list(object({ 'Key!': key, 'Value!': label }), 0, 50);

/** An IPv4 range. */
export const cidr = matching(/^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/, 'an IPv4 range');
