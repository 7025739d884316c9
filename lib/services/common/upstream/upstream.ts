import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';
import type { Breaker } from '../breaker';
import type { ClientTls } from '../tls/tls';

/** A model behind an OpenAI-compatible chat-completions interface. Bodies are JSON texts. */
export interface Upstream {
  /** The whole answer's text. @throws Fault `upstream_failed` */
  readonly invoke: (body: string, signal: AbortSignal) => Promise<string>;
  /**
   * The whole text of an answer that the model was asked to stream: server-sent events, or JSON from one that doesn't
   * stream. Aborting it ends the model's work. @throws Fault `upstream_failed`
   */
  readonly gathered: (body: string, signal: AbortSignal) => Promise<string>;
  /** The bytes of a stream of server-sent events. @throws Fault `upstream_failed` */
  readonly stream: (body: string, signal: AbortSignal) => AsyncIterable<Uint8Array>;
  /** Whether the model is waited for. */
  readonly breaker: Pick<Breaker, 'waits' | 'goneFor'>;
  /** Goes over to another certificate, if it shows one; requests under way end on the old one. */
  readonly renew: (tls: ClientTls) => void;
  readonly close: () => Promise<void>;
}

export interface UpstreamOptions {
  readonly connections: number;
  /** Milliseconds in which the answer must begin, and between two parts of it. */
  readonly idleTimeout: number;
  /** Most bytes of an answer. */
  readonly mostBytes: number;
  /** What is shown to the model's server. */
  readonly tls?: ClientTls;
  /** Needed for SageMaker alone. */
  readonly aws?: AwsAccess;
}

/** What signs requests to AWS. */
export interface AwsAccess {
  readonly region: string;
  readonly credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider;
}
