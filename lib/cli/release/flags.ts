interface LogFlags {
  readonly log: string;
}

export interface ReleaseAddFlags extends LogFlags {
  readonly origin: string;
  readonly key: string;
  readonly mlDsaSeed?: string;
  readonly charter?: string;
  readonly attestation?: string;
  readonly image?: readonly string[];
  readonly policyBundle?: readonly string[];
  readonly withdraw?: string;
  readonly reason?: string;
  readonly releaseAgain?: readonly string[];
  readonly witnesses?: string;
  readonly writePolicy?: string;
}

export interface ReleaseCheckFlags {
  readonly policy: string;
  readonly charter?: string;
  readonly attestation?: string;
  readonly image?: readonly string[];
  readonly policyBundle?: readonly string[];
  readonly history?: readonly string[];
  readonly format: 'text' | 'json' | 'sarif';
  readonly output?: string;
  readonly quiet?: boolean;
}

export interface ReleaseImageFlags extends LogFlags {
  readonly policy: string;
  readonly platform?: string;
}

export interface ReleaseProveFlags {
  readonly log?: string;
  readonly to?: string;
  readonly charter?: string;
  readonly attestation?: string;
  readonly image?: readonly string[];
  readonly policyBundle?: readonly string[];
  readonly output?: string;
  readonly verify?: string;
  readonly policy?: string;
}
