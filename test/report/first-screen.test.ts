import { goodOf } from '../escapes/draft';
import { corpus, type Judged } from './corpus/cases';
import { firstScreen, lackedBy } from './corpus/first-screen';
import { CHECKS, wrongInSarif } from './corpus/formats';
import { PROVED, REFUTED } from './verdict';

// Twenty defects of the corpus, of its kinds: what a reviewer sees of each without scrolling, and its documents. All of them:
// `npm run formats`.
const SOME = [
  'a service with a public address',
  'a resource of type AWS::S3Outposts::Bucket',
  'a resource of type AWS::SQS::Queue',
  'a repository that others may pull from',
  'the turning off of keys',
  'a proxy with a probe that does something',
  'an endpoint whose update loses the capacity that it had',
  'a field engineer who may invoke the model',
  'a list that only warns of a name',
  'a bucket for everybody who comes by a VPC endpoint',
  'a reviewer, without boundary, may do sagemaker:Invoke*',
  'the name of high-stakes-automated-decisions leads to the service of mass-domestic-surveillance',
  'proxy and review service have two tables',
  'a key is administered by a person outside the enclave',
  "a reviewer reads held payloads past the console, by the role's own hand",
  "CloudTrail may not ask whose the trail's bucket is",
  'an alarm for too few tasks says nothing when there are none',
  'a stream of video to a device at the edge',
  'the review service keeps its logs among the payloads',
  'the oversight stack is made of an older template of the own bucket',
];

const all = [...corpus()];
const some = all.filter(({ says }) => SOME.includes(says));

test('each of them is in the corpus', () => {
  expect(some.map(({ says }) => says).toSorted()).toEqual(SOME.toSorted());
});

test.each(some.map(({ says, judge }) => [says, judge] as const))(
  '%s: told on the first screen, and in each format as its schema has it',
  (says, judge) => {
    const { touched, verdict } = judge();
    expect([says, verdict.verdict]).toEqual([says, 'refuted']);
    expect([says, ...lackedBy(verdict, touched)]).toEqual([says]);
    for (const [format, wrong] of Object.entries(CHECKS))
      expect([says, format, wrong(verdict)]).toEqual([says, format, []]);
  },
);

test('a role that two parts hold is told first, before all that it then opens', () => {
  const held = all.find(({ says }) => says === 'a classifier that runs as the proxy')?.judge();
  if (held === undefined) throw new Error('the corpus has no such defect');
  const screen = firstScreen(held.verdict);
  const [role] = held.verdict.causes.map(({ logicalId }) => logicalId);
  expect(screen).toMatch(new RegExp(`^1\\. ${role} \\(AWS::IAM::Role\\) breaks`, 'm'));
  expect(screen.replaceAll(/\s+/g, ' ')).toMatch(/is held by proxy \(\w+\) and classifier \(\w+\) at once/);
  expect([...lackedBy(held.verdict, held.touched)]).toEqual([]);
});

test('a screen that lacks something is found', () => {
  expect(firstScreen(PROVED)).toMatch(/^proved: /);
  expect([...lackedBy(PROVED, [])]).toEqual(['verdict', 'resource', 'reason', 'mend']);
  expect([...lackedBy(REFUTED, ['Elsewhere'])]).toEqual(['resource']);
});

test('a document that is none is found', () => {
  expect(goodOf('commercial').deployment.charter.partition).toBe('aws');
  const odd = { ...REFUTED, besides: true } as Judged['verdict'];
  expect(CHECKS.json(odd)).not.toEqual([]);
  expect(wrongInSarif({ version: '2.1.0', runs: [{}] })).not.toEqual([]);
});
