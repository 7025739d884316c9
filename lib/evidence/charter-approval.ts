import { z } from 'zod';
import { encodeCanonical, parseCanonical } from '../ledger/canonical-json';
import { EvidenceError } from './errors';

/** That whoever signs has read a charter, and approves it. */
const APPROVAL_TYPE = 'urn:cordon:charter:approval:v1';

const statement = z.strictObject({
  _type: z.literal('https://in-toto.io/Statement/v1'),
  subject: z.tuple([
    z.strictObject({
      name: z.literal('charter'),
      digest: z.strictObject({ sha384: z.string().regex(/^[0-9a-f]{96}$/) }),
    }),
  ]),
  predicateType: z.literal(APPROVAL_TYPE),
  predicate: z.strictObject({}),
});

/** What is signed of a charter: its digest alone, so that everybody who approves it signs the same bytes. */
export const encodeApproval = (digest: string): Buffer =>
  encodeCanonical({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'charter', digest: { sha384: digest.replace(/^sha384:/, '') } }],
    predicateType: APPROVAL_TYPE,
    predicate: {},
  });

/** The digest of the charter that is approved, `sha384:…`. @throws EvidenceError `statement_malformed` */
export function approvedIn(payload: Buffer): string {
  try {
    return `sha384:${statement.parse(parseCanonical(payload)).subject[0].digest.sha384}`;
  } catch (cause) {
    throw new EvidenceError('statement_malformed', undefined, { cause });
  }
}
