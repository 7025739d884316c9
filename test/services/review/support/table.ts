import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoObjects } from '../../../../lib/services/common/stores/aws-stores';
import type { KindedObjects } from '../../../../lib/services/common/stores/objects';
import { REVIEW_KEY } from '../../../../lib/services/review-keys';

const dynalite: (options: object) => Server = require('dynalite');

export const TABLE = 'reviews';
const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** A request to the table, before it gets there and after. */
export interface Watch {
  /** Whether it may go on. */
  readonly before: (action: string) => boolean;
  /** Whether its answer may go back. */
  readonly after: (action: string) => boolean;
}

export interface Table {
  readonly records: KindedObjects;
  /** Of a door before the table that goes by `watch`. */
  readonly environment: Record<string, string>;
  watch: Watch;
  readonly close: () => Promise<void>;
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
const FREE: Watch = { before: () => true, after: () => true };

/** The review table in an embedded DynamoDB, as the oversight stack makes it. */
export async function openTable(): Promise<Table> {
  const database = dynalite({ createTableMs: 0 });
  const port = await listen(database);
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: CREDENTIALS,
  });
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: Object.values(REVIEW_KEY).map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      KeySchema: [
        { AttributeName: REVIEW_KEY.partition, KeyType: 'HASH' },
        { AttributeName: REVIEW_KEY.sort, KeyType: 'RANGE' },
      ],
    }),
  );
  let status: string | undefined;
  while (status !== 'ACTIVE')
    status = (await client.send(new DescribeTableCommand({ TableName: TABLE }))).Table?.TableStatus;

  const door = createServer((incoming, outgoing) => {
    const action = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
    if (!table.watch.before(action)) return void incoming.socket.destroy();
    const { method, url, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      if (!table.watch.after(action)) return void incoming.socket.destroy();
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  const table: Table = {
    records: dynamoObjects(client, TABLE),
    environment: {
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${await listen(door)}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    },
    watch: FREE,
    close: async () => {
      client.destroy();
      for (const server of [door, database]) {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      }
    },
  };
  return table;
}
