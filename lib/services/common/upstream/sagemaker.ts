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

  return {
    invoke: async (body, signal) =>
      pool.whole(await post('invocations', { accept: 'application/json' }, body), signal),
    stream: async function* (body, signal) {
      const accept = { 'x-amzn-sagemaker-accept': 'text/event-stream' };
      yield* payloadParts(await pool.stream(await post('invocations-response-stream', accept, body), signal));
    },
    breaker: pool.breaker,
    renew: pool.renew,
    close: pool.close,
  };
}
