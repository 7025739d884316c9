import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { payloadParts } from './event-stream';
import { openPool } from './pool';
import type { AwsAccess, Upstream, UpstreamOptions } from './upstream';

/**
 * A SageMaker endpoint.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpointWithResponseStream.html
 */
export function openSageMakerUpstream(
  origin: string,
  endpoint: string,
  options: UpstreamOptions & { readonly aws: AwsAccess },
): Upstream {
  const pool = openPool(origin, options);
  const { protocol, hostname, host } = new URL(origin);
  const signer = new SignatureV4({ service: 'sagemaker', sha256: Sha256, ...options.aws });

  const post = async (operation: string, accept: Record<string, string>, body: string) => {
    const path = `/endpoints/${endpoint}/${operation}`;
    const unsigned = { host, 'content-type': 'application/json', ...accept };
    const { headers } = await signer.sign({
      method: 'POST',
      protocol,
      hostname,
      path,
      headers: unsigned,
      body,
    });
    return { path, headers, body };
  };

  /** Ends only with the answer; `InvokeEndpoint` ends after 60 seconds. */
  const stream = async (body: string, signal: AbortSignal) => {
    const accept = { 'x-amzn-sagemaker-accept': 'text/event-stream' };
    return payloadParts(await pool.stream(await post('invocations-response-stream', accept, body), signal));
  };

  return {
    invoke: async (body, signal) =>
      pool.whole(await post('invocations', { accept: 'application/json' }, body), signal),
    gathered: async (body, signal) => {
      const parts: Uint8Array[] = [];
      for await (const part of await stream(body, signal)) parts.push(part);
      return Buffer.concat(parts).toString();
    },
    stream: async function* (body, signal) {
      yield* await stream(body, signal);
    },
    breaker: pool.breaker,
    renew: pool.renew,
    close: pool.close,
  };
}
