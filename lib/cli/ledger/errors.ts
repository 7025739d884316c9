/** What keeps the commands of `cordon ledger`, and those that read a log as they do, from running. */
export const LEDGER_USAGE_ERRORS = {
  'log-missing': {
    cause: 'no log is where one was named: neither there nor in a folder below is a checkpoint',
    mend: "name a log's folder or one above it, the folder of a release log, or s3://BUCKET/PREFIX",
  },
  'log-ambiguous': { cause: 'an entry fits two logs', mend: 'name one folder with --log' },
  'checkpoint-missing': {
    cause: 'a log has no checkpoint, so that nothing says which of its entries count',
    mend: 'fetch the checkpoint with the tiles, or wait until the first is written',
  },
  'tile-missing': {
    cause: 'a log lacks a tile that its checkpoint covers',
    mend: 'fetch the whole log, every folder below tile',
  },
  'entry-invalid': {
    cause: 'the name of an entry is malformed',
    mend: 'give INSTANCE/NUMBER, as the header cordon-ledger-entry has it, or NUMBER',
  },
  'entry-missing': {
    cause: 'no entry was named, or the checkpoint does not cover it yet',
    mend: 'name one that the log has, with --log; or its file, with --entry',
  },
  'invocations-invalid': {
    cause: 'how often the model was invoked is no number',
    mend: "give the sum of the endpoint's metric Invocations, from the first to the last entry of the logs",
  },
  'policy-missing': {
    cause: 'nothing says whose signatures count',
    mend: 'name a policy with --policy (docs/ledger.md)',
  },
  'keys-incomplete': {
    cause: 'the keys that were named do not sign a log: it has one key of each kind',
    mend: 'name both, an Ed25519 key and one of ML-DSA-44',
  },
  'result-unwritten': {
    cause: 'the object that --result names can not be written',
    mend: 'name a bucket into which whoever asks may put objects; nothing is put over another',
  },
  'bucket-invalid': { cause: 'an address names no bucket', mend: 'give s3://BUCKET/PREFIX' },
  'bucket-unreadable': {
    cause: "a bucket can't be listed; the message has AWS's reason",
    mend: "take the verifier's role, which may read the ledger, and its region",
  },
  'region-missing': {
    cause: "the bucket's region isn't known",
    mend: 'set AWS_REGION, or region in the profile of AWS_PROFILE',
  },
  'follow-unsuited': { cause: "a bucket can't be followed", mend: 'leave out --follow, or copy the log' },
  'folder-not-empty': {
    cause: 'the folder to write to holds files already',
    mend: 'name a folder that is new or empty',
  },
  'lines-invalid': { cause: 'the number of lines is no number, or out of range', mend: 'give 1 to 100000' },
  'samples-invalid': {
    cause: 'the number of samples is no number, or out of range',
    mend: 'give one that the message allows',
  },
  'kind-unknown': { cause: 'there is no such kind of entry', mend: 'choose one that the message lists' },
  'outcome-unknown': { cause: 'there is no such outcome', mend: 'choose one that the message lists' },
  'red-line-unknown': { cause: 'there is no such red line', mend: 'choose one that the message lists' },
  'instance-unknown': {
    cause: 'no log of that instance is there',
    mend: 'choose one that the message lists',
  },
  'request-invalid': {
    cause: 'an id of a request is malformed',
    mend: 'give it as an entry has it, a UUID in small letters',
  },
  'filter-empty': {
    cause: 'no entry can be all that is asked for',
    mend: 'leave out one of the options that the message names',
  },
  'time-invalid': { cause: 'a time is malformed', mend: 'give one such as 2026-11-26T12:00:00Z' },
} as const;
