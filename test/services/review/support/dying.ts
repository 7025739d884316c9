import { makeLog } from '../../../../lib/services/common/log';
import { openHeldPayloads, openReviewRecords } from '../../../../lib/services/common/review/stores';
import type { ReviewEnvironment } from '../../../../lib/services/environment';
import { startReview } from '../../../../lib/services/review/start';

// A review service with a ledger that is killed as it puts a decision into the table: before that, or once it is there.

const { environment, dies, of, canaryEvery } = JSON.parse(process.argv[2] ?? '') as {
  readonly environment: ReviewEnvironment;
  readonly dies: 'before' | 'after';
  /** With which the key begins of what is written as it dies. */
  readonly of: string;
  readonly canaryEvery: number;
};

async function main(): Promise<void> {
  const records = openReviewRecords(environment.CORDON_REVIEWS);
  const { url } = await startReview(environment, {
    log: makeLog('review', 'test', 'silent'),
    writeMetric: () => undefined,
    canaryEvery,
    stores: {
      payloads: await openHeldPayloads(environment.CORDON_PAYLOADS),
      records: {
        ...records,
        putNew: async (key, text) => {
          if (!key.startsWith(of)) return records.putNew(key, text);
          if (dies === 'after') await records.putNew(key, text);
          process.kill(process.pid, 'SIGKILL');
          return new Promise(() => undefined);
        },
      },
    },
  });
  process.stdout.write(`${JSON.stringify({ url })}\n`);
}

void main();
