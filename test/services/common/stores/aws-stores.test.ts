import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { openLedger } from '../../../../lib/services/common/ledger/ledger';
import { parseEntry } from '../../../../lib/services/common/ledger/ledger-entry';
import { dynamoObjects, s3LedgerStore, s3Objects } from '../../../../lib/services/common/stores/aws-stores';

const dynamo = mockClient(DynamoDBClient);
const s3 = mockClient(S3Client);
const meta = { $metadata: {}, message: '' };
beforeEach(() => {
  dynamo.reset();
  s3.reset();
});

const table = dynamoObjects(new DynamoDBClient({ region: 'us-east-1' }), 'reviews');
const bucket = s3Objects(new S3Client({ region: 'us-east-1' }), 'ledger', 'a/');

it('puts a record under its kind and id, on the condition that it is new', async () => {
  dynamo.on(PutItemCommand).resolvesOnce({}).rejects(new ConditionalCheckFailedException(meta));
  expect(await table.putNew('held/x', '{}')).toBe(true);
  expect(await table.putNew('held/x', '{}')).toBe(false);
  expect(dynamo.commandCalls(PutItemCommand)[0]?.args[0].input).toEqual({
    TableName: 'reviews',
    Item: { kind: { S: 'held' }, id: { S: 'x' }, text: { S: '{}' } },
    ConditionExpression: 'attribute_not_exists(#sort)',
    ExpressionAttributeNames: { '#sort': 'id' },
  });
});

it('reads a record consistently, and nothing where there is none', async () => {
  dynamo
    .on(GetItemCommand)
    .resolvesOnce({ Item: { text: { S: 'a' } } })
    .resolves({});
  expect([await table.get('held/x'), await table.get('held/y')]).toEqual(['a', undefined]);
  expect(dynamo.commandCalls(GetItemCommand)[0]?.args[0].input).toMatchObject({ ConsistentRead: true });
});

it.each(['held', 'held/', '/x', 'held/x/y'])("refuses '%s' for a key", async (key) => {
  await expect(table.get(key)).rejects.toThrow(TypeError);
});

it('throws what is no answer, rather than take it for one', async () => {
  dynamo.on(PutItemCommand).rejects(new Error('throttled'));
  s3.on(PutObjectCommand).rejects(new Error('denied'));
  await expect(table.putNew('held/x', '')).rejects.toThrow('throttled');
  await expect(bucket.putNew('x', '')).rejects.toThrow('denied');
});

it('puts an object if there is none, and reads it', async () => {
  s3.on(PutObjectCommand)
    .resolvesOnce({})
    .rejects(Object.assign(new Error(), { name: 'PreconditionFailed' }));
  expect([await bucket.putNew('x', 'text'), await bucket.putNew('x', 'text')]).toEqual([true, false]);
  expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
    Bucket: 'ledger',
    Key: 'a/x.json',
    IfNoneMatch: '*',
  });
  s3.on(GetObjectCommand).rejects(new NoSuchKey(meta));
  expect(await bucket.get('x')).toBeUndefined();
});

it('writes a ledger as one object a batch, and is done with a segment whose batch was taken', async () => {
  s3.on(PutObjectCommand).resolves({});
  const ledger = await openLedger({
    service: 'proxy',
    enclave: 'e',
    store: s3LedgerStore(bucket),
    now: () => 0,
    retryEvery: 60_000,
    onError: () => undefined,
  });
  const denial = {
    kind: 'denial',
    request: '00000000-0000-4000-8000-000000000000',
    code: 'not_found',
  } as const;
  await Promise.all([ledger.begin().record(denial), ledger.begin().record(denial)]);
  const [opened, batch] = s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input);
  expect(opened?.Key).toMatch(/^a\/proxy-19700101T000000000Z-[0-9a-f]{8}\/000000000000\.json$/);
  expect(batch?.Key).toMatch(/\/000000000001\.json$/);
  const lines = String(batch?.Body).trimEnd().split('\n').map(parseEntry);
  expect(lines.map(({ sequence }) => sequence)).toEqual([1, 2]);
  s3.on(PutObjectCommand).rejects(Object.assign(new Error(), { name: 'PreconditionFailed' }));
  await expect(ledger.begin().record(denial)).rejects.toMatchObject({ code: 'ledger_unavailable' });
  expect(ledger.writable()).toBe(false);
  await ledger.close();
});
