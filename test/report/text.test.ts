import { toText } from '../../lib/report/text';
import { GATEWAY, HOSTILE, hostile, PROVED, REFUTED, withFindings } from './verdict';

const first = (text: string) => text.split('\n')[0];

describe('text', () => {
  it('reads from the verdict to the findings', () => {
    const lines = toText([REFUTED]).split('\n');
    const from = lines.indexOf('no-egress');

    expect(lines.slice(0, 8)).toEqual([
      'refuted: of 16 claims, 2 refuted and 1 undecided; 2 findings',
      '',
      '  assembly  cdk.out (1 template, 64 resources)',
      '            sha384:a1a1a1a1a1a1a1a1…',
      '  charter   reviewed.yaml',
      '            sha384:c3c3c3c3c3c3c3c3…',
      '',
      'claims',
    ]);
    expect(lines).toContain('  refuted    no-egress              Title of no-egress: 1 finding');
    expect(lines).toContain('             because this version of Cordon has no proof of this claim yet');
    expect(lines.slice(from)).toEqual([
      'no-egress',
      '  Statement of no-egress.',
      '',
      '  1. no-internet-gateway: Gateway (AWS::EC2::InternetGateway)',
      '     cordon-demo-boundary.template.json#/Resources/Gateway',
      '     an internet gateway leads out of the enclave',
      '     remedy: remove the gateway and every route that names it',
      '     witness:',
      '       route     DefaultRoute: sends 0.0.0.0/0 to Gateway',
      '                 cordon-demo-boundary.template.json#/Resources/DefaultRoute',
      '       value     the internet',
      '',
      'all-red-lines',
      '  Statement of all-red-lines.',
      '',
      '  1. all-red-lines',
      "     no classifier answers for 'autonomous-weapons'",
      '',
    ]);
  });

  it('says what was proved, and what that rests on', () => {
    const text = toText([PROVED]);

    expect(first(text)).toBe('proved: all of 16 claims');
    expect(text).toContain('assumed, outside the assembly\n  - KMS does what its documentation says.\n');
  });

  it('says in its first line when only some claims were looked at', () => {
    const some = { ...PROVED, claims: PROVED.claims.slice(0, 3) };

    expect(first(toText([some]))).toBe('proved: all of 3 claims (chosen among 16)');
  });

  it('says when the charter came with the assembly', () => {
    const own = { ...PROVED, charter: { ...PROVED.charter, file: 'cdk.out/deployment.yaml' } };

    expect(toText([own])).toContain('a reviewer should bring their own with --charter');
    expect(toText([PROVED])).not.toContain('--charter');
  });

  it('sums several verdicts up in the first line', () => {
    const text = toText([PROVED, REFUTED]);

    expect(first(text)).toBe('refuted: 1 of 2 assemblies proved');
    expect(text).toContain('\nproved: all of 16 claims\n');
    expect(text).toContain('\nrefuted: of 16 claims,');
  });

  it('colours only when asked', () => {
    expect(toText([REFUTED])).not.toContain('\u001b');
    expect(toText([REFUTED], { color: true })).toContain('\u001b[31mrefuted\u001b[39m');
  });

  it('keeps to 100 columns, whatever the length of words', () => {
    const long = withFindings([
      { ...GATEWAY, logicalId: 'L'.repeat(400), message: `${'word '.repeat(60)}${'x'.repeat(300)}` },
    ]);
    const widths = toText([long])
      .split('\n')
      .map((line) => line.length);

    expect(Math.max(...widths)).toBe(100);
  });

  it.each(HOSTILE)('prints %j where it stands, and nothing of it acts', (text) => {
    const printed = toText([hostile(text)]);

    expect(printed).toMatch(/^[\P{C}\n]*$/u);
    expect(printed.split('\n').length).toBeLessThan(60);
    expect(first(printed)).toBe('refuted: of 16 claims, 1 refuted; 1 finding');
  });
});
