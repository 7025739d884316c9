export interface LocalFlags {
  readonly port: string;
  readonly reviewPort: string;
  readonly directory?: string;
}
