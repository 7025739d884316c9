import { type Asker, askerOf } from '../preflight/asker';
import { type Answer, AnswerError, type Question } from '../preflight/question';
import type { Assembly, Resource } from '../template/assembly';
import { Physical } from './physical';

/** Where an account is read. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

/** One account as AWS told of it, beside the templates that are deployed there. */
export class Account implements Asker {
  readonly physical: Physical;
  readonly #asker: Asker;
  /** What was asked and has no answer yet, by command. */
  readonly wanted = new Map<string, Question>();
  /** All that was asked, by command. */
  readonly asked = new Map<string, Question>();

  constructor(
    readonly assembly: Assembly,
    readonly place: Place,
    answers: ReadonlyMap<string, Answer>,
  ) {
    this.physical = new Physical(assembly);
    this.#asker = askerOf((id) => answers.get(id), 'cordon live --record FILE');
  }

  ask = (question: Question): unknown => this.askUnless(question, []);

  askUnless = (question: Question, codes: readonly string[]): unknown => {
    this.asked.set(question.id, question);
    try {
      return this.#asker.askUnless(question, codes);
    } catch (error) {
      if (error instanceof AnswerError && error.code === 'unasked') this.wanted.set(question.id, question);
      throw error;
    }
  };

  /** Answers of several questions. All are asked, also where one of the first has no answer. @throws AnswerError */
  all(...questions: readonly Question[]): unknown[] {
    let first: unknown;
    const found = questions.map((question) => {
      try {
        return this.ask(question);
      } catch (error) {
        first ??= error;
        return undefined;
      }
    });
    if (first !== undefined) throw first;
    return found;
  }

  /** Physical id of a resource. @throws AnswerError */
  idOf(resource: Resource): string {
    const id = this.physical.idOf(resource);
    if (id !== undefined) return id;
    throw new AnswerError('malformed', `what AWS calls ${resource.logicalId} isn't known`, 'cordon live');
  }

  /** Physical ids of all resources of a type, as far as they are known. */
  idsOf(type: string): string[] {
    return this.assembly.ofType(type).flatMap((resource) => this.physical.idOf(resource) ?? []);
  }
}
