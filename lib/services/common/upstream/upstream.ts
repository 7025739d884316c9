import type { UpstreamUrl } from '../../environment';
import { Fault } from '../fault';
import type { ClientTls } from '../tls/tls';
import { openHttpUpstream } from './http';
import { type AwsAccess, openSageMakerUpstream } from './sagemaker';

/** A model behind an OpenAI-compatible chat-completions interface. Bodies are JSON texts. */
export interface Upstream {
  /** The whole answer's text. @throws Fault `upstream_failed` */
  readonly invoke: (body: string, signal: AbortSignal) => Promise<string>;
  /** The bytes of a stream of server-sent events. @throws Fault `upstream_failed` */
  readonly stream: (body: string, signal: AbortSignal) => AsyncIterable<Uint8Array>;
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

/** @throws Fault `environment_invalid` for a URL that is neither kind of upstream */
export function openUpstream(url: UpstreamUrl, options: UpstreamOptions): Upstream {
  const sagemaker = /^sagemaker:\/\/([\w.-]+)\/([A-Za-z0-9-]{1,63})$/.exec(url);
  if (sagemaker?.[1] && sagemaker[2]) {
    if (!options.aws) throw new Fault('environment_invalid', `'${url}' needs AWS_REGION`);
    return openSageMakerUpstream(`https://${sagemaker[1]}`, sagemaker[2], { ...options, aws: options.aws });
  }
  const http = /^(https?:\/\/[^/?#@]+)(\/[\w./-]*)?$/.exec(url);
  if (http?.[1]) return openHttpUpstream(http[1], (http[2] ?? '').replace(/\/$/, ''), options);
  throw new Fault(
    'environment_invalid',
    `'${url}' is no upstream: use sagemaker://HOST/ENDPOINT or http(s)://HOST/v1`,
  );
}
