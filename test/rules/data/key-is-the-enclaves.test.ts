import { cases } from '../cases';

const SIGNING = { KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY' };

cases('key-is-the-enclaves', {
  passes: [
    ['a key that signs', 'Properties', SIGNING],
    ['the origin that is the default', 'Properties/Origin', 'AWS_KMS'],
  ],
  refuses: [
    ['no rotation', 'Properties/EnableKeyRotation', undefined, 'EnableKeyRotation'],
    ['many regions', 'Properties/MultiRegion', true, 'MultiRegion'],
    ['imported material', 'Properties/Origin', 'EXTERNAL', 'Origin'],
    ['a key store elsewhere', 'Properties/Origin', 'EXTERNAL_KEY_STORE', 'Origin'],
    ['a key that is off', 'Properties/Enabled', false, 'Enabled'],
    ['a short window', 'Properties/PendingWindowInDays', 7, 'PendingWindowInDays'],
    ['a lockout', 'Properties/BypassPolicyLockoutSafetyCheck', true, 'BypassPolicyLockoutSafetyCheck'],
    ['a signing key that encrypts', 'Properties', { ...SIGNING, KeyUsage: 'ENCRYPT_DECRYPT' }, 'KeyUsage'],
    ['a key for codes', 'Properties/KeySpec', 'HMAC_256', 'KeySpec'],
  ],
});
