import fc from 'fast-check';
import { init } from 'z3-solver';
import { parseLike } from '../../../lib/engines/iam/globs/glob';
import { commonText, uncoveredText } from '../../../lib/engines/iam/globs/glob-algebra';
import { RUNS } from '../../helpers/runs';

// A second oracle, of other people's making: an SMT solver's theory of regular expressions.

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), minLength: 1, maxLength: 7 });
// The solver keeps all it was told until its 2 GiB are full, hence the bound.
const CASES = Math.min(Math.ceil(RUNS / 20), 400);

/** What the solver may spend on a case, in its own unit: the same on any machine, some seconds at most on most. */
const MOST_WORK = 500_000;

async function oracle() {
  const { Context, em } = await init();
  const z3 = Context('globs');
  const text = z3.String.const('text');
  const one = z3.AllChar(z3.Re.sort(z3.String.sort()));
  const expression = (glob: string) => {
    const parts = [...glob].map((c) => (c === '*' ? z3.Star(one) : c === '?' ? one : z3.Re.toRe(c)));
    return z3.ReConcat(z3.Re.toRe(''), ...parts);
  };
  const within = (glob: string) => z3.InRe(text, expression(glob));
  const tally = { sat: 0, unsat: 0, unknown: 0 };
  const exists = async (inside: readonly string[], outside: readonly string[]) => {
    const solver = new z3.Solver();
    solver.set('rlimit', MOST_WORK);
    for (const glob of inside) solver.add(within(glob));
    for (const glob of outside) solver.add(z3.Not(within(glob)));
    const answer = await solver.check();
    tally[answer] += 1;
    // What it can't tell with so much tells us nothing.
    fc.pre(answer !== 'unknown');
    return answer === 'sat';
  };
  return { exists, tally, stop: () => em.PThread.terminateAllThreads() };
}

describe(`z3, ${CASES} cases each`, () => {
  let z3: Awaited<ReturnType<typeof oracle>>;
  beforeAll(async () => {
    z3 = await oracle();
  });
  afterAll(() => z3.stop());

  test('two globs have a common text when z3 says so', async () => {
    await fc.assert(
      fc.asyncProperty(pattern, pattern, async (a, b) => {
        expect(commonText(parseLike(a), parseLike(b)) !== undefined).toBe(await z3.exists([a, b], []));
      }),
      { numRuns: CASES },
    );
  }, 600_000);

  test('globs cover another when z3 says so', async () => {
    await fc.assert(
      fc.asyncProperty(pattern, fc.array(pattern, { maxLength: 3 }), async (inner, outers) => {
        const lacks = uncoveredText(parseLike(inner), outers.map(parseLike));
        expect(lacks !== undefined).toBe(await z3.exists([inner], outers));
      }),
      { numRuns: CASES },
    );
  }, 600_000);

  test('z3 tells nearly always, one way and the other', () => {
    const { sat, unsat, unknown } = z3.tally;
    expect(unknown).toBeLessThan(CASES / 10);
    expect(Math.min(sat, unsat)).toBeGreaterThan(CASES / 10);
  });
});
