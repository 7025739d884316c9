import type { TLSSocket } from 'node:tls';
import { z } from 'zod';
import { CHARTER_CLASSES } from '../../../config/evidence-words';
import { unpacked } from '../../../config/packed';
import {
  type Agency,
  type Charter,
  deploymentSchema,
  type Purpose,
  type Tenant,
} from '../../../config/schema';
import { Fault } from '../../common/fault';
import { spiffeId } from '../../common/tls/spiffe';
import { openRates, type Rate, type Rates } from '../workers/rates';
import { Denial } from './errors';

/** The rates that the charter registers. @throws Fault `environment_invalid` */
export const ratesOf = (json: string): readonly Rate[] => parse(json).tenants;

/** Names what a request is for. */
export const PURPOSE_HEADER = 'cordon-purpose';

/** Purposes of a tenant that an error lists. */
const MOST_SAID = 10;

/** Who calls, and for what. */
export interface Caller {
  readonly id: string;
  readonly tenant: Tenant;
  readonly agency: Agency;
  readonly purpose: Purpose;
}

type Known = Pick<Charter, 'class' | 'agencies' | 'purposes' | 'tenants' | 'reviewers'>;

export interface Callers {
  readonly class: Known['class'];
  /** Of the tenants that may call, by id: what of the proxy each has for certain. */
  readonly weights: ReadonlyMap<string, number>;
  /** Who may decide on what is held. */
  readonly reviewers: Known['reviewers'];
  /** Id of the tenant whose certificate a connection has shown, if it is one that may call. */
  readonly tenantOf: (socket: TLSSocket) => string | undefined;
  /** @throws Denial `caller_unknown`, `purpose_not_registered`, `rate_limited` */
  readonly authenticate: (socket: TLSSocket, purpose: string | undefined) => Promise<Caller>;
  /** A caller who asks for what has no purpose; counts against the same rate. @throws Denial `caller_unknown`, `rate_limited` */
  readonly identify: (socket: TLSSocket) => Promise<Omit<Caller, 'purpose'>>;
}

const callersSchema = deploymentSchema.shape.charter
  .pick({ agencies: true, purposes: true, tenants: true, reviewers: true })
  // Without a class nobody is admitted: what it would be by default is for charters to say.
  .extend({ class: z.enum(CHARTER_CLASSES) });

/**
 * @param json `CORDON_CALLERS`
 * @param now milliseconds since 1970, for the validity of certificates
 * @param clock milliseconds that only go forward, for rates: a clock that is set would give or take a tenant's share
 * @param rates who counts the tenants' requests, where it isn't this process alone
 * @throws Fault `environment_invalid`
 */
export function openCallers(
  json: string,
  now: () => number,
  clock: () => number,
  rates = (tenants: readonly Rate[]): Rates => openRates(tenants, clock),
): Callers {
  const known = parse(json);
  const tenants = uniquely(known.tenants, (tenant) => tenant.certificate);
  const agencies = uniquely(known.agencies, ({ id }) => id);
  const purposes = uniquely(known.purposes, ({ id }) => id);
  const limits = rates(known.tenants);
  const sockets = new WeakMap<TLSSocket, { id: string; until: number }>();

  /** A connection's identity is read once, and holds no longer than its certificate. */
  const identityOf = (socket: TLSSocket): string | undefined => {
    const seen = sockets.get(socket);
    if (seen) return seen.until > now() ? seen.id : undefined;
    const id = spiffeId(socket, now());
    if (id) sockets.set(socket, { id, until: Date.parse(socket.getPeerX509Certificate()?.validTo ?? '') });
    return id;
  };

  const who = (socket: TLSSocket): Omit<Caller, 'purpose'> => {
    const id = identityOf(socket);
    const tenant = tenants.get(id ?? '');
    const agency = agencies.get(tenant?.agency ?? '');
    if (!id || !tenant || !agency) throw new Denial('caller_unknown');
    if (known.class === 'trial' && tenant.test !== true)
      throw new Denial('caller_unknown', { detail: 'this is a trial, which admits test tenants alone' });
    if (agency.excluded !== undefined)
      throw new Denial('caller_unknown', { detail: "the tenant's agency is outside the agreement" });
    return { id, tenant, agency };
  };
  const spend = async (tenant: string): Promise<void> => {
    const wait = await limits.spend(tenant);
    if (wait > 0) throw new Denial('rate_limited', { retryAfter: wait });
  };

  const weights = known.tenants
    .filter(({ agency }) => agencies.get(agency)?.excluded === undefined)
    .filter(({ test }) => known.class === 'operational' || test === true)
    .map(({ id, weight = 1 }) => [id, weight] as const);

  return {
    class: known.class,
    weights: new Map(weights),
    reviewers: known.reviewers,
    identify: async (socket) => {
      const caller = who(socket);
      await spend(caller.tenant.id);
      return caller;
    },
    tenantOf: (socket) => tenants.get(identityOf(socket) ?? '')?.id,
    authenticate: async (socket, purposeId) => {
      const caller = who(socket);
      const { tenant } = caller;
      const purpose = tenant.purposes.includes(purposeId ?? '') ? purposes.get(purposeId ?? '') : undefined;
      if (!purpose) throw new Denial('purpose_not_registered', purposeFault(purposeId, tenant));
      await spend(tenant.id);
      return { id: caller.id, tenant, agency: caller.agency, purpose };
    },
  };
}

/** A caller may know what is registered for itself. */
const purposeFault = (given: string | undefined, { purposes }: Tenant) => ({
  param: PURPOSE_HEADER,
  detail: `it is ${given ? 'another one' : 'missing'}; registered are ${purposes.slice(0, MOST_SAID).join(', ')}${purposes.length > MOST_SAID ? ', …' : ''}`,
});

function parse(json: string): Known {
  try {
    return callersSchema.parse(JSON.parse(unpacked(json) ?? ''));
  } catch (cause) {
    throw new Fault(
      'environment_invalid',
      "CORDON_CALLERS is not JSON of the charter's class, agencies, purposes, tenants and reviewers",
      { cause },
    );
  }
}

function uniquely<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  const map = new Map(items.map((item) => [key(item), item]));
  if (map.size !== items.length)
    throw new Fault('environment_invalid', 'CORDON_CALLERS names the same tenant, agency or purpose twice');
  return map;
}
