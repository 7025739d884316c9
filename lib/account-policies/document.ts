/** A policy as AWS Organizations and IAM take it. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*';
  readonly Action?: string | readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: string;
  readonly NotResource?: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

/** A policy by name. `document` is an IAM document, or, of a declarative policy, what Organizations takes there. */
export interface NamedPolicy {
  /** Lower-case words with hyphens, and the enclave's name before them where it is attached. */
  readonly name: string;
  readonly says: string;
  readonly document: object;
}

export const documentOf = (...Statement: readonly PolicyStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement,
});

/** As many characters as AWS counts: white space is left out when policies are written by the command line. */
export const charactersOf = (document: object): number => JSON.stringify(document).length;

/** Texts in order, each once. */
export const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort();

/** `s3` of `s3:GetObject`. */
export const serviceOf = (action: string): string => action.split(':')[0] ?? '';
