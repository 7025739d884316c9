import { CLAIM_IDS } from '../../lib/contract/claim-id';
import type { ClaimResult, Verdict } from '../../lib/contract/verdict';
import {
  encodeStatement,
  parseStatement,
  propertyOf,
  provedBy,
  saysTheSame,
  statementOf,
} from '../../lib/evidence/svr';
import { codeOf } from '../ledger/support';

const digest = (digit: string) => `sha384:${digit.repeat(96)}`;
const claim = (id: ClaimResult['id'], status: ClaimResult['status']): ClaimResult => ({
  id,
  status,
  title: '',
  statement: '',
  controls: [],
  assumptions: [],
  findings: [],
});
const verdict: Verdict = {
  schema: 'cordon.verdict/v2',
  verdict: 'undecided',
  version: '0',
  assembly: {
    path: 'cdk.out',
    digest: digest('a'),
    templates: [
      { file: 'a.template.json', digest: digest('b'), stack: 'a', account: '', region: '', resources: 1 },
    ],
  },
  charter: { file: 'own.yaml', digest: digest('c') },
  claims: [claim('no-egress', 'proved'), claim('no-bypass', 'undecided'), claim('no-edge', 'refuted')],
  findings: [],
  causes: [],
  stats: { templates: 1, resources: 1, milliseconds: 0 },
};
const statement = statementOf(verdict, { version: '1.2.3', at: new Date(0) });

test('says what was proved, of what, by which charter, and nothing that was not', () => {
  expect(statement).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: 'assembly', digest: { sha384: 'a'.repeat(96) } },
      { name: 'a.template.json', digest: { sha384: 'b'.repeat(96) } },
    ],
    predicateType: 'https://in-toto.io/attestation/svr/v0.2',
    predicate: {
      verifier: {
        id: 'urn:cordon:verify:1.2.3',
        policies: [{ name: 'charter', digest: { sha384: 'c'.repeat(96) } }],
      },
      timeCreated: '1970-01-01T00:00:00.000Z',
      properties: ['CORDON_NO_EGRESS'],
    },
  });
  expect(provedBy(statement)).toEqual(['no-egress']);
});

test('reads back what it writes, and knows each claim by one name', () => {
  expect(parseStatement(encodeStatement(statement))).toEqual(statement);
  expect(new Set(CLAIM_IDS.map(propertyOf)).size).toBe(CLAIM_IDS.length);
  for (const id of CLAIM_IDS) expect(propertyOf(id)).toMatch(/^CORDON_[A-Z_]+$/);
});

test('tells what is the same but for its time', () => {
  const later = statementOf(verdict, { version: '1.2.3', at: new Date(1) });
  expect(saysTheSame(statement, later)).toBe(true);
  expect(saysTheSame(statement, statementOf(verdict, { version: '1.2.4', at: new Date(0) }))).toBe(false);
  const other = { ...verdict, charter: { file: 'own.yaml', digest: digest('d') } };
  expect(saysTheSame(statement, statementOf(other, { version: '1.2.3', at: new Date(0) }))).toBe(false);
});

const text = encodeStatement(statement).toString();
test.each([
  ['another order', JSON.stringify(statement)],
  ['another predicate', text.replace('svr/v0.2', 'svr/v0.1')],
  ['no subject', text.replace(/"subject":\[[^\]]*\]/, '"subject":[]')],
  ['a short digest', text.replace('a'.repeat(96), 'a'.repeat(95))],
  ['a stranger as verifier', text.replace('urn:cordon', 'urn:other')],
  ['no time', text.replace('1970-01-01T00:00:00.000Z', 'then')],
  ['a field more', text.replace('"_type"', '"_more":1,"_type"')],
  ['no JSON', text.slice(1)],
])('refuses a statement with %s', (_, changed) =>
  expect(codeOf(() => parseStatement(Buffer.from(changed)))).toBe('statement_malformed'),
);
