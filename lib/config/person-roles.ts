/** Roles that people take in an enclave. A new one begins here, and the compiler names the rest. */
export const PERSON_ROLES = [
  'reviewer',
  'researcher',
  'field-engineer',
  'courier',
  'verifier',
  'watcher',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** The key of `charter.people` under which a deployment names who may take each role. */
export const PEOPLE_KEYS = {
  reviewer: 'reviewers',
  researcher: 'researchers',
  'field-engineer': 'fieldEngineers',
  courier: 'couriers',
  verifier: 'verifiers',
  watcher: 'watchers',
} as const satisfies Record<PersonRole, string>;
export type PeopleKey = (typeof PEOPLE_KEYS)[PersonRole];

/** Who may take a role, by the roles that they hold elsewhere. None takes a role of which the charter has no list. */
export const peopleOf = (
  { people }: { readonly people: { readonly [Key in PeopleKey]?: readonly string[] | undefined } },
  role: PersonRole,
): readonly string[] => people[PEOPLE_KEYS[role]] ?? [];

export const isPersonRole = (part: string): part is PersonRole => PERSON_ROLES.some((role) => role === part);
