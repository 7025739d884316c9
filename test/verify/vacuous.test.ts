import { CLAIM_IDS } from '../../lib/contract/claim-id';
import { verify } from '../../lib/verify/verify';
import { worldOf } from '../claims/worlds';
import { CHARTER } from '../rules/world';

// What Cordon doesn't model may do anything: a claim that finds nothing to object to there has proved nothing.

const source = { file: '', digest: '', charter: CHARTER };
const about = (...types: readonly string[]) =>
  worldOf({
    Resources: Object.fromEntries(types.map((Type, index) => [`R${index}`, { Type, Properties: {} }])),
  }).assembly;

const OTHERS = CLAIM_IDS.filter((id) => id !== 'closed-world');

test.each([
  ['an instance', ['AWS::EC2::Instance']],
  ['a function', ['AWS::Lambda::Function']],
  ['a stack set', ['AWS::CloudFormation::StackSet']],
  ['a stream to a device', ['AWS::KinesisVideo::Stream']],
  ['a type that nobody knows', ['Some::Other::Thing']],
])('no claim is proved of %s, asked for alone or with all others', (_, types) => {
  for (const claim of OTHERS) {
    const alone = verify(about(...types), source, { claims: [claim] });
    expect([claim, alone.verdict]).not.toEqual([claim, 'proved']);
  }
  const { claims } = verify(about(...types), source);
  expect(claims.filter(({ status }) => status === 'proved')).toEqual([]);
});

test('the reason names the closed world and what it found first', () => {
  const { findings } = verify(about('AWS::Lambda::Function'), source, { claims: ['no-egress'] });
  expect(findings.map(({ severity, message }) => [severity, message])).toContainEqual([
    'error',
    expect.stringMatching(/^closed-world does not hold \(1 findings?, the first: AWS::Lambda::Function/),
  ]);
});
