import { cases } from '../cases';

cases('secret-is-sealed', {
  passes: [['a name', 'Properties/Name', 'tls']],
  refuses: [
    ['no key', 'Properties/KmsKeyId', undefined, 'names no key'],
    ['a value', 'Properties/SecretString', 'x', 'SecretString'],
    ['replicas', 'Properties/ReplicaRegions', [{ Region: 'eu-west-1' }], 'ReplicaRegions'],
  ],
});
