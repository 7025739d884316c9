/**
 * Why a service does not start, does not answer, or keeps what it had. The code stands in its log (`cause.code`), and in
 * its last line on stderr when it can't start.
 */
export const FAULTS = {
  environment_invalid: {
    cause:
      "a value of the service's environment is missing, unknown or malformed; it does not start, and exits with 2",
    mend: "correct the task definition: the message names the value; deploy what Cordon's own stacks synthesize",
  },
  tls_invalid: {
    cause: 'the TLS secret is not what a service needs',
    mend: 'have a courier put JSON with certificate, privateKey, clientAuthorities and serverAuthorities, all PEM',
  },
  secret_unreadable: {
    cause: "a secret can't be read, or holds nothing",
    mend: 'have a courier fill it; name it by secretsmanager://ARN or file:///FILE',
  },
  key_unusable: {
    cause: 'a key can not be read, is of another kind, or gave no signature',
    mend: 'name the key that the message asks for, and let the service use it',
  },
  folder_taken: {
    cause: 'a folder is in use by another process',
    mend: 'stop that one, or give each a folder of its own',
  },
  policy_missing: {
    cause: 'no policy bundle is in force, so that a classifier judges nothing',
    mend: "put a signed bundle in the policy bucket, at the red line's prefix; the log says why others were not taken",
  },
  policy_expired: {
    cause: 'the policy in force has expired, so that a classifier judges nothing',
    mend: 'sign and put a newer bundle',
  },
  policy_invalid: {
    cause: 'a policy bundle is malformed',
    mend: 'make it with npm run policies',
  },
  policy_not_in_date: {
    cause: 'a policy bundle holds not yet, or no more',
    mend: 'sign one that holds now, with a version above the one in force',
  },
  policy_model: {
    cause: "a policy bundle is for another model than the classifier's image has",
    mend: 'put the bundle that was made for that image, or deploy the image with it',
  },
  policy_red_line: {
    cause: 'a policy bundle is for another red line',
    mend: "put it under its own red line's prefix",
  },
  policy_misplaced: {
    cause: 'a policy bundle lies in the place of another version',
    mend: 'put it at the name that npm run policies gave it',
  },
  policy_canary: {
    cause:
      'a policy bundle lets pass what it must not, or stops what it must let pass; the policy before stays in force',
    mend: 'mend the policy; the message names the canary',
  },
  policy_regression: {
    cause: 'a policy bundle judges worse than the one before, which stays in force',
    mend: 'train again, and compare with npm run eval',
  },
  weights_digest: {
    cause: 'weights are not those that the bundle names',
    mend: 'put bundle and weights together again, as npm run policies wrote them',
  },
  weights_red_line: {
    cause: 'weights are for another red line',
    mend: "put them under their own red line's prefix",
  },
  weights_invalid: {
    cause: 'weights are malformed',
    mend: 'put them again, as npm run policies wrote them',
  },
  envelope_invalid: {
    cause: 'what should be signed is no DSSE envelope of its type',
    mend: 'take the file as it was written',
  },
  signature_invalid: {
    cause: 'no signature is by a key that may sign that',
    mend: 'sign with a key of the charter of that use; if it was so signed, somebody has changed it',
  },
  json_invalid: {
    cause: 'JSON is malformed, or has a key twice',
    mend: 'send or store JSON that every reader takes for the same',
  },
  request_invalid: {
    cause: 'a classifier was asked what it does not understand',
    mend: 'deploy proxy and classifiers of one version',
  },
  frame_invalid: {
    cause: 'a message between proxy and classifier is larger than is allowed',
    mend: 'deploy proxy and classifiers of one version',
  },
  overloaded: {
    cause: 'a classifier has as many requests in flight as it may have; the proxy releases nothing',
    mend: "raise enclave.classifier.tasks, or lower the tenants' rates",
  },
  deadline_passed: {
    cause: 'a classifier did not judge in time; the proxy releases nothing',
    mend: 'raise enclave.classifier.cpu or tasks',
  },
  caller_gone: { cause: 'whoever asked has closed the connection', mend: 'nothing is to be done' },
  ended_early: {
    cause: 'a request was ended before its answer, as nobody waits for it any more',
    mend: 'nothing is to be done',
  },
  late: {
    cause: 'something was not done within its time',
    mend: 'look at what the log says beside it: mostly a store or a key that does not answer',
  },
  conversation_broken: {
    cause: 'a connection to a classifier ended before the answer; the proxy asks another',
    mend: "if it stays so, read the classifiers' logs",
  },
  classifier_status: {
    cause: 'a classifier refused to judge; the proxy releases nothing',
    mend: "read the classifier's log at that time",
  },
  part_waited_for: {
    cause: 'a classifier or a model could not be reached a moment ago, and is asked again later',
    mend: "read that part's log; look at its healthy targets",
  },
  reading_failed: {
    cause: 'a thread that reads requests failed; the proxy releases nothing',
    mend: 'report it, with the log around it',
  },
  safeguard_odd: {
    cause: 'the safeguard model answered with something else than one verdict; the request is refused',
    mend: 'host a safeguard release that CORDON_SAFEGUARD_MODEL names',
  },
  safeguard_failing: {
    cause: 'the safeguard model has failed several times in a row',
    mend: "look at the safeguard endpoint's alarms and log",
  },
  upstream_failed: {
    cause: 'the model could not be reached, or gave no whole answer',
    mend: "look at the model endpoint's alarms and log",
  },
  ledger_unavailable: {
    cause: 'a record could not be signed or made durable, so nothing is released',
    mend: "look at the ledger's bucket and signing keys; the log has the store's error",
  },
  payload_unreadable: {
    cause: 'a sealed payload is not there, or was sealed elsewhere or by another key',
    mend: 'name the folder of payloads as it was copied, and its key',
  },
  payload_malformed: {
    cause: 'what was sealed is none that a proxy seals',
    mend: 'replay with a Cordon of the version that sealed it',
  },
  reviewer_unknown: {
    cause: 'a decision is signed by nobody who is a reviewer of the charter',
    mend: 'have the charter name them, with their key',
  },
  decision_invalid: {
    cause: 'a decision is not of the form that is signed',
    mend: 'make it with the console or cordon review',
  },
  worker_ended: {
    cause: 'a worker of the proxy ended badly; the others go on, and it is started again',
    mend: 'report it, with the log around it',
  },
  rate_asked: {
    cause: 'a worker of the proxy asked for a rate twice at once',
    mend: 'report it, with the log around it',
  },
  internal: {
    cause: 'a service has met what can not be',
    mend: 'report it, with the log around it',
  },
} as const;

export type FaultCode = keyof typeof FAULTS;
