/** What a model is for: to answer callers, or to serve the classifiers. */
export const MODEL_USES = ['model', 'safeguard'] as const;
export type ModelUse = (typeof MODEL_USES)[number];
