import type { RedLine } from '../../../../lib/config/red-lines';
import type { TlsMaterial } from '../../../../lib/services/common/tls/tls';
import type { Identity } from '../../../../lib/services/local/certificates';

/** How far a machine lets a container be imitated, the most first. */
export const CONFINEMENTS = ['namespaces', 'user namespaces', 'changed root', 'none'] as const;
export type Confinement = (typeof CONFINEMENTS)[number];

/** Whether the container's network is its own, with each host under its own name. */
export const hasNetwork = (confinement: Confinement): boolean => confinement.endsWith('namespaces');

/** What the driver is to run, as JSON. */
export interface Job {
  readonly confinement: Confinement;
  /** Folder of the image's files. */
  readonly root: string;
  /** Entry point and command of the image. */
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  /** `UID:GID` of the task definition. */
  readonly user: string;
  /** Of the image and the task definition, and of ECS's agent. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of the task definition, without its `CMD`. */
  readonly healthCheck: readonly string[];
  readonly standIns: {
    /** Of AWS's hosts. */
    readonly identity: Identity;
    /** By its id. */
    readonly secret: { readonly id: string; readonly text: string };
    /** By `BUCKET/KEY`, in base64. */
    readonly objects: Readonly<Record<string, string>>;
    /** Of the review table, by `KIND/ID`. */
    readonly records: Readonly<Record<string, string>>;
    /** The kind of record before which the service is killed, as if its machine had gone. */
    readonly dies?: string;
    /** By ARN: the kind. */
    readonly keys: Readonly<Record<string, 'ed25519' | 'ml-dsa-44'>>;
    /** What the safeguard model says of an exchange, by its texts, a line each; `allow` of any other. */
    readonly verdicts: Readonly<Record<string, string>>;
    readonly classifiers: {
      readonly tls: TlsMaterial;
      readonly hosts: Readonly<Partial<Record<RedLine, string>>>;
    };
  };
  readonly request: {
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    /** Of a POST; a GET has none. */
    readonly body?: string;
    readonly caller: Identity;
    /** Who signs the service's certificate. */
    readonly authority: string;
  };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What came of it. */
export interface Outcome {
  /** Undefined where the service didn't come to listen. */
  readonly ready?: Answer;
  readonly answer?: Answer;
  /** Exit code of the health check. */
  readonly health?: number | string;
  /** What a process of the same user finds in the same place. */
  readonly inside?: Inside;
  /** Exit code or signal, after SIGTERM if it listened. */
  readonly ended: number | string;
  /** Hosts of AWS that were called, or operations where hosts have no names. */
  readonly called: readonly string[];
  /** What is in the buckets and in the review table then, as in the job. */
  readonly objects: Readonly<Record<string, string>>;
  readonly records: Readonly<Record<string, string>>;
  readonly output: string;
}

export interface Inside {
  readonly ids: readonly number[];
  readonly directory: string;
  readonly shell: boolean;
  /** What became of an attempt to write, by path. */
  readonly writes: Readonly<Record<string, string>>;
}
