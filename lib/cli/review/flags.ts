import type { ClientFiles } from '../ask-service';

export interface ReviewFlags extends ClientFiles {
  readonly format: 'text' | 'json';
}

export interface ListFlags extends ReviewFlags {
  readonly state: 'waiting' | 'decided' | 'expired';
}

export interface WatchFlags extends ReviewFlags {
  readonly every: string;
}

export interface DecideFlags extends ReviewFlags {
  readonly signingKey: string;
  readonly payload: string;
  readonly reason: string;
}
