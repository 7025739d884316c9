import type { TLSSocket } from 'node:tls';
import { deploymentSchema } from '../../config/schema';
import { Fault } from '../common/fault';
import type { Reviewer } from '../common/review/decision';
import { spiffeId } from '../common/tls/spiffe';
import { ReviewError } from './errors';

/** Who is connected, as the charter has them. */
export type Person = Reviewer;

export interface People {
  readonly reviewers: readonly Reviewer[];
  /** @throws ReviewError `certificate_required`, `reviewer_unknown` */
  readonly identify: (socket: TLSSocket) => Person;
  /** The id of who is connected, if it is a reviewer. */
  readonly idOf: (socket: TLSSocket) => string | undefined;
}

const schema = deploymentSchema.shape.charter.shape.reviewers;

/**
 * @param json `CORDON_REVIEWERS`
 * @throws Fault `environment_invalid`
 */
export function openPeople(json: string, now: () => number): People {
  const reviewers = parse(json);
  const byId = new Map(reviewers.map((reviewer) => [reviewer.certificate, reviewer]));
  if (byId.size !== reviewers.length)
    throw new Fault('environment_invalid', 'CORDON_REVIEWERS names the same person twice');
  const of = (socket: TLSSocket) => {
    const id = spiffeId(socket, now());
    return { id, person: byId.get(id ?? '') };
  };
  return {
    reviewers,
    idOf: (socket) => of(socket).person?.certificate,
    identify: (socket) => {
      const { id, person } = of(socket);
      if (!id) throw new ReviewError('certificate_required');
      if (!person) throw new ReviewError('reviewer_unknown');
      return person;
    },
  };
}

function parse(json: string): readonly Reviewer[] {
  try {
    return schema.parse(JSON.parse(json));
  } catch (cause) {
    throw new Fault('environment_invalid', "CORDON_REVIEWERS is not JSON of the charter's reviewers", {
      cause,
    });
  }
}
