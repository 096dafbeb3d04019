/** Says what is wrong with the certificate of a server, more than the first thing that a client stumbles over. */
import { checkServerIdentity, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import { zonedShortDate } from '../../../feed/dates.js';
import { type CheckFinding, found } from '../finding.js';

const DAY = 24 * 3600_000;
/** Days before its end from which on a certificate is reported. */
const SOON = 14;
/** Certificates of a chain that are looked at. */
const LONGEST_CHAIN = 10;

const dayOf = (date: string) => {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? date : zonedShortDate(time.toISOString());
};

const textOf = (value: string | string[] | undefined) => [value ?? ''].flat().join(' ');

const nameOf = ({ CN, O }: { CN?: string | string[]; O?: string | string[] } = {}) => textOf(CN) || textOf(O) || '?';

/** The certificates that the server sent, its own first. */
function chainOf(leaf: DetailedPeerCertificate): DetailedPeerCertificate[] {
  const chain = [leaf];
  for (let next = leaf.issuerCertificate; next && !chain.includes(next); next = next.issuerCertificate) {
    if (chain.length === LONGEST_CHAIN || next.fingerprint256 === chain.at(-1)!.fingerprint256) break;
    chain.push(next);
  }
  return chain;
}

function checkDates(chain: DetailedPeerCertificate[], host: string, now: number): CheckFinding[] {
  for (const [place, { valid_from, valid_to, subject }] of chain.entries()) {
    const name = place ? nameOf(subject) : undefined;
    if (Date.parse(valid_to) < now)
      return [found('error', 'network/tls-expired', { host, date: dayOf(valid_to), ...(name && { name }) })];
    if (Date.parse(valid_from) > now)
      return [found('error', 'network/tls-not-yet-valid', { host, date: dayOf(valid_from) })];
  }
  const days = Math.floor((Date.parse(chain[0]!.valid_to) - now) / DAY);
  if (days < SOON)
    return [found('warning', 'network/tls-expires-soon', { host, date: dayOf(chain[0]!.valid_to), days })];
  return [];
}

/** https://docs.openssl.org/3.0/man1/openssl-verification-options/#diagnostics */
function checkTrust(chain: DetailedPeerCertificate[], code: string, host: string): CheckFinding[] {
  const last = chain.at(-1)!;
  // OpenSSL reports one problem alone, such as the date.
  const isSelfSigned = chain.length === 1 && last.issuerCertificate?.fingerprint256 === last.fingerprint256;
  if (code && isSelfSigned) return [found('error', 'network/tls-self-signed', { host })];
  switch (code) {
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return [found('error', 'network/tls-incomplete-chain', { host, issuer: nameOf(chain[0]!.issuer) })];
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'CERT_UNTRUSTED':
      return [found('error', 'network/tls-untrusted', { host, issuer: nameOf(last.issuer) })];
    default:
      return [];
  }
}

/** A failure that none of the other checks has explained. */
const unexplained = (code: string, host: string) => found('error', 'network/tls-protocol', { host, detail: code });

/** @param hostname Without port and brackets. */
export function checkCertificate(socket: TLSSocket, hostname: string, now: number): CheckFinding[] {
  const leaf = socket.getPeerCertificate(true);
  if (!leaf?.valid_to) return [];
  const chain = chainOf(leaf);
  const error = socket.authorizationError as Error | string | null | undefined;
  const code = typeof error === 'string' ? error : ((error as NodeJS.ErrnoException | null)?.code ?? '');
  const isOtherName = checkServerIdentity(hostname, leaf) !== undefined;
  const names = textOf(leaf.subjectaltname).replace(/(?:DNS|IP Address):/g, '') || nameOf(leaf.subject);
  const findings = [
    ...checkTrust(chain, code, hostname),
    ...checkDates(chain, hostname, now),
    ...(isOtherName ? [found('error', 'network/tls-wrong-name', { host: hostname, names })] : []),
  ];
  return code && !findings.some(({ severity }) => severity === 'error') ? [unexplained(code, hostname)] : findings;
}
