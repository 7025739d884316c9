import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Place } from '../../../lib/live/account';
import { type Judged, judge } from '../../../lib/live/judge';
import type { Answer, Question } from '../../../lib/preflight/question';
import type { Assembly } from '../../../lib/template/assembly';

const SCRIPT = 'bin/dev/rehearse/emulator.py';

/** A change by calls of the API, and the line in which it must be found. */
export interface Change {
  readonly name: string;
  readonly found: string;
}

/** A copy of the account, with one change in it. */
export interface Copy {
  /** Services that the change called, by the names of AWS's SDK; why it couldn't be made, where it couldn't. */
  readonly begun: { readonly touched?: readonly string[]; readonly failed?: string };
  ask(questions: readonly Question[]): Promise<readonly Answer[]>;
  end(): Promise<void>;
}

/** moto with an assembly deployed in it. */
export interface Emulator {
  readonly changes: readonly Change[];
  readonly unmodelled: readonly string[];
  begin(change: string | null): Promise<Copy>;
  stop(): void;
}

/** Deploys an assembly to moto. @throws Error where the emulator ends */
export async function startEmulator(directory: string): Promise<Emulator> {
  const python = spawn('python3', [SCRIPT, directory], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the emulator ended; its own words are above');
    return JSON.parse(value);
  };
  const tell = (command: object) => {
    python.stdin.write(`${JSON.stringify(command)}\n`);
    return next();
  };
  const { changes, unmodelled } = (await next()) as Pick<Emulator, 'changes' | 'unmodelled'>;
  return {
    changes,
    unmodelled,
    async begin(change) {
      const begun = (await tell({ begin: change })) as Copy['begun'];
      return {
        begun,
        ask: async (questions) =>
          (await tell({ ask: questions.map(({ args }) => args) })) as readonly Answer[],
        end: async () => {
          await tell({ end: true });
        },
      };
    },
    stop: () => python.stdin.end(),
  };
}

/** Asks all that is wanted, but what is known already. */
export async function readCopy(
  attested: Assembly,
  place: Place,
  copy: Copy,
  known: ReadonlyMap<string, Answer> = new Map(),
  again: readonly Question[] = [],
): Promise<{ readonly answers: Map<string, Answer>; readonly found: Judged }> {
  const answers = new Map(known);
  const take = async (questions: readonly Question[]) => {
    const told = await copy.ask(questions);
    for (const [index, { id }] of questions.entries()) {
      const answer = told[index];
      if (answer !== undefined) answers.set(id, answer);
    }
  };
  if (again.length > 0) await take(again);
  for (;;) {
    const found = judge(attested, place, answers);
    if (found.wanted.length === 0) return { answers, found };
    await take(found.wanted);
  }
}
