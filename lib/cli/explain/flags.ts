export interface ExplainFlags {
  readonly assembly: string;
  readonly charter?: string;
  readonly format: 'text' | 'json';
}
