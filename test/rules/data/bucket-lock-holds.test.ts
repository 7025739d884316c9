import { cases } from '../cases';

cases('bucket-lock-holds', {
  passes: [
    ['no lock at all, which is for the claim', 'Properties', {}],
    ['years', 'Properties/ObjectLockConfiguration/Rule/DefaultRetention', { Mode: 'COMPLIANCE', Years: 10 }],
  ],
  refuses: [
    ['governance', 'Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode', 'GOVERNANCE', 'Mode'],
    ['days', 'Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days', 1, 'Days is "1"'],
    [
      'one year of ten',
      'Properties/ObjectLockConfiguration/Rule/DefaultRetention',
      { Mode: 'COMPLIANCE', Years: 0 },
      'Years',
    ],
    ['no default', 'Properties/ObjectLockConfiguration', undefined, 'Mode is absent'],
    ['a configuration that is off', 'Properties/ObjectLockEnabled', false, 'ObjectLockEnabled'],
  ],
});
