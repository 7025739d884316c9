import { verify } from '../../lib/verify/verify';
import { differences, read } from '../live/judged';
import { deployedAccount } from '../live/stand-in/deployed';
import { WATCHED, watched } from './assembly';

test('an account that is watched is proved as it is, by what the watcher may ask', () => {
  const { found } = read(deployedAccount(watched().assembly));
  expect(differences(found)).toEqual([]);
  const source = { file: 'reviewed.yaml', digest: `sha384:${'0'.repeat(96)}`, charter: WATCHED.charter };
  expect(verify(found.assembly, source, { unread: found.unread }).verdict).toBe('proved');
});
