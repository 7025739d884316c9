import type { Resource } from '../template/assembly';
import type { Json } from '../verify/meaning/plain';
import type { Account } from './account';
import type { Properties } from './properties';

/** A resource of a template, and what AWS calls it. */
export interface Live {
  readonly resource: Resource;
  /** Physical id, as CloudFormation tells it. */
  readonly id: string;
  /** Its properties as the template says, with the names that AWS gave. */
  readonly expected: Properties;
}

/** How the state of a resource is read, in the form of its CloudFormation properties. */
export interface Reading {
  /** Properties that nothing is read of, and why nothing rests on them. */
  readonly aside?: Readonly<Record<string, string>>;
  /** What AWS fills in where a template says nothing, by path, such as `ContainerDefinitions.*.Cpu`. */
  readonly defaults?: Readonly<Record<string, Json>>;
  /**
   * Its properties as they are; undefined where there is no such resource.
   * @throws AnswerError when an answer is missing, or isn't as it should be
   */
  read(live: Live, account: Account): Properties | undefined;
}

export type Readings = Readonly<Record<string, Reading>>;

/** Properties that no reading looks at. */
export const TAGS = { Tags: 'Tags name a thing, and no policy of an enclave goes by them.' } as const;
