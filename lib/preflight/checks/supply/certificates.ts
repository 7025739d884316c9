import { X509Certificate } from 'node:crypto';
import { type Check, missing } from '../../check';

const SOON_DAYS = 30;
const DAY = 86_400_000;

export const certificates: Check = {
  id: 'certificates',
  asks: `Certificates that are named with \`--certificate\` are valid now, and for ${SOON_DAYS} days.`,
  because:
    'Couriers can not read back what they put into a secret; a service with an outdated one serves nobody.',
  questions: () => [],
  *look({ certificates: given, at }) {
    for (const [file, pem] of Object.entries(given)) {
      const renew = `openssl x509 -in ${file} -noout -dates # and have your authority issue another`;
      const certificate = read(pem);
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

function read(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}
