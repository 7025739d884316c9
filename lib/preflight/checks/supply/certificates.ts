import { X509Certificate } from 'node:crypto';
import { type Check, missing } from '../../check';

const SOON_DAYS = 30;
const DAY = 86_400_000;

export const certificates: Check = {
  id: 'certificates',
  asks: `Certificates and TLS secrets that are named with \`--certificate\` are valid now and for ${SOON_DAYS} days, and fit into a secret.`,
  because:
    'Couriers can not read back what they put into a secret; a service with an outdated one serves nobody.',
  questions: () => [],
  *look({ certificates: given, at }) {
    for (const [file, pem] of Object.entries(given)) {
      const renew = `openssl x509 -in ${file} -noout -dates # and have your authority issue another`;
      const large = tooLarge(pem);
      if (large !== undefined)
        yield missing(
          `${file} ${large}`,
          `jq 'map_values(tostring | length)' ${file} # then leave out what aws secretsmanager can not hold`,
        );
      const certificate = read(leafIn(pem));
      if (certificate === undefined) {
        yield missing(
          `${file} is no certificate in PEM`,
          `openssl x509 -in ${file} -inform DER -out ${file}.pem`,
        );
        continue;
      }
      const [from, to] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
      const day = (time: number) => new Date(time).toISOString().slice(0, 10);
      if (at < from) yield missing(`${file} is valid from ${day(from)} on`, renew);
      else if (at > to) yield missing(`${file} has not been valid since ${day(to)}`, renew);
      else if (at + SOON_DAYS * DAY > to) yield missing(`${file} is valid until ${day(to)} only`, renew);
    }
  },
};

/** Bytes of a secret. Source: Secrets Manager user guide, "Quotas" (2026-11). */
const SECRET_BYTES = 65_536;

/** What is too large about the JSON of a service's secret, by field. */
function tooLarge(text: string): string | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes <= SECRET_BYTES) return undefined;
  const sizes = Object.entries(fieldsOf(text) ?? {}).map(
    ([field, value]) => [field, Buffer.byteLength(JSON.stringify(value))] as const,
  );
  const [longest] = sizes.toSorted(([, one], [, other]) => other - one);
  const field = longest ? `; the longest field is '${longest[0]}' (${longest[1]})` : '';
  return `has ${bytes} bytes, and a secret holds ${SECRET_BYTES}${field}`;
}

/** The fields of a TLS secret, or nothing for a certificate by itself. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The certificate, which may stand in the JSON that a courier puts into the secret. */
const leafIn = (text: string): string => String(fieldsOf(text)?.certificate ?? text);

function read(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}
