/** What can be wrong with a deployment file. Tests and tools go by the code; each problem says its own values. */
export const DEPLOYMENT_ERRORS = {
  'file-unreadable': {
    cause: "the deployment file can't be read: it isn't there, is a folder, or its permissions forbid it",
    mend: 'name a deployment file such as config/commercial.yaml',
  },
  'file-not-regular': {
    cause: 'the deployment file is a pipe or a device',
    mend: 'save it as a file and name that',
  },
  'file-too-large': {
    cause: 'the deployment file has more than 1 MiB, a hundred times the largest that makes sense',
    mend: 'name a deployment file; take out what does not belong there',
  },
  'yaml-bad-indent': {
    cause: 'a line is indented otherwise than its neighbours',
    mend: 'indent it as they are',
  },
  'yaml-tab-as-indent': { cause: 'a line begins with a tab', mend: 'indent it with spaces' },
  'yaml-multiple-docs': {
    cause: 'the file holds several YAML documents',
    mend: 'save each as a file of its own',
  },
  'yaml-tag-resolve-failed': {
    cause: 'a value has a tag, such as !!binary or one of CloudFormation',
    mend: 'write the value without a tag',
  },
  'yaml-duplicate-key': { cause: 'a key stands twice in one map', mend: 'remove one' },
  'yaml-alias': {
    cause: 'an alias stands for what is written elsewhere, so that one edit would change several places',
    mend: 'write the value out, and remove the alias',
  },
  'yaml-syntax': { cause: 'the file is not YAML at that line', mend: 'mend the line, or the one before it' },
  'character-unseen': {
    cause: 'a text or comment holds a character that no reader sees, so that nobody approves it knowingly',
    mend: 'take it out',
  },
  'character-lookalike': {
    cause: 'a text holds a letter that may look like another one',
    mend: 'write it with Latin letters',
  },
  'key-unknown': {
    cause: 'a field is not one of the schema',
    mend: 'correct its name, or remove it; docs/configuration.md lists all fields',
  },
  'value-missing': { cause: 'a field that must be there is missing', mend: 'add it' },
  'value-invalid-type': {
    cause: 'a value is of another type, such as a number without quotes where a text is wanted',
    mend: 'write it as the message shows',
  },
  'value-invalid-value': { cause: 'a value is none of those that are allowed', mend: 'choose one of them' },
  'value-invalid-format': {
    cause: 'a text is not of the form that the field has',
    mend: 'write it in that form; docs/configuration.md has an example of each',
  },
  'value-too-small': {
    cause: 'a number, a text or a list is less than is allowed',
    mend: 'give at least what the message says',
  },
  'value-too-big': {
    cause: 'a number, a text or a list is more than is allowed',
    mend: 'give at most what the message says',
  },
  'value-unfit': {
    cause: 'a value breaks a rule of its own field',
    mend: 'change it as the message says',
  },
  placeholder: {
    cause: 'a value that `cordon init` left to be filled in is still there',
    mend: 'put in the real value, as the message says',
  },
  'account-foreign': {
    cause: 'an account is none of those that the charter lists',
    mend: 'use one of charter.accounts for the enclave, of charter.consumers for a tenant, or have reviewers add it',
  },
  'region-foreign': {
    cause: 'a region lies outside the partition or the charter',
    mend: 'choose a region of charter.regions; those must be of charter.partition',
  },
  'zone-foreign': {
    cause: 'an availability zone is not one of the region, or is a local or wavelength zone',
    mend: "give the region's name and one letter",
  },
  'zone-repeated': { cause: 'an availability zone stands twice', mend: 'name two different zones' },
  'service-missing': {
    cause: 'the region lacks a service that an enclave needs',
    mend: 'choose a region that has it; the table is lib/config/partitions.ts',
  },
  'feature-missing': {
    cause: 'the region lacks what an enclave can not do without',
    mend: "choose a region that has it; for FIPS endpoints, reviewers may set charter.fips to 'off'",
  },
  'fact-repeated': { cause: 'charter.availability states one fact twice', mend: 'remove one' },
  'fact-contradicts': {
    cause: 'charter.availability contradicts what is known of a region',
    mend: 'remove the fact; if AWS has changed, change lib/config/regions with its source',
  },
  'endpoint-service-unapproved': {
    cause: "an endpoint service's name is not the one that the charter has",
    mend: 'have reviewers put it into charter.endpointServices, or use theirs',
  },
  'cidr-invalid': { cause: 'the range is not IPv4 in CIDR notation', mend: 'give one such as 10.64.0.0/16' },
  'cidr-public': {
    cause: 'the range is not private (RFC 1918)',
    mend: 'use a part of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16',
  },
  'cidr-unaligned': {
    cause: "the range doesn't begin at its first address",
    mend: 'write it as the message suggests',
  },
  'red-line-missing': {
    cause: 'charter.redLines lacks a red line; all of them are in force everywhere',
    mend: 'add it',
  },
  'red-line-repeated': { cause: 'a red line stands twice', mend: 'remove one' },
  'safeguard-missing': {
    cause: 'the charter requires a safeguard model, and enclave.safeguard is missing',
    mend: 'give its release and size, or have reviewers make it optional',
  },
  'release-unknown': {
    cause: 'what the enclave hosts is no release of the charter for that use',
    mend: 'use one of charter.releases, or have reviewers add it with its digests',
  },
  'image-repeated': {
    cause: 'two services have the same image digest',
    mend: 'give each service the digest of its own image',
  },
  'agency-unknown': {
    cause: "a tenant, reviewer or observer is of an agency that the charter doesn't list",
    mend: 'use an id of charter.agencies, or have reviewers add it',
  },
  'purpose-unknown': {
    cause: "a tenant has a purpose that the charter doesn't list",
    mend: 'use an id of charter.purposes, or have reviewers register it',
  },
  'id-repeated': { cause: 'two entries of a list have one id', mend: 'give each an id of its own' },
  'certificate-repeated': {
    cause: 'two tenants, or two people, have one certificate',
    mend: 'give each a certificate of their own',
  },
  'observer-decides': {
    cause: 'somebody is a reviewer and an observer',
    mend: 'remove one of the two: whoever observes decides nothing',
  },
  'reviewers-too-few': {
    cause: 'a purpose asks for a clearance that fewer than two reviewers of an agency have',
    mend: 'clear more people, or ask for less',
  },
  'streaming-high-stakes': {
    cause: 'a tenant with a high-stakes purpose streams before the answer was judged as a whole',
    mend: "set streaming to 'whole-answer'",
  },
  'principal-foreign': {
    cause: 'a role of charter.people lies in another partition',
    mend: "name a role of the charter's partition",
  },
  'principal-repeated': { cause: 'a role stands twice in one list of charter.people', mend: 'remove one' },
  'verifier-dependent': {
    cause: "a verifier's or watcher's role is in an account of the enclave, so that it isn't independent",
    mend: 'name a role of an account that is none of charter.accounts',
  },
  'watcher-conflicted': {
    cause: "a watcher is on another of the charter's lists of people too",
    mend: 'name a role that does nothing but take the role by which the account is watched',
  },
  'courier-conflicted': {
    cause: 'a courier is a reviewer or verifier too',
    mend: 'name a role that is neither',
  },
  'key-invalid': {
    cause: 'a public key is no SubjectPublicKeyInfo in base64',
    mend: 'openssl pkey -pubin -in KEY.pem -outform DER | base64 -w0',
  },
  'key-algorithm': {
    cause: "a public key is of another algorithm than 'algorithm' says, or than its use asks for",
    mend: 'give the key of that algorithm, or correct the algorithm',
  },
  'key-repeated': { cause: 'one public key has two names', mend: 'remove one, or give each its own key' },
  'key-missing': {
    cause: 'somebody who vouches for evidence has no key to sign with',
    mend: 'name one of charter.signingKeys of use evidence',
  },
  'key-of-builder': { cause: 'a builder, who signs no evidence, has a key', mend: 'remove the key' },
  'key-shared': {
    cause: 'two people who vouch for evidence have one key',
    mend: 'give each a key of their own',
  },
  'evidence-key-unknown': {
    cause: "somebody who vouches for evidence has a key that isn't one of the charter's for evidence",
    mend: 'name one of charter.signingKeys of use evidence',
  },
  'person-repeated': { cause: 'charter.evidence.people names somebody twice', mend: 'remove one' },
  'policy-repeated': {
    cause: 'charter.evidence.policies names a red line twice',
    mend: 'keep one policy bundle for each red line',
  },
  'requirement-repeated': { cause: 'two requirements of evidence have one id', mend: 'give each its own id' },
  'evidence-incomplete': {
    cause: 'an operational charter leaves open what evidence must show, or who vouches for it',
    mend: "add what the message names, or set charter.class to 'trial'",
  },
  'scale-inverted': { cause: 'a scale has a minimum above its maximum', mend: 'raise max, or lower min' },
  'memory-unfit': {
    cause: "Fargate doesn't offer that memory with those CPU units",
    mend: 'choose memory as the message says',
  },
  'callers-too-large': {
    cause: "what a proxy must know of its callers doesn't fit into a task definition",
    mend: 'name fewer tenants or purposes, or spread them over several enclaves',
  },
  'instance-family-unknown': {
    cause: "an instance is of a family whose storage Cordon doesn't know, encrypted or not",
    mend: 'choose one of the families that the message lists',
  },
  'instance-type-unknown': {
    cause: 'there is no such instance type that SageMaker hosts models on',
    mend: 'choose one that the message lists',
  },
} as const;

export type DeploymentErrorCode = keyof typeof DEPLOYMENT_ERRORS;
