export interface ClientCheckFlags {
  readonly policy: string;
  readonly authority: string;
  readonly cert: string;
  readonly key: string;
  readonly charter?: string;
  readonly assembly?: string;
  readonly format: 'text' | 'json';
}
