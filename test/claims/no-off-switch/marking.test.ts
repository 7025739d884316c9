import { noOffSwitch } from '../../../lib/claims/no-off-switch/claim';
import { World } from '../../../lib/contract/world';
import { after, edit, enclave, resource } from '../enclaves';
import { refutations } from '../proof-cases';

// The review service is told the charter's marking, exactly, and none where the charter has none.

const review = resource(enclave(), 'AWS::ECS::TaskDefinition', /^ReviewFargate/);
const told = (value: string) =>
  after(enclave(), [
    edit(review, 'add', 'Properties/ContainerDefinitions/0/Environment/-', {
      Name: 'CORDON_MARKING',
      Value: value,
    }),
  ]);
const under = ({ assembly, charter }: World, marking: string) => new World(assembly, { ...charter, marking });
const said = (world: World) =>
  refutations(noOffSwitch, world).filter((one) => one.includes('CORDON_MARKING'));

test.each<[string, World, RegExp]>([
  ['a marking that the charter lacks', told('SECRET'), /CORDON_MARKING/],
  [
    'no marking where the charter has one',
    under(enclave(), 'SECRET'),
    /CORDON_MARKING of .* must have one known value/,
  ],
  ['another than the charter has', under(told('UNCLASSIFIED'), 'SECRET'), /must be 'SECRET'/],
])('%s refutes', (_, world, says) => {
  expect(said(world)).toContainEqual(expect.stringMatching(says));
});

test('the marking of the charter is as it should be', () => {
  expect(said(under(told('SECRET//NOFORN'), 'SECRET//NOFORN'))).toEqual([]);
});
