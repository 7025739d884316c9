import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { dynamoObjects, s3Objects, s3Sink } from '../../../../lib/services/common/stores/aws-stores';

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

it('seals payloads as one object a batch, and is done with a sink whose batch was taken', async () => {
  s3.on(PutObjectCommand)
    .resolvesOnce({})
    .rejects(Object.assign(new Error(), { name: 'PreconditionFailed' }));
  const sink = s3Sink(bucket, 'payloads-1');
  await sink.write('a line\n', 7);
  expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
    Key: 'a/payloads-1/000000000007.json',
    Body: 'a line\n',
  });
  await expect(sink.write('a line\n', 8)).rejects.toThrow('another writer');
});
