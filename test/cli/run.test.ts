import { readdirSync, readFileSync } from 'node:fs';
import { VERSION } from '../../lib/contract/version';
import { session, tooWide } from './session';

describe('cordon', () => {
  it('prints the version of the package', async () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION);
    expect(await session(['--version'])).toEqual({ stdout: `${VERSION}\n`, stderr: '', code: 0 });
  });

  it('prints help with commands, and help of a command with examples, in 100 columns', async () => {
    const general = await session(['--help']);
    const verify = await session(['verify', '--help']);

    expect(general).toMatchObject({ stderr: '', code: 0 });
    expect(general.stdout).toMatch(/Commands:\n {2}verify .*hold an assembly against a charter/);
    expect(verify).toMatchObject({ stderr: '', code: 0 });
    expect(verify.stdout).toMatch(/Examples:\n {2}cordon verify /);
    for (const line of (general.stdout + verify.stdout).split('\n'))
      expect(line.length).toBeLessThanOrEqual(100);
  });

  it('fits the options of a help to the terminal', async () => {
    const { stdout } = await session(['verify', '--help'], { tty: true, columns: 80 });
    const options = stdout.slice(0, stdout.indexOf('Examples:')).split('\n');
    expect(options.length).toBeGreaterThan(20);
    expect(options.filter((line) => line.length > 80)).toEqual([]);
  });

  it('has a command for each folder of lib/cli, and no other', async () => {
    const { stdout } = await session(['--help']);
    const folders = readdirSync('lib/cli', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const listed = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z-]+) /gm)];
    expect(listed.map(([, name]) => name).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });

  it.each([
    [[], 'no command given; see cordon --help [command-missing]'],
    [['charter'], 'no command given; see cordon charter --help [command-missing]'],
    [['release', 'log'], 'no command given; see cordon release log --help [command-missing]'],
    [['nope'], "unknown command 'nope'; see cordon --help [command-unknown]"],
    [['verfy'], "unknown command 'verfy' (did you mean verify?); see cordon --help [command-unknown]"],
    [['--nope'], "unknown option '--nope'; see cordon --help [option-unknown]"],
    [['verify', '--nope'], "unknown option '--nope'; see cordon verify --help [option-unknown]"],
    [
      ['verify', '--charter'],
      "option '--charter <file>' argument missing; see cordon verify --help [value-missing]",
    ],
    [
      ['verify', '--format', 'xml'],
      "option '--format <format>' argument 'xml' is invalid; allowed: text, json, sarif, junit, markdown, html, oscal; see cordon verify --help [value-invalid]",
    ],
    [
      ['verify', '--claims', 'no-egress,no-exit'],
      "claim 'no-exit' is unknown; allowed: closed-world, one-boundary, no-egress, no-edge, one-door, sealed-data, sealed-model, no-bypass, all-red-lines, no-off-switch, humans-decide, tamper-evident, classifiers-updatable, operable, defence-in-depth, verified-before-use; see cordon verify --help [claim-unknown]",
    ],
    [
      ['verify', '--except', 'no-egres'],
      "claim 'no-egres' is unknown; did you mean 'no-egress'? allowed: closed-world, one-boundary, no-egress, no-edge, one-door, sealed-data, sealed-model, no-bypass, all-red-lines, no-off-switch, humans-decide, tamper-evident, classifiers-updatable, operable, defence-in-depth, verified-before-use; see cordon verify --help [claim-unknown]",
    ],
    [
      ['verify', '\u001b[31m\nred', '--nope'],
      "unknown option '--nope'; see cordon verify --help [option-unknown]",
    ],
    [['\u001b[31m\nred'], "unknown command '\\u{1b}[31m red'; see cordon --help [command-unknown]"],
  ])('answers %j with one line and exit 2', async (args, line) => {
    expect(await session(args)).toEqual({ stdout: '', stderr: `cordon: ${line}\n`, code: 2 });
  });

  it('breaks errors at the width of a terminal, and no name', async () => {
    const { stderr } = await session(['verify', '--except', 'no-egres'], { tty: true, columns: 80 });
    expect(tooWide(stderr, 80)).toEqual([]);
    expect(stderr.split('\n').length).toBeGreaterThan(4);
    expect(stderr.replace(/\n {8}/g, ' ')).toBe((await session(['verify', '--except', 'no-egres'])).stderr);
  });

  // Node never ends making a folder below one that can hold none: the process would hang.
  it.each([
    ['verify', '.', '--charter', 'config/commercial.yaml', '--report', '/proc/report'],
    ['policies', 'config/commercial.yaml', '--output', '/sys/policies'],
    ['local', '--directory', '/proc/1/stack'],
    ['local', '--directory', '/dev/stack'],
    [
      'release',
      'log',
      'add',
      '--log',
      '/proc/log',
      '--origin',
      'x',
      '--key',
      'x',
      '--image',
      `x=sha256:${'0'.repeat(64)}`,
    ],
  ])('writes nothing below folders of the system: %s %s', async (...args) => {
    const { stdout, stderr, code } = await session(args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^cordon: '\/(proc|sys|dev)\/.* is below one of .*\[output-unsuited\]\n$/);
  });
});
