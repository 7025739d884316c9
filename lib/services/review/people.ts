import type { TLSSocket } from 'node:tls';
import { CLEARANCES, type Cleared, clearedByBoth } from '../../config/clearances';
import { deploymentSchema } from '../../config/schema';
import { Fault } from '../common/fault';
import type { Reviewer } from '../common/review/decision';
import { spiffeId } from '../common/tls/spiffe';
import { ReviewError } from './errors';

/** Who is connected, as the charter has them, cleared for what their certificate says too. */
export interface Person extends Cleared {
  readonly certificate: string;
  readonly agencies: readonly string[];
}

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
      return { ...person, ...clearedByBoth(person, clearedIn(socket)) };
    },
  };
}

/** What the authority that issued a certificate says of its holder: organizational units, `clearance:…` and `caveat:…`. */
function clearedIn(socket: TLSSocket): Cleared {
  // Node writes each attribute on a line of its own, and escapes what could begin another (RFC 2253).
  const lines = (socket.getPeerX509Certificate()?.subject ?? '').split('\n');
  const named = (what: string) =>
    lines.filter((line) => line.startsWith(`OU=${what}:`)).map((line) => line.slice(`OU=${what}:`.length));
  const levels = named('clearance');
  const clearance = levels.length === 1 ? CLEARANCES.find((level) => level === levels[0]) : undefined;
  return { clearance, caveats: named('caveat') };
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
