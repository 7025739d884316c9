export interface ExplainFlags {
  /** @default - cdk.out */
  readonly assembly?: string;
  readonly charter?: string;
  readonly format: 'text' | 'json';
}
