import { digestText, type EvidenceStatement } from './predicate';
import { type Reason, reason } from './refusal';

/** What is deployed: digests as `sha384:…` or `sha256:…`, by name. */
export type Subjects = ReadonlyMap<string, string>;

/** Names of classifiers' parts, which a regression result may replace. */
export const isOfClassifiers = (name: string): boolean =>
  /^(image:classifier$|safeguard:|policies:)/.test(name);

/** Names and digests of a statement's subjects; of one that stands twice, the last. */
export const subjectsIn = ({ subject }: EvidenceStatement): Subjects =>
  new Map(subject.map(({ name, digest }) => [name, digestText(digest)]));

export function* repeatedSubjects({ subject }: EvidenceStatement): Iterable<Reason> {
  const names = subject.map(({ name }) => name);
  for (const [index, name] of names.entries())
    if (names.indexOf(name) !== index) yield reason('digest_repeated', name);
}

/** What a statement names and isn't deployed, and the other way round. */
export function* otherNames(named: Subjects, deployed: Subjects): Iterable<Reason> {
  for (const name of deployed.keys()) if (!named.has(name)) yield reason('digest_missing', name);
  for (const name of named.keys()) if (!deployed.has(name)) yield reason('digest_extra', name);
}

/** Names of which other digests are deployed. */
export const changedNames = (named: Subjects, deployed: Subjects): readonly string[] =>
  [...deployed].flatMap(([name, digest]) => (named.has(name) && named.get(name) !== digest ? [name] : []));
