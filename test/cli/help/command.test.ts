import { session } from '../session';

describe('cordon help', () => {
  it.each([
    [['help'], ['--help']],
    [
      ['help', 'verify'],
      ['verify', '--help'],
    ],
    [
      ['help', 'ledger', 'check'],
      ['ledger', 'check', '--help'],
    ],
  ])('%j is %j', async (asked, same) => {
    const answer = await session(asked);
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    expect(answer).toEqual(await session(same));
  });

  it.each([
    [['verfy'], "unknown command 'verfy' (did you mean verify?)"],
    [['ledger', 'chek'], "unknown command 'chek' (did you mean check?)"],
    [['qqqqqqqq'], "unknown command 'qqqqqqqq'"],
  ])('refuses %j', async (names, says) => {
    expect(await session(['help', ...names])).toEqual({
      stdout: '',
      stderr: `cordon: ${says}; see cordon${names.length > 1 ? ` ${names[0]}` : ''} --help [command-unknown]\n`,
      code: 2,
    });
  });
});
