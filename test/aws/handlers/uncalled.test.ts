import { HANDLED_TYPES, permissionsOf } from '../../../lib/aws/handlers/permissions';
import { matches, UNCALLED } from '../../../lib/aws/handlers/uncalled';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { templatesOf } from '../../helpers/synth';

interface Deployed {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

const deployed: readonly Deployed[] = DEPLOYMENTS.flatMap((name) =>
  [...templatesOf(name).values()].flatMap((template) =>
    Object.values(template.toJSON().Resources as Record<string, Deployed>),
  ),
);

test('permissions are known of every type that is deployed, and of no other', () => {
  expect([...new Set(deployed.map(({ Type }) => Type))].sort()).toEqual(HANDLED_TYPES);
  for (const type of HANDLED_TYPES) expect(permissionsOf(type).length).toBeGreaterThan(0);
  expect(permissionsOf('AWS::Lambda::Function')).toEqual([]);
});

test('no template has a property for which a handler would call what is left out', () => {
  const having = UNCALLED.flatMap(({ type, unless = [] }) =>
    deployed
      .filter(({ Type }) => Type === type)
      .flatMap(({ Properties = {} }) => unless.filter((name) => Object.hasOwn(Properties, name)))
      .map((name) => `${type} ${name}`),
  );
  expect(having).toEqual([]);
});

test('every entry has one reason, and leaves out something that its type is said to call', () => {
  for (const { type, actions, unless, why } of UNCALLED) {
    expect([unless, why].filter((reason) => reason !== undefined)).toHaveLength(1);
    expect(permissionsOf(type).filter((action) => actions.some((glob) => matches(glob, action)))).not.toEqual(
      [],
    );
  }
});
