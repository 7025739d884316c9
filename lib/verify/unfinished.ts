import { placeholdersIn } from '../config/placeholders';
import type { Problem } from '../config/problem';
import type { Charter } from '../config/schema';
import type { ClaimId } from '../contract/claim-id';
import { type Draft, ofReason } from './findings';

/** The claim that rests on each part of a charter; `verified-before-use` on the rest. */
const RESTS: Readonly<Partial<Record<keyof Charter, ClaimId>>> = {
  images: 'all-red-lines',
  purposes: 'humans-decide',
  people: 'humans-decide',
  releases: 'sealed-model',
  reviewers: 'humans-decide',
  signingKeys: 'classifiers-updatable',
  tenants: 'one-door',
};

const known = new WeakMap<Charter, readonly Draft[]>();

/** Why claims are undecided by a charter that is not finished: what `cordon init` left to be filled in. */
export function unfinished(charter: Charter): readonly Draft[] {
  const drafts = known.get(charter) ?? Array.from(placeholdersIn(charter, ['charter']), ofPlaceholder);
  known.set(charter, drafts);
  return drafts;
}

function ofPlaceholder({ path, message }: Problem): Draft {
  const claim = RESTS[path[1] as keyof Charter] ?? 'verified-before-use';
  const [says = '', mend = ''] = message.split('; ');
  return ofReason(
    claim,
    `${path.join('.')} of the charter ${says}`,
    `${mend[0]?.toUpperCase()}${mend.slice(1)}.`,
  );
}
