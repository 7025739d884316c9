import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { REVIEW_KEY } from '../../review-keys';
import type { Sink } from '../ledger/group-commit';
import type { KindedObjects, Listed, Objects } from './objects';

/**
 * Objects in the review table, where a key is the kind of record and, after a slash, the review's id. Reads are
 * consistent, writes are conditional.
 */
export const dynamoObjects = (client: DynamoDBClient, table: string): KindedObjects => ({
  putNew: async (key, text) => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...itemKey(key), text: { S: text } },
          ConditionExpression: 'attribute_not_exists(#sort)',
          ExpressionAttributeNames: { '#sort': REVIEW_KEY.sort },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
  get: async (key) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: itemKey(key), ConsistentRead: true }),
    );
    return Item?.text?.S;
  },
  list: async (kind, after) => {
    const found: Listed[] = [];
    let from: QueryCommandOutput['LastEvaluatedKey'];
    do {
      const page: QueryCommandOutput = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: '#kind = :kind and #id > :after',
          ExpressionAttributeNames: { '#kind': REVIEW_KEY.partition, '#id': REVIEW_KEY.sort },
          ExpressionAttributeValues: { ':kind': { S: kind }, ':after': { S: after } },
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const { [REVIEW_KEY.sort]: id, text } of page.Items ?? [])
        if (id?.S !== undefined && text?.S !== undefined) found.push({ id: id.S, text: text.S });
      from = page.LastEvaluatedKey;
    } while (from);
    return found;
  },
});

function itemKey(key: string): Record<string, { S: string }> {
  const [partition, sort, ...rest] = key.split('/');
  if (!partition || !sort || rest.length > 0) throw new TypeError(`'${key}' is not KIND/ID`);
  return { [REVIEW_KEY.partition]: { S: partition }, [REVIEW_KEY.sort]: { S: sort } };
}

/** Objects in a bucket. `IfNoneMatch` makes the first writer the only one. */
export const s3Objects = (client: S3Client, bucket: string, prefix: string): Objects => ({
  putNew: async (key, text) => {
    try {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: `${prefix}${key}.json`,
          Body: text,
          IfNoneMatch: '*',
          ContentType: 'application/json',
        }),
      );
      return true;
    } catch (error) {
      if ((error as { name?: string }).name === 'PreconditionFailed') return false;
      throw error;
    }
  },
  get: async (key) => {
    try {
      const { Body } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: `${prefix}${key}.json` }),
      );
      return await Body?.transformToString();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
});

/** A sink that writes each batch of lines as one object, named by the sequence of its first line. */
export const s3Sink = (objects: Objects, name: string): Sink => ({
  write: async (batch, first) => {
    if (!(await objects.putNew(`${name}/${String(first).padStart(12, '0')}`, batch)))
      throw new Error('another writer has taken this batch');
  },
  close: async () => undefined,
});
