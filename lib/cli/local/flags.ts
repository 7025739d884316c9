export interface LocalFlags {
  readonly port: string;
  readonly directory?: string;
}
