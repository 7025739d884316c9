/** What keeps commands that ask AWS, or read what it answered, from running. */
export const ACCOUNT_ERRORS = {
  'account-large': {
    cause: 'there is more about an account than can be judged',
    mend: 'keep an enclave in an account of its own; the message tells how much there is',
  },
  'aws-missing': {
    cause: "the command 'aws' isn't there",
    mend: 'install AWS CLI v2, or judge a record of answers',
  },
  'aws-outdated': { cause: "the command 'aws' is version 1", mend: 'install AWS CLI v2' },
  'check-unknown': { cause: 'there is no such check', mend: 'choose one that the message lists' },
  'answers-malformed': {
    cause: 'a file of answers is not what cordon preflight --record writes',
    mend: 'record again',
  },
  'record-large': {
    cause: 'a record is larger than one account makes',
    mend: 'name the record of one account',
  },
  'record-malformed': {
    cause: 'a file is not what cordon live --record writes',
    mend: 'name such a file, or record again',
  },
  'record-future': {
    cause: 'a record says that it was begun at a time to come',
    mend: 'set the clock; if it is right, record again',
  },
  'record-other': {
    cause: 'a record is of another account or region, or is done',
    mend: 'name another file; judge one that is done with --from',
  },
  'place-unclear': {
    cause: 'an assembly is not of one account and region',
    mend: 'give the assembly of one deployment',
  },
  'role-refused': {
    cause: 'the role that --role names can not be taken',
    mend: "name it as the account has it, give its --external-id, and ask as one of the charter's watchers",
  },
  'external-id-alone': {
    cause: '--external-id is given, and no role',
    mend: 'name the role with --role',
  },
  'key-refused': {
    cause: 'a key of AWS KMS does not sign',
    mend: 'name a key of key spec ECC_NIST_P384 for signing, and let whoever asks use kms:Sign on it',
  },
  'check-alone': {
    cause: 'results are to be checked, and something else is named that no result says anything of',
    mend: 'run twice: with --check, and with the rest',
  },
  'within-alone': {
    cause: '--within says how old a result may be, and no result is to be checked',
    mend: 'name the results with --check, or leave --within out',
  },
  'since-unsigned': {
    cause: 'what changed is to be shown, and what is proved to be signed',
    mend: 'run twice: with --since, and with --key and --result',
  },
  'format-unknown': {
    cause: 'a difference can not be shown in that format',
    mend: 'choose one that the message lists',
  },
} as const;
