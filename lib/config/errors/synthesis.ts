/** What keeps an app from building an enclave, beside its deployment file. */
export const SYNTHESIS_ERRORS = {
  'context-empty': {
    cause: "`-c deployment=…` or `-c watch=…` names nothing, isn't a text, or stands beside what it excludes",
    mend: 'name a deployment file, -c deployment=config/commercial.yaml, or a watch file alone',
  },
  'context-unknown': {
    cause: 'a key of `-c` is unknown; CDK would pass over it, and what it was meant to change stay as it was',
    mend: 'correct its name, or remove it; allowed are deployment, evidence and watch',
  },
  'watch-invalid': {
    cause: "the watch file can't be read, or doesn't fit the deployment that it watches",
    mend: 'correct what the message names; docs/live.md has the fields',
  },
  'enclave-missing': {
    cause: 'an app asks for its enclave and has none',
    mend: "add one first: new Enclave(app, 'Cordon', { deployment })",
  },
  'enclave-repeated': {
    cause: 'an app has two enclaves; a charter is for one',
    mend: 'make an app for each',
  },
  'scope-no-app': {
    cause: 'an enclave stands in a stack or a stage',
    mend: 'give it the app itself as scope',
  },
  'model-missing': {
    cause: "a construct hosts a model that enclave doesn't have",
    mend: 'add it to the deployment file, or host none',
  },
  'instance-family-unknown': {
    cause: "a model's instance is of a family whose storage Cordon doesn't know, encrypted or not",
    mend: 'choose one of the families that the message lists',
  },
  'release-unknown': {
    cause: 'a construct hosts what is no release of the charter for that use',
    mend: 'name one of charter.releases',
  },
} as const;

export type SynthesisErrorCode = keyof typeof SYNTHESIS_ERRORS;
