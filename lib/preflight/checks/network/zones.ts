import { type Check, missing, rows, text } from '../../check';
import { asked } from '../../question';

const ZONES = asked('ec2:DescribeAvailabilityZones', 'ec2', 'describe-availability-zones');

export const zones: Check = {
  id: 'zones',
  asks: 'The account has each availability zone that the deployment names.',
  because: 'Zones differ by account; a subnet in one that an account lacks fails.',
  questions: () => [ZONES],
  *look({ deployment: { enclave }, file, ask }) {
    const open = rows(ask(ZONES), 'AvailabilityZones')
      .filter((zone) => text(zone, 'State') === 'available')
      .map((zone) => text(zone, 'ZoneName'));
    const spare = open.find((zone) => !enclave.availabilityZones.includes(zone));
    for (const zone of enclave.availabilityZones)
      if (!open.includes(zone))
        yield missing(
          `zone ${zone} is not available to this account; available: ${open.join(', ')}`,
          `sed -i 's/\\b${zone}\\b/${spare ?? 'ANOTHER-ZONE'}/' ${file}`,
        );
  },
};
