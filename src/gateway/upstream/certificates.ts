/// <reference types="node" />
import { bilingual } from '../config/messages.js';

export const NO_CERTIFICATE = bilingual('không phải là chứng thư dạng PEM', 'is no certificate in PEM');

const BLOCK = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]*-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;

/** Whether a text holds certificates in PEM, and nothing that is broken. Node only: TLS itself passes over what is wrong. */
export function areCertificates(pem: string): boolean {
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
  const blocks = pem.match(BLOCK);
  if (!crypto || !blocks || blocks.length !== pem.split('-----BEGIN ').length - 1) return false;
  try {
    return blocks.every((block) => new crypto.X509Certificate(block));
  } catch {
    return false;
  }
}
