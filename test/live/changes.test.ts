import { readAssembly } from '../../lib/template/read/read-assembly';
import { assemblyDirectory } from '../helpers/assemblies';
import { ATTACHED_CHANGES } from './changes-attached';
import { NETWORK_CHANGES } from './changes-network';
import { OTHER_CHANGES } from './changes-rest';
import { differences, read, verdictOn } from './judged';
import { deployedAccount } from './stand-in/deployed';

const base = deployedAccount(readAssembly(assemblyDirectory('commercial')));
const { asked } = read(base).found;
const CHANGES = [...NETWORK_CHANGES, ...OTHER_CHANGES, ...ATTACHED_CHANGES];

const changed = ({ make }: (typeof CHANGES)[number]) => {
  const account = base.clone();
  make(account);
  return read(account, asked).found;
};

describe('a change by a call of the API', () => {
  it('is one of forty at the least, each by its own name', () => {
    expect(new Set(CHANGES.map(({ name }) => name)).size).toBe(CHANGES.length);
    expect(CHANGES.length).toBeGreaterThanOrEqual(40);
  });

  it.each(CHANGES.map((change) => [change.name, change] as const))(
    'is found at that thing: %s',
    (_, change) => {
      const found = changed(change);
      expect({ all: differences(found).join('\n'), unread: found.unread }).toEqual({
        all: expect.stringMatching(change.found),
        unread: [],
      });
    },
  );

  it.each([
    ['a gateway is attached, and a route leads to it', 'no-egress'],
    ['a group lets out to anywhere', 'no-egress'],
    ['a door is opened to another account', 'one-door'],
    ['a role of the enclave has a second inline policy', 'no-bypass'],
    ['a bucket is locked for a shorter time', 'tamper-evident'],
    ['the boundary allows more', 'defence-in-depth'],
  ])('tells which claim falls: %s', (name, claim) => {
    const change = CHANGES.find((one) => one.name === name);
    const { verdict, claims } = verdictOn(changed(change as (typeof CHANGES)[number]));
    expect(verdict).toBe('refuted');
    expect(claims.filter(({ status }) => status === 'refuted').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['closed-world', claim]),
    );
  });
});
