import type { TLSSocket } from 'node:tls';
import type { z } from 'zod';
import { CLEARANCES, type Cleared, clearedByBoth } from '../../config/clearances';
import { deploymentSchema } from '../../config/schema';
import { Fault } from '../common/fault';
import type { Reviewer } from '../common/review/decision';
import { spiffeId } from '../common/tls/spiffe';
import { ReviewError } from './errors';

export type PersonRole = 'reviewer' | 'researcher' | 'field-engineer';

/** Who is connected, as the charter has them, cleared for what their certificate says too. */
export interface Person extends Cleared {
  readonly certificate: string;
  readonly role: PersonRole;
  /** What labels are sealed to, for a researcher who exports them: base64 of a P-384 SubjectPublicKeyInfo. */
  readonly sealingKey?: string | undefined;
  readonly agencies: readonly string[];
  /** `sha256:` and the digest of the certificate that the person shows now, in DER. */
  readonly shows?: string | undefined;
}

export interface People {
  readonly reviewers: readonly Reviewer[];
  /** @throws ReviewError `certificate_required`, `reviewer_unknown` */
  readonly identify: (socket: TLSSocket) => Person;
  /** The id of who is connected, if it is a reviewer. */
  readonly idOf: (socket: TLSSocket) => string | undefined;
}

const charter = deploymentSchema.shape.charter.shape;

/**
 * @param reviewersJson `CORDON_REVIEWERS`
 * @param observersJson `CORDON_OBSERVERS`
 * @throws Fault `environment_invalid`
 */
export function openPeople(reviewersJson: string, observersJson: string, now: () => number): People {
  const reviewers = parse('CORDON_REVIEWERS', reviewersJson, charter.reviewers);
  const observers = parse('CORDON_OBSERVERS', observersJson, charter.observers) ?? [];
  const people: readonly Person[] = [
    ...reviewers.map((one) => ({ ...one, role: 'reviewer' as const })),
    ...observers,
  ];
  const byId = new Map(people.map((one) => [one.certificate, one]));
  if (byId.size !== people.length)
    throw new Fault('environment_invalid', 'CORDON_REVIEWERS and CORDON_OBSERVERS name a person twice');
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
      return { ...person, ...clearedByBoth(person, clearedIn(socket)), shows: digestOfCertificate(socket) };
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

function digestOfCertificate(socket: TLSSocket): string | undefined {
  const fingerprint = socket.getPeerX509Certificate()?.fingerprint256;
  return fingerprint === undefined ? undefined : `sha256:${fingerprint.replaceAll(':', '').toLowerCase()}`;
}

function parse<T>(name: string, json: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch (cause) {
    const message = `${name} is not JSON of the charter's list of that name`;
    throw new Fault('environment_invalid', message, { cause });
  }
}
