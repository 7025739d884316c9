import { rangeFault } from '../../lib/config/private-range';

test.each(['10.0.0.0/16', '10.255.252.0/22', '172.16.0.0/16', '172.31.0.0/16', '192.168.0.0/16'])(
  '%s is a private range',
  (cidr) => {
    expect(rangeFault(cidr)).toBeUndefined();
  },
);

test.each([
  ['10.64.1.0/16', 'cidr-unaligned'],
  ['10.64.1.0/22', 'cidr-unaligned'],
  ['10.300.0.0/16', 'cidr-invalid'],
  ['010.64.0.0/16', 'cidr-invalid'],
  ['8.8.0.0/16', 'cidr-public'],
  ['100.64.0.0/16', 'cidr-public'],
  ['169.254.0.0/16', 'cidr-public'],
  ['172.32.0.0/16', 'cidr-public'],
  ['192.169.0.0/16', 'cidr-public'],
])('%s is refused with %s', (cidr, code) => {
  expect(rangeFault(cidr)?.code).toBe(code);
});

test.each(['10.64.1.0/8', '10.64.1.7/30', '172.20.9.0/16'])('what it suggests for %s passes', (cidr) => {
  const [, meant = ''] = /allowed: '(.*)'/.exec(rangeFault(cidr)?.message ?? '') ?? [];
  expect(meant).toMatch(/\/(16|22)$/);
  expect(rangeFault(meant)).toBeUndefined();
});

test('says where an unaligned range begins', () => {
  expect(rangeFault('10.64.1.0/16')?.message).toContain("allowed: '10.64.0.0/16'");
});
