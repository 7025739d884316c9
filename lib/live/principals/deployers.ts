import { allowedTo, type BootstrapPlace, policiesOfAws, trustedBy } from '../../aws/bootstrap/roles';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { bootstrapRoleOf } from '../bootstrap-roles';
import { documentIn, type Row } from '../rows';
import { canonical, isObject } from '../same';
import { allowing, beyond, listed } from './beyond';
import { documentsOf } from './documents';

const BOUNDARY = /^cordon-(.+)-boundary$/;

/** The enclave's name, which is in what its boundary is called; undefined where the templates have none. */
const nameOf = (account: Account): string | undefined =>
  account
    .saidOf('AWS::IAM::ManagedPolicy')
    .flatMap(({ said }) => BOUNDARY.exec(String(said.ManagedPolicyName))?.[1] ?? [])[0];

/**
 * Where a role by which enclaves are deployed is more than its bootstrap makes it: a sentence for each way.
 * @throws AnswerError when an answer isn't as it should be
 */
export function moreThanBootstrap(row: Row, account: Account): readonly string[] {
  const known = bootstrapRoleOf(String(row.Arn));
  if (known === undefined) return ['is no role of the bootstrap'];
  const { role, qualifier } = known;
  const place: BootstrapPlace = { ...account.place, qualifier, name: nameOf(account) };
  const whom = canonical(trustedBy(role, place));
  const trusts = allowing(documentIn(row.AssumeRolePolicyDocument)).some(
    ({ Principal }) => !isObject(Principal) || canonical(Principal) !== whom,
  );
  const permitted = allowedTo(role, place);
  const documents = documentsOf(row, 'role', account, policiesOfAws(role, place));
  const more = documents.flatMap((document) => beyond(document, account.place.account, permitted) ?? []);
  const keys =
    role === 'file-publishing' ? documents.flatMap((document) => keysBeyond(document, account)) : [];
  return [
    ...(trusts ? ['may be taken by others than its bootstrap says'] : []),
    ...[...more, ...keys].slice(0, 1).map((what) => `may do more than its bootstrap says (${what})`),
  ];
}

/** Keys that aren't the one of CDK's bucket: those of the enclave, and what may be several. */
const keysBeyond = (document: Json, account: Account): readonly string[] =>
  allowing(document)
    .flatMap(({ Resource }) => listed(Resource) ?? [])
    .filter((arn) => arn.split(':')[2] === 'kms')
    .filter((arn) => /[*?$]/.test(arn) || account.made('AWS::KMS::Key', arn.split('/').at(-1)) !== undefined)
    .map((arn) => `keys, on ${arn}`);
