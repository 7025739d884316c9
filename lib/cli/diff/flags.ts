export interface DiffFlags {
  readonly charter?: string;
  readonly format: 'text' | 'json';
  readonly output?: string;
}
