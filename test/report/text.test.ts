import type { Finding } from '../../lib/contract/verdict';
import { toText } from '../../lib/report/text';
import { GATEWAY, HOSTILE, hostile, PROVED, REFUTED, withFindings } from './verdict';

const first = (text: string) => text.split('\n')[0];

describe('text', () => {
  it('reads from what to mend to what was looked at', () => {
    const places = { pathOf: (file: string) => file, lineOf: () => 12 };
    const lines = toText([REFUTED], { places: [places] }).split('\n');

    expect(lines.slice(0, lines.indexOf('claims'))).toEqual([
      'refuted: of 16 claims, 2 refuted and 1 undecided; 2 findings',
      '',
      '  1. Gateway (AWS::EC2::InternetGateway)',
      '  2. all-red-lines',
      '',
      '1. Gateway (AWS::EC2::InternetGateway) breaks no-egress',
      '   cordon-demo-boundary.template.json:12',
      '   /Resources/Gateway',
      '   an internet gateway leads out of the enclave',
      '   remedy: remove the gateway and every route that names it',
      '   witness:',
      '     route     DefaultRoute: sends 0.0.0.0/0 to Gateway',
      '               cordon-demo-boundary.template.json#/Resources/DefaultRoute',
      '     value     the internet',
      '',
      '2. all-red-lines breaks all-red-lines',
      "   no classifier answers for 'autonomous-weapons'",
      '',
    ]);
    expect(lines).toContain('  refuted    no-egress              Title of no-egress: 1 finding');
    expect(lines).toContain('             because this version of Cordon has no proof of this claim yet');
    expect(lines.slice(-8)).toEqual([
      '  assembly  cdk.out (1 template, 64 resources)',
      '            sha384:a1a1a1a1a1a1a1a1…',
      '  charter   reviewed.yaml',
      '            sha384:c3c3c3c3c3c3c3c3…',
      '  assumed   1 assumption, which --assumptions lists',
      '',
      'refuted: of 16 claims, 2 refuted and 1 undecided; 2 findings',
      '',
    ]);
  });

  it('tells findings of one cause together, the one with a witness first and a remedy that is one', () => {
    const generic = 'Change it until the claim holds; "cordon explain one-door" says what it asks for.';
    const door: Finding = {
      ...{ ...GATEWAY, rule: 'one-door', claim: 'one-door', file: '', logicalId: '', pointer: '' },
      ...{ message: 'the internet comes in', remedy: generic },
      witness: [
        { kind: 'route', id: 'Gateway', pointer: `${GATEWAY.file}#${GATEWAY.pointer}`, says: 'lets in' },
      ],
    };
    const bare = { ...GATEWAY, rule: 'bare', message: 'it has no name', witness: [] };
    const text = toText([withFindings([bare, { ...GATEWAY, remedy: generic }, door])]);

    expect(text.slice(0, text.indexOf('\nclaims'))).toBe(`refuted: of 16 claims, 2 refuted; 3 findings

1. Gateway (AWS::EC2::InternetGateway) breaks no-egress, one-door
   cordon-demo-boundary.template.json
   /Resources/Gateway
   an internet gateway leads out of the enclave
   remedy: remove the gateway and every route that names it
   witness:
     route     DefaultRoute: sends 0.0.0.0/0 to Gateway
               cordon-demo-boundary.template.json#/Resources/DefaultRoute
     value     the internet
   so too:
     - no-egress, bare: it has no name
     - one-door: the internet comes in
`);
  });

  it('says what was proved, and counts what that rests on', () => {
    const text = toText([PROVED]);

    expect(first(text)).toBe('proved: all of 16 claims');
    expect(text).toContain('\n  assumed   1 assumption, which --assumptions lists\n');
    expect(text).not.toContain('KMS does');
  });

  it('lists assumptions when asked, each with whose it is and how to check it', () => {
    expect(toText([PROVED], { assumptions: true })).toContain(`
  assumed   1 assumption

  kms
    KMS does what its documentation says.
    by    AWS
    check read KMS's guide
    for   closed-world,`);
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

  it.each([60, 80, 100])('keeps to %d columns, and breaks no pointer', (columns) => {
    const pointer = `/Resources/${'L'.repeat(200)}`;
    const long = withFindings([{ ...GATEWAY, pointer, message: 'word '.repeat(60) }]);
    const lines = toText([long], { columns }).split('\n');

    expect(lines).toContain(`   ${pointer}`);
    for (const line of lines.filter((one) => !/\/Resources\//.test(one)))
      expect(line.length).toBeLessThanOrEqual(columns);
  });

  it.each(HOSTILE)('prints %j where it stands, and nothing of it acts', (text) => {
    const printed = toText([hostile(text)]);

    expect(printed).toMatch(/^[\P{C}\n]*$/u);
    expect(printed.split('\n').length).toBeLessThan(60);
    expect(first(printed)).toBe('refuted: of 16 claims, 1 refuted; 1 finding');
  });
});
