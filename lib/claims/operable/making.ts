import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { add, below, replace } from '../../contract/mutation';
import { resourceStep, step } from '../../contract/step';
import type { World } from '../../contract/world';
import type { Template } from '../../template/assembly';
import { importsIn, referencesIn } from '../../template/read/references';
import { pointerTo } from '../../template/values/pointer';
import { circleIn } from '../shared/circle';
import { guardAt } from '../shared/guards';

// What CloudFormation refuses of a template as a whole, whatever its resources say: then nothing of it is made. Sources
// (2026-11): CloudFormation user guide, "Understand CloudFormation quotas", "Outputs section", and "Get exported outputs".

const MOST = { Resources: 500, Outputs: 200 } as const;
const MOST_CHARACTERS = 1024;
const MOST_BYTES = 1_000_000;
const ID = /^[A-Za-z0-9]{1,255}$/;
const EXPORT = /^[A-Za-z0-9:-]{1,255}$/;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const sectionOf = ({ raw }: Template, name: string): Json => {
  const section = isObject(raw) ? raw[name] : undefined;
  return isObject(section) ? section : {};
};

/** Templates of which CloudFormation makes nothing. */
export function* unmade({ assembly }: World): Iterable<Fault> {
  for (const template of assembly.templates) {
    yield* beyondQuotas(template);
    yield* waitingForThemselves(template);
  }
  yield* outputFaults(assembly.templates);
  yield* importsInCircles(assembly.templates);
}

const fault = (template: Template, pointer: string, id: string, message: string, remedy: string): Fault => {
  const at = { file: template.file, pointer };
  return { at, logicalId: id, message, remedy, witness: [step('value', id, at, message)] };
};

function* beyondQuotas(template: Template): Iterable<Fault> {
  for (const [name, most] of Object.entries(MOST)) {
    const ids = Object.keys(sectionOf(template, name));
    if (ids.length > most)
      yield fault(template, `/${name}`, ids[most] ?? '', `${name} has more than ${most}`, 'Split the stack.');
    for (const id of ids)
      if (!ID.test(id))
        yield fault(
          template,
          pointerTo('', name, id),
          id,
          `the logical id ${id.slice(0, 64)} is none that CloudFormation takes`,
          'Name it by 1 to 255 letters and digits.',
        );
  }
  const [first = ''] = template.resources.keys();
  if (JSON.stringify(template.raw).length > MOST_BYTES)
    yield fault(template, '', first, 'the template has more than a million bytes', 'Split the stack.');
  const description = isObject(template.raw) ? template.raw.Description : undefined;
  if (description !== undefined && !isShort(description))
    yield fault(
      template,
      '/Description',
      first,
      `the description is no text of up to ${MOST_CHARACTERS} characters`,
      'Shorten it.',
    );
}

const isShort = (value: unknown) => typeof value === 'string' && value.length <= MOST_CHARACTERS;

/** A circle of resources, each of which is made after the next. */
function* waitingForThemselves(template: Template): Iterable<Fault> {
  const raw = sectionOf(template, 'Resources');
  const waits = new Map<string, readonly string[]>();
  for (const [id, resource] of Object.entries(raw)) {
    const said = isObject(resource) ? resource.DependsOn : undefined;
    const before = [said].flat().filter((each) => typeof each === 'string');
    waits.set(id, [...new Set([...before, ...Array.from(referencesIn(resource), ({ id: of }) => of)])]);
  }
  const circle = circleIn(waits);
  const resources = circle?.flatMap((id) => template.resources.get(id) ?? []) ?? [];
  const [first] = resources;
  if (first)
    yield faultAt(
      first,
      undefined,
      resources.length > 2
        ? `${[...(circle ?? [])].join(', which waits for ')}: none of them can be made first`
        : `${first.logicalId} waits for itself, so that it can't be made`,
      'Take one of these references or DependsOn away.',
      resources.map((each) => resourceStep(each, 'waits for the next')),
    );
}

/** Outputs without a value, and exports that another output has the name of. */
function* outputFaults(templates: readonly Template[]): Iterable<Fault> {
  const exports = new Set<string>();
  const all = new Set(templates.flatMap((each) => [...exportsOf(each).keys()]));
  for (const template of templates)
    for (const [id, output] of Object.entries(sectionOf(template, 'Outputs'))) {
      if (!isObject(output)) continue;
      const pointer = pointerTo('/Outputs', id);
      const say = (message: string) => fault(template, pointer, id, message, 'Mend it, or take it away.');
      const { Value: value, Description: description = '' } = output;
      const isText =
        isObject(value) || (['string', 'number', 'boolean'].includes(typeof value) && value !== '');
      if (!isText || (typeof value === 'string' && !isShort(value)) || !isShort(description))
        yield say(`the output ${id} is no text of up to ${MOST_CHARACTERS} characters`);
      for (const reference of referencesIn(value))
        if (!template.resources.has(reference.id) && !reference.id.startsWith('AWS::'))
          yield say(`the output ${id} is of ${reference.id}, which is no resource of the template`);
      for (const name of importsIn(value))
        if (!all.has(placed(template, name)))
          yield say(`the output ${id} imports ${name}, which nobody exports`);
    }
  for (const template of templates)
    for (const [id, name] of namesOf(template)) {
      const key = placed(template, name);
      const pointer = pointerTo('/Outputs', id, 'Export', 'Name');
      if (exports.has(key))
        yield fault(template, pointer, id, `${name} is exported twice`, 'Export each name once.');
      if (!EXPORT.test(name))
        yield fault(
          template,
          pointer,
          id,
          `${name.slice(0, 64)} is no name of an export`,
          'Name it by letters, digits, colons and hyphens.',
        );
      exports.add(key);
    }
}

/** Exports are by account and region. */
const placed = ({ account, region }: Template, name: string) => JSON.stringify([account, region, name]);

function* namesOf(template: Template): Iterable<readonly [id: string, name: string]> {
  for (const [id, output] of Object.entries(sectionOf(template, 'Outputs'))) {
    const name = isObject(output) && isObject(output.Export) ? output.Export.Name : undefined;
    if (typeof name === 'string') yield [id, name];
  }
}

const exportsOf = (template: Template): ReadonlyMap<string, Template> =>
  new Map(Array.from(namesOf(template), ([, name]) => [placed(template, name), template]));

/** A circle of stacks, each of which imports what the next exports: none can be made first, nor one that imports its own. */
function* importsInCircles(templates: readonly Template[]): Iterable<Fault> {
  const exporters = new Map(templates.flatMap((each) => [...exportsOf(each)]));
  const waits = new Map(
    templates.map((template) => [
      template.file,
      [
        ...new Set(
          importsIn(template.raw).flatMap((name) => exporters.get(placed(template, name))?.file ?? []),
        ),
      ],
    ]),
  );
  const circle = circleIn(waits) ?? [];
  const hops = circle.slice(1).flatMap((file, index) => {
    const from = templates.find((each) => each.file === circle[index]);
    return from ? [hopOf(from, file, exporters)] : [];
  });
  const [first] = hops;
  if (first)
    yield {
      at: first.at,
      logicalId: first.id,
      message: `${hops.map(({ says }) => says).join('; and ')}: none of these stacks can be made first`,
      remedy: 'Take one of these imports away.',
      witness: hops.map(({ id, at, says }) => step('value', id, at, says)),
    };
}

/** What of a template imports something of another file. */
function hopOf(from: Template, file: string, exporters: ReadonlyMap<string, Template>) {
  for (const section of ['Resources', 'Outputs'])
    for (const [id, value] of Object.entries(sectionOf(from, section)))
      for (const name of importsIn(value))
        if (exporters.get(placed(from, name))?.file === file)
          return {
            id,
            at: { file: from.file, pointer: pointerTo('', section, id) },
            says: `${id} of ${from.stack} imports ${name} of ${file}`,
          };
  return { id: '', at: { file: from.file, pointer: '' }, says: `${from.stack} imports of ${file}` };
}

/** The resources of each template can be made, one after the other. */
export function* makingGuards({ assembly }: World): Iterable<Guard> {
  for (const { resources } of assembly.templates) {
    const [first] = resources.values();
    if (!first) continue;
    const at = below(first, 'DependsOn');
    const edit = first.attributes.has('DependsOn') ? replace : add;
    yield* guardAt(first, at, 'nothing waits for itself to be made', edit(at, [first.logicalId]));
  }
}
