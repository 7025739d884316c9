export interface NewFlags {
  readonly charter?: string;
  readonly draft: string;
  readonly from?: readonly string[];
  readonly output?: string;
}

export interface SignFlags {
  readonly charter: string;
  readonly key: readonly string[];
  readonly output?: string;
}

export interface CheckFlags {
  readonly charter?: string;
  readonly assembly: string;
}
