import { CLAIM_IDS } from '../../lib/contract/claim-id';
import type { Verdict } from '../../lib/contract/verdict';
import { groups, reasons } from '../../lib/report/summary';
import { verify } from '../../lib/verify/verify';
import { Draft, goodOf } from '../escapes/draft';
import { DEPLOYMENTS } from '../helpers/assemblies';

const held = (assembly: Parameters<typeof verify>[0], charter: Parameters<typeof verify>[1]['charter']) =>
  verify(assembly, { file: 'charter.yaml', digest: 'sha384:0', charter });

test.each(DEPLOYMENTS)('%s: a charter for another account is one finding, and proves nothing', (on) => {
  const good = goodOf(on);
  const assembly = new Draft(good).assembly();
  const { charter } = good.deployment;
  const { findings, causes, claims, verdict } = held(assembly, { ...charter, accounts: ['999900001111'] });

  expect(verdict).toBe('refuted');
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: 'charter-elsewhere', claim: 'one-boundary' });
  expect(findings[0]?.message).toBe(
    `the charter is for another account: it names 999900001111, and every template is for ${charter.accounts[0]}`,
  );
  const told = groups({ claims, findings } as Verdict).find(({ claim }) => claim.id === 'no-egress');
  expect(told && reasons(told)).toEqual(['the charter is for another place, which one-boundary tells']);
  expect(causes).toHaveLength(1);
  expect(claims.map(({ id, status }) => [id, status])).toEqual(
    CLAIM_IDS.map((id) => [id, id === 'one-boundary' ? 'refuted' : 'undecided']),
  );
});

test('a charter for another region is one finding', () => {
  const good = goodOf('commercial');
  const { findings } = held(new Draft(good).assembly(), {
    ...good.deployment.charter,
    regions: ['eu-north-9'],
  });

  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^the charter is for another region: it names eu-north-9, and/),
  ]);
});

test('a charter that names one of the accounts is held against all', () => {
  const good = goodOf('commercial');
  const { charter } = good.deployment;
  const accounts = ['999900001111', ...charter.accounts];
  const { claims } = held(new Draft(good).assembly(), { ...charter, accounts });

  expect(claims.filter(({ status }) => status === 'proved').length).toBeGreaterThan(10);
});
