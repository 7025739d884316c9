import { changed, rehearse, rehearseReading } from '../../../bin/dev/rehearse';
import { deploymentOf } from '../../helpers/assemblies';
import { HANGS } from '../../helpers/hangs';

const said = (names: readonly string[]) => {
  const lines: string[] = [];
  const code = rehearse(names, (line) => lines.push(line));
  return { code, lines };
};

test('without an emulator it says so in a sentence, and does not fail', () => {
  const lines: string[] = [];
  const none: { version?: string } = {};
  expect(
    rehearse(
      ['isob'],
      (line) => lines.push(line),
      () => none.version,
    ),
  ).toBe(0);
  expect(lines).toEqual([expect.stringMatching(/^No rehearsal: python3 has no moto/)]);
});

test('so does the reading of an account', async () => {
  const lines: string[] = [];
  const none: { version?: string } = {};
  expect(
    await rehearseReading(
      [],
      (line) => lines.push(line),
      () => none.version,
    ),
  ).toBe(0);
  expect(lines).toEqual([expect.stringMatching(/^No rehearsal: .*AWS's CLI/)]);
});

test('what is updated is another enclave of the same charter', () => {
  const before = deploymentOf('isob');
  const after = changed(before);
  expect(after.charter).toBe(before.charter);
  expect(after.enclave.proxy.tasks.min).toBe(before.enclave.proxy.tasks.min + 1);
  expect(after.enclave.model.weightsVersion).not.toBe(before.enclave.model.weightsVersion);
});

test(
  'a deployment is made, changed and destroyed, where there is an emulator',
  () => {
    const { code, lines } = said(['isob']);
    const text = lines.join('\n');
    expect([text, code]).toEqual([text, 0]);
    expect(text).toMatch(/^No rehearsal: |Rehearsed with moto .*: deployed, updated and destroyed isob\./m);
    if (!text.startsWith('No rehearsal'))
      expect(lines.filter((line) => /^(deployed|updated|destroyed) /.test(line))).toHaveLength(21);
  },
  HANGS,
);
