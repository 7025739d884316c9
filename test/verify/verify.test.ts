import { CLAIM_IDS } from '../../lib/contract/claim-id';
import type { Rule } from '../../lib/contract/rule';
import { symbol } from '../../lib/template/values/symbols';
import { type Book, verify } from '../../lib/verify/verify';
import { assemblyOf, charterSource, claim, rule } from './fixture';

const assembly = assemblyOf({
  'b.template.json': { Vpc: 'AWS::EC2::VPC', Out: 'AWS::EC2::InternetGateway' },
  'a.template.json': { Out: 'AWS::EC2::InternetGateway' },
});
const proves = CLAIM_IDS.map((id) => claim(id, () => ({})));
const gateways = rule({
  types: ['AWS::EC2::InternetGateway'],
  check: (resource) => [{ at: resource, message: 'leads to the internet' }],
});

const run = (book: Partial<Book>, options: Omit<Parameters<typeof verify>[2], 'book'> = {}) =>
  verify(assembly, charterSource, { ...options, book: { rules: [], claims: proves, ...book } });

const statusOf = (verdict: ReturnType<typeof run>, id: string) =>
  verdict.claims.find((one) => one.id === id)?.status;

describe('verify', () => {
  it('proves when every claim is proved, and names what it looked at', () => {
    const verdict = run({});

    expect(verdict.verdict).toBe('proved');
    expect(verdict.claims.map(({ id }) => id)).toEqual([...CLAIM_IDS]);
    expect(verdict.findings).toEqual([]);
    expect(verdict.assembly.templates.map(({ file, resources }) => [file, resources])).toEqual([
      ['b.template.json', 2],
      ['a.template.json', 1],
    ]);
    expect(verdict.charter).toEqual({ file: 'reviewed.yaml', digest: charterSource.digest });
    expect(verdict.stats).toEqual({ templates: 2, resources: 3, milliseconds: 0 });
  });

  it('refutes the claim of a rule that finds a fault, in order of place', () => {
    const verdict = run({ rules: [gateways] });

    expect(verdict.verdict).toBe('refuted');
    expect(statusOf(verdict, 'no-egress')).toBe('refuted');
    expect(statusOf(verdict, 'no-edge')).toBe('proved');
    expect(verdict.findings).toEqual([
      {
        rule: 'no-gateway',
        claim: 'no-egress',
        severity: 'fatal',
        file: 'a.template.json',
        logicalId: 'Out',
        resourceType: 'AWS::EC2::InternetGateway',
        pointer: '/Resources/Out',
        message: 'leads to the internet',
        remedy: 'remove it',
        witness: [],
      },
      expect.objectContaining({ file: 'b.template.json', logicalId: 'Out' }),
    ]);
    expect(verdict.claims.find(({ id }) => id === 'no-egress')?.findings).toEqual([0, 1]);
  });

  it('shows a resource to a rule once, though the rule names its type twice', () => {
    const seen: string[] = [];
    const counting: Rule = {
      ...gateways,
      types: ['AWS::EC2::VPC', 'AWS::EC2::VPC'],
      check: ({ logicalId }) => {
        seen.push(logicalId);
        return [];
      },
    };
    run({ rules: [counting] });

    expect(seen).toEqual(['Vpc']);
  });

  it('takes a rule that throws for a fatal finding at the resource', () => {
    const throws = rule({
      types: ['AWS::EC2::VPC'],
      check: () => {
        throw new Error('properties is not iterable');
      },
    });
    const verdict = run({ rules: [throws] });

    expect(statusOf(verdict, 'no-egress')).toBe('refuted');
    expect(verdict.findings).toEqual([
      expect.objectContaining({
        severity: 'fatal',
        logicalId: 'Vpc',
        message: 'the rule no-gateway could not be checked: properties is not iterable',
      }),
    ]);
  });

  it('takes a rule that fails halfway for a finding too', () => {
    const halfway = rule({
      types: ['AWS::EC2::VPC'],
      *check() {
        yield* [];
        throw 'odd';
      },
    });

    expect(run({ rules: [halfway] }).findings[0]?.message).toBe(
      'the rule no-gateway could not be checked: odd',
    );
  });

  it('takes a claim that throws for refuted', () => {
    const throws = claim('no-bypass', () => {
      throw new Error('graph has no root');
    });
    const verdict = run({ claims: [...proves.filter(({ id }) => id !== 'no-bypass'), throws] });

    expect(statusOf(verdict, 'no-bypass')).toBe('refuted');
    expect(verdict.findings[0]).toMatchObject({
      rule: 'no-bypass',
      severity: 'fatal',
      file: '',
      message: 'the proof itself failed: graph has no root',
    });
  });

  it('refutes by the faults of a claim, and finds logical id and type in the pointer', () => {
    const at = { file: 'b.template.json', pointer: '/Resources/Vpc/Properties/CidrBlock' };
    const faulty = claim('no-edge', () => ({
      faults: [{ at, message: 'too wide' }],
      undecided: ['and something is unclear'],
    }));
    const verdict = run({ claims: [...proves.filter(({ id }) => id !== 'no-edge'), faulty] });

    expect(statusOf(verdict, 'no-edge')).toBe('refuted');
    expect(verdict.findings).toEqual([
      expect.objectContaining({ rule: 'no-edge', logicalId: 'Vpc', resourceType: 'AWS::EC2::VPC' }),
    ]);
  });

  it('leaves a claim with open reasons undecided, and prints them', () => {
    const open = claim('no-edge', () => ({ undecided: ['the zone is not known'] }));
    const verdict = run({ claims: [...proves.filter(({ id }) => id !== 'no-edge'), open] });

    expect(verdict.verdict).toBe('undecided');
    expect(statusOf(verdict, 'no-edge')).toBe('undecided');
    expect(verdict.findings.map(({ claim: of, message }) => [of, message])).toEqual([
      ['no-edge', 'the zone is not known'],
    ]);
  });

  it('leaves a claim that has no proof yet undecided, with its statement, unless a rule refutes it', () => {
    const without = { claims: proves.filter(({ id }) => id !== 'no-egress') };
    const open = run(without);

    expect(open.verdict).toBe('undecided');
    expect(open.claims.find(({ id }) => id === 'no-egress')?.statement).toMatch(/^No packet from any/);
    expect(open.findings[0]?.message).toBe('this version of Cordon has no proof of this claim yet');
    expect(statusOf(run({ ...without, rules: [gateways] }), 'no-egress')).toBe('refuted');
  });

  it('proves nothing of an assembly that holds nothing', () => {
    const verdict = verify(assemblyOf({ 'a.json': {} }), charterSource, {
      book: { rules: [], claims: proves },
    });

    expect(verdict.verdict).toBe('undecided');
    expect(verdict.claims.map(({ status, findings }) => [status, findings.length])).toEqual(
      CLAIM_IDS.map(() => ['undecided', 1]),
    );
  });

  it('decides the claims that were chosen, in the order of the contract', () => {
    const verdict = run({ rules: [gateways] }, { claims: ['no-edge', 'closed-world'] });

    expect(verdict.verdict).toBe('proved');
    expect(verdict.claims.map(({ id }) => id)).toEqual(['closed-world', 'no-edge']);
    expect(run({}, { claims: [] }).verdict).toBe('undecided');
  });

  it('refutes closed-world for an irregular file, chosen or not', () => {
    const irregular = assemblyOf({ 'a.json': { Vpc: 'AWS::EC2::VPC' } }, [
      {
        code: 'template-unlisted',
        file: 'b.json',
        pointer: '',
        message: 'is in no manifest',
        remedy: 'remove it',
      },
    ]);
    const verdict = verify(irregular, charterSource, {
      claims: ['no-edge'],
      book: { rules: [], claims: proves },
    });

    expect(verdict.verdict).toBe('refuted');
    expect(verdict.findings).toEqual([
      expect.objectContaining({ rule: 'template-unlisted', claim: 'closed-world', file: 'b.json' }),
      // And what rests on the closed world is no longer proved.
      expect.objectContaining({ rule: 'no-edge', claim: 'no-edge', severity: 'error' }),
    ]);
  });

  it('says a fault once, with its shortest witness, whichever order it was found in', () => {
    const step = (id: string) => ({ kind: 'route', id, pointer: '', says: 'leads on' }) as const;
    const long = {
      at: { file: 'a.template.json', pointer: '/Resources/Out' },
      message: 'leads out',
      witness: [step('a'), step('b')],
    };
    const short = { ...long, witness: [step('c')] };
    const found = [
      [long, short],
      [short, long],
    ].map((faults) => run({ claims: [claim('no-egress', () => ({ faults }))] }, { claims: ['no-egress'] }));

    expect(found[0]?.findings).toEqual([expect.objectContaining({ witness: [step('c')] })]);
    expect(found[1]).toEqual(found[0]);
  });

  it('writes symbols out for people, wherever a check left one', () => {
    const key = symbol('data', 'Key', 'Arn');
    const shown = '$' + '{data.Key.Arn}';
    const at = { file: 'a.template.json', pointer: '/Resources/Out' };
    const witness = [{ kind: 'value', id: key, pointer: '', says: `is ${key}` } as const];
    const faulty = claim('no-edge', () => ({
      faults: [{ at, message: `uses ${key}`, remedy: key, witness }],
    }));
    const open = claim('no-edge', () => ({ undecided: [`what is ${key}`] }));
    const only = (one: typeof open) => run({ claims: [one] }, { claims: ['no-edge'] }).findings;

    expect(JSON.stringify([only(faulty), only(open)])).not.toMatch(/[\uE000-\uE002]/);
    expect(only(faulty)[0]).toMatchObject({
      message: `uses ${shown}`,
      remedy: shown,
      witness: [{ id: shown, says: `is ${shown}` }],
    });
    expect(only(open)[0]?.message).toBe(`what is ${shown}`);
  });

  it('counts milliseconds by the clock that it is given', () => {
    const times = [10.2, 15.9];

    expect(run({}, { clock: () => times.shift() ?? 0 }).stats.milliseconds).toBe(6);
  });
});
