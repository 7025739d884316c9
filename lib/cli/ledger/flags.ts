/** What a verifier brings, and takes from nobody else. */
export interface TrustFlags {
  readonly policy: string;
}

export interface CheckFlags extends TrustFlags {
  readonly charter: string;
  readonly known?: string;
  readonly history?: readonly string[];
  readonly receipts?: readonly string[];
  readonly invocations?: string;
  readonly at?: string;
  readonly format: 'text' | 'json' | 'sarif';
  readonly output?: string;
  readonly quiet?: boolean;
}

export interface ReplayFlags extends TrustFlags {
  readonly payloads: string;
  readonly key?: string;
  readonly bundles?: readonly string[];
  readonly samples: string;
  readonly seed?: string;
  readonly format: 'text' | 'json' | 'sarif';
  readonly output?: string;
  readonly quiet?: boolean;
}

export interface ProveFlags {
  readonly log?: string;
  readonly output?: string;
  readonly verify?: string;
  readonly entry?: string;
  readonly policy?: string;
  readonly format: 'text' | 'json';
}

export interface ExportFlags {
  readonly to: string;
  readonly charter?: string;
  readonly policy?: string;
  readonly known?: string;
}

export interface ShowFlags {
  readonly log?: string;
  readonly kind?: string;
  readonly request?: string;
  readonly tenant?: string;
  readonly outcome?: string;
  readonly redLine?: string;
  readonly from?: string;
  readonly to?: string;
  readonly lines?: string;
  readonly follow?: boolean;
  readonly format: 'text' | 'json';
}

export interface PolicyFlags {
  readonly origin: string;
  readonly keys: readonly string[];
  readonly addTo?: string;
  readonly output?: string;
}

export interface WitnessFlags extends TrustFlags {
  readonly key: string;
  readonly name: string;
  readonly directory: string;
  readonly host: string;
  readonly port: string;
}
