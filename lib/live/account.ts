import { type Asker, askerOf } from '../preflight/asker';
import { type Answer, AnswerError, type Question } from '../preflight/question';
import type { Assembly, Resource } from '../template/assembly';
import { understood } from './answers';
import { Physical } from './physical';
import type { Properties } from './properties';
import { isObject } from './same';

/** Where an account is read. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  /** ARNs of the roles by which the account is deployed into. */
  readonly bootstrap?: readonly string[];
  /** ARNs of other principals of the account that reviewers know. */
  readonly known?: readonly string[];
}

/** One account as AWS told of it, beside the templates that are deployed there. */
export class Account implements Asker {
  readonly physical: Physical;
  readonly #asker: Asker;
  readonly #said = new Map<Resource, Properties>();
  readonly #made = new Map<unknown, unknown>();
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
      return understood(question, whole(question, this.#asker.askUnless(question, codes)));
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

  /** The resource of a type that AWS calls so. */
  made(type: string, id: unknown): Resource | undefined {
    return this.assembly.ofType(type).find((resource) => this.physical.idOf(resource) === id);
  }

  /** What a function makes of this account, worked out when it is first asked for. */
  once<T>(make: (account: Account) => T): T {
    if (!this.#made.has(make)) this.#made.set(make, make(this));
    return this.#made.get(make) as T;
  }

  /** What the templates say of a resource, with the names that AWS gave. @throws AnswerError */
  said(resource: Resource): Properties {
    const known = this.#said.get(resource) ?? (this.physical.ground(resource.properties) as Properties);
    this.#said.set(resource, known);
    return known;
  }

  /** What the templates say of each resource of a type, with the names that AWS gave. @throws AnswerError */
  saidOf(type: string): { readonly resource: Resource; readonly said: Properties }[] {
    return this.assembly.ofType(type).map((resource) => ({ resource, said: this.said(resource) }));
  }

  /** Physical ids of all resources of a type, as far as they are known. */
  idsOf(type: string): string[] {
    return this.assembly.ofType(type).flatMap((resource) => this.physical.idOf(resource) ?? []);
  }
}

/** How services say that there is more than they told. */
const MORE = ['NextToken', 'nextToken', 'NextMarker', 'Marker', 'NextContinuationToken'];
const CUT = ['IsTruncated', 'Truncated'];

/** AWS's CLI turns pages, where it knows how. @throws AnswerError where an answer is a part of one */
function whole({ id }: Question, answer: unknown): unknown {
  const more =
    isObject(answer) &&
    (MORE.some((name) => Boolean(answer[name])) || CUT.some((name) => answer[name] === true));
  if (!more) return answer;
  throw new AnswerError('malformed', `'aws ${id}' told only a part of what there is`, `aws ${id}`);
}
