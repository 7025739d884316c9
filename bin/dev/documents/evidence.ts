import { z } from 'zod';
import { evidenceStatement } from '../../../lib/evidence/use/predicate';

/** The schema of statements, for whoever writes them with other tools. */
export const evidenceDocuments = (): Readonly<Record<string, string>> => ({
  'docs/evidence/schema.json': `${JSON.stringify(z.toJSONSchema(evidenceStatement, { target: 'draft-7' }), null, 2)}\n`,
});
