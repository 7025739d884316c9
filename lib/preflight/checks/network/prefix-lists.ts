import { endpointServiceName, GATEWAY_SERVICES } from '../../../config/partitions';
import { type Check, missing, rows, text } from '../../check';
import { asked } from '../../question';

const LISTS = asked(
  'ec2:DescribeManagedPrefixLists',
  'ec2',
  'describe-managed-prefix-lists',
  '--filters',
  'Name=owner-id,Values=AWS',
);

export const prefixLists: Check = {
  id: 'prefix-lists',
  asks: "The ids of the prefix lists for S3 and DynamoDB are this region's.",
  because: 'Security groups name them by id, which differs by region.',
  questions: () => [LISTS],
  *look({ deployment: { enclave }, file, ask }) {
    const lists = rows(ask(LISTS), 'PrefixLists');
    for (const service of GATEWAY_SERVICES) {
      const given = enclave.network.prefixLists[service];
      const name = endpointServiceName(enclave.region, service, enclave.network.endpointServices);
      const found = lists.find((one) => text(one, 'PrefixListName') === name);
      const id = found && text(found, 'PrefixListId');
      if (id === undefined)
        yield missing(
          `no prefix list is called ${name}`,
          `aws ec2 describe-managed-prefix-lists --query 'PrefixLists[].PrefixListName'`,
        );
      else if (id !== given)
        yield missing(
          `enclave.network.prefixLists.${service} is ${given}, and the region's is ${id}`,
          `sed -i 's/${given}/${id}/' ${file}`,
        );
    }
  },
};
