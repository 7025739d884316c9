/** What happened to a held request. */
export interface HoldEvent {
  /** ISO, UTC. */
  readonly at: string;
  readonly id: string;
  readonly event: 'held' | 'take' | 'return' | 'recuse' | 'approve' | 'deny' | 'expired';
  /** Who did it, where someone did. */
  readonly reviewer?: string;
}
