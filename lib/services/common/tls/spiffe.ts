import type { TLSSocket } from 'node:tls';
import { isStrongClient } from './certificate-strength';

/**
 * The SPIFFE id of a peer whose certificate the TLS layer has verified, or undefined. Exactly one URI name, as the
 * X.509-SVID standard has it: a certificate with two identities has none. Nor has one of a weak key, or of one that wasn't
 * issued for this.
 */
export function spiffeId(socket: TLSSocket, now: number): string | undefined {
  if (socket.authorized !== true) return undefined;
  const certificate = socket.getPeerX509Certificate();
  if (!certificate || certificate.ca || !isStrongClient(certificate)) return undefined;
  if (Date.parse(certificate.validTo) <= now || Date.parse(certificate.validFrom) > now) return undefined;
  // A quoted name holds characters that could forge the list's separators; no SPIFFE id needs them.
  const names = (certificate.subjectAltName ?? '').split(', ');
  const uris = names.filter((name) => name.startsWith('URI:'));
  const id = uris.length === 1 ? uris[0]?.slice('URI:'.length) : undefined;
  return id && /^spiffe:\/\/[a-z0-9.-]+\/[\w./-]+$/.test(id) ? id : undefined;
}
