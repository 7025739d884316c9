import { GATEWAY_SERVICES, INTERFACE_SERVICES, partition } from '../../config/partitions';
import { calledPart, usesFips } from '../../config/regions/fips';
import { scalar } from './shape';

// Texts that say where something is. Each must lie in the charter's partition, regions and accounts.

/** `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`; wildcards stand in the resource alone. */
const ARN = /^arn:([a-z-]+):[a-z0-9-]+:([a-z0-9-]*):(\d{12})?:[^\s]+$/;

/** An ARN of the charter's partition, regions and accounts. */
export const ownArn = scalar("an ARN of the charter's partition, region and account", (text, { charter }) => {
  const [whole, home = '', region = '', account = ''] = ARN.exec(text) ?? [];
  return (
    whole !== undefined &&
    home === charter.partition &&
    (region === '' || charter.regions.includes(region)) &&
    (account === '' || charter.accounts.includes(account))
  );
});

export const ownAccount = scalar('an account of the charter', (text, { charter }) =>
  charter.accounts.includes(text),
);

export const ownRegion = scalar('a region of the charter', (text, { charter }) =>
  charter.regions.includes(text),
);

/** The role of someone whom the charter names, or of the enclave's accounts, exactly. */
export const roleArn = scalar('the ARN of one role that the charter covers', (text, { charter }) => {
  const [whole, home = '', account = ''] =
    /^arn:([a-z-]+):iam::(\d{12}):role\/[\w+=,.@/-]+$/.exec(text) ?? [];
  const isPerson = Object.values(charter.people).flat().includes(text);
  return (
    whole !== undefined && (isPerson || (home === charter.partition && charter.accounts.includes(account)))
  );
});

/** `SERVICE.REGION.SUFFIX`, as KMS names the service that a key is used through. */
export const ownServiceHost = scalar("a service's host in the charter's region", (text, { charter }) =>
  charter.regions.some(
    (region) =>
      text.endsWith(`.${region}.${partition(charter.partition).urlSuffix}`) && /^[a-z0-9]+\./.test(text),
  ),
);

const SERVICES = [...INTERFACE_SERVICES, ...GATEWAY_SERVICES];

/** `PREFIX.REGION.SERVICE` of a service that an enclave uses; the prefix differs by partition. */
export const endpointService = scalar(
  'an AWS service that an enclave uses, in its region',
  (text, { charter }) =>
    charter.regions.some((region) =>
      SERVICES.some((service) => {
        const end = `.${region}.${calledPart(region, service, usesFips(charter))}`;
        return text.endsWith(end) && /^[a-z0-9-]+(\.[a-z0-9-]+){1,3}$/.test(text.slice(0, -end.length));
      }),
    ),
);
