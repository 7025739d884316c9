import type { UpstreamUrl } from '../../environment';
import { Fault } from '../fault';
import { openHttpUpstream } from './http';
import { openSageMakerUpstream } from './sagemaker';
import type { Upstream, UpstreamOptions } from './upstream';

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
