import { partition } from '../../config/partitions';
import { scalar } from './shape';

const IMAGE = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.([a-z0-9.-]+)\/[a-z0-9._/-]+@sha256:[0-9a-f]{64}$/;

/** An image in the registry of one of the charter's accounts and regions, by digest. */
export const ownImage = scalar("an image of the enclave's own registry, by digest", (text, { charter }) => {
  const [, account = '', region = '', suffix = ''] = IMAGE.exec(text) ?? [];
  return (
    charter.accounts.includes(account) &&
    charter.regions.includes(region) &&
    suffix === partition(charter.partition).urlSuffix
  );
});
