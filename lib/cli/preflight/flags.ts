export interface PreflightFlags {
  readonly recorded?: string;
  readonly record?: string;
  readonly certificate?: readonly string[];
  readonly except?: string;
  readonly format: 'text' | 'json' | 'junit';
  readonly output?: string;
}
