import { cases } from '../cases';

cases('trail-is-whole', {
  passes: [['every region', 'Properties/IsMultiRegionTrail', true]],
  refuses: [
    ['off', 'Properties/IsLogging', false, 'IsLogging'],
    ['no validation', 'Properties/EnableLogFileValidation', undefined, 'EnableLogFileValidation'],
    ['no key', 'Properties/KMSKeyId', undefined, 'names no key'],
    ['a topic', 'Properties/SnsTopicName', 'x', 'SnsTopicName'],
  ],
});
