import { ENVIRONMENT_NAMES, OPTIONAL_NAMES, type ServiceEnvironment } from '../environment';
import { Fault } from './fault';

type Service = ServiceEnvironment['CORDON_SERVICE'];
export type EnvironmentOf<S extends Service> = Extract<ServiceEnvironment, { CORDON_SERVICE: S }>;

/**
 * The environment of a service, exactly: every name that the contract has, no other `CORDON_` name but its optional ones.
 * @throws Fault `environment_invalid` that lists all that is wrong.
 */
export function readEnvironment<S extends Service>(
  service: S,
  environment: Readonly<Record<string, string | undefined>>,
): EnvironmentOf<S> {
  const required: readonly string[] = ENVIRONMENT_NAMES[service];
  const optional = OPTIONAL_NAMES[service].filter((name) => environment[name] !== undefined);
  const names = [...required, ...optional];
  const given = Object.keys(environment).filter((name) => name.startsWith('CORDON_'));
  const wrong = [
    ...names.filter((name) => !environment[name]).map((name) => `${name} is missing`),
    ...given.filter((name) => !names.includes(name)).map((name) => `${name} is not known`),
  ];
  if (environment.CORDON_SERVICE && environment.CORDON_SERVICE !== service)
    wrong.push(`CORDON_SERVICE is not '${service}'`);
  if (wrong.length > 0)
    throw new Fault(
      'environment_invalid',
      `${wrong.join('; ')}: a ${service} takes exactly ${required.join(', ')}`,
    );
  return Object.fromEntries(names.map((name) => [name, environment[name]])) as unknown as EnvironmentOf<S>;
}

/** Hours of `CORDON_REVIEW_EXPIRY_HOURS`. @throws Fault `environment_invalid` */
export function parseHours(text: string): number {
  const hours = Number(text);
  if (!Number.isInteger(hours) || hours < 1 || hours > 720)
    throw new Fault('environment_invalid', `CORDON_REVIEW_EXPIRY_HOURS '${text}' is not 1 to 720`);
  return hours;
}

/** `HOST:PORT` of `CORDON_LISTEN`. @throws Fault `environment_invalid` */
export function parseListen(listen: string): { host: string; port: number } {
  const match = /^(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/.exec(listen);
  const port = Number(match?.[2]);
  if (!match?.[1] || port > 65_535)
    throw new Fault('environment_invalid', `CORDON_LISTEN '${listen}' is not HOST:PORT`);
  return { host: match[1].replace(/^\[|\]$/g, ''), port };
}
