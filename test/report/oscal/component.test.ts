import { CLAIM_IDS } from '../../../lib/contract/claim-id';
import { STATEMENTS } from '../../../lib/contract/statements';
import { componentDefinition } from '../../../lib/report/oscal/component';
import { controlId } from '../../../lib/report/oscal/words';
import { RULES } from '../../../lib/rules';
import { wrongIn } from './schemas';

interface Requirement {
  readonly 'control-id': string;
  readonly description: string;
  readonly props: readonly { readonly name: string; readonly value: string }[];
}

interface Definition {
  readonly 'component-definition': {
    readonly uuid: string;
    readonly components: readonly {
      readonly type: string;
      readonly 'control-implementations': readonly {
        readonly 'implemented-requirements': readonly Requirement[];
      }[];
    }[];
  };
}

const claims = CLAIM_IDS.map((id) => ({ id, ...STATEMENTS[id] }));
const document = componentDefinition(claims, RULES) as Definition;

const requirements = (type: string) =>
  document['component-definition'].components
    .filter((component) => component.type === type)
    .flatMap((component) => component['control-implementations'])
    .flatMap((implementation) => implementation['implemented-requirements']);

/** Each control with each claim or rule that is towards it. */
const pairs = (all: readonly { readonly id: string; readonly controls: readonly string[] }[]) =>
  all.flatMap(({ id, controls }) => controls.map((control) => `${controlId(control)} ${id}`)).toSorted();

const written = (all: readonly Requirement[]) =>
  all.flatMap((each) => each.props.map(({ value }) => `${each['control-id']} ${value}`)).toSorted();

test('it is one of OSCAL, and the schema sees what is missing', () => {
  expect(wrongIn('component', document)).toEqual([]);
  const broken = structuredClone(document) as unknown as { 'component-definition': Record<string, unknown> };
  delete broken['component-definition'].metadata;
  expect(wrongIn('component', broken)).not.toEqual([]);
});

test('it has each claim and each rule at each of its controls, and each control once', () => {
  expect(written(requirements('service'))).toEqual(pairs(claims));
  expect(written(requirements('validation'))).toEqual(pairs([...claims, ...RULES]));
  for (const type of ['service', 'validation']) {
    const controls = requirements(type).map((each) => each['control-id']);
    expect(controls).toEqual([...new Set(controls)]);
  }
});

test('it says of nothing that it is satisfied or implemented', () => {
  const text = JSON.stringify(document);
  expect(text).not.toMatch(/implementation-status|"satisfied"|"implemented"|is satisfied|is implemented/);
  expect(requirements('service').length).toBeGreaterThan(20);
  for (const { description } of requirements('service'))
    expect(description).toContain('for a verdict to say');
});

test('each of its identifiers is there once, and they change with what it says', () => {
  const uuids = [...JSON.stringify(document).matchAll(/"uuid":"([^"]*)"/g)].map(([, uuid]) => uuid);
  expect(uuids).toEqual([...new Set(uuids)]);
  const other = componentDefinition(claims.slice(1), RULES) as Definition;
  expect(other['component-definition'].uuid).not.toBe(document['component-definition'].uuid);
});
