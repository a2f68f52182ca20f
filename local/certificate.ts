// Throw-away certificates for the emulator's https, made anew each time: no key lies in the repository, nothing
// expires by surprise, and no tool is needed that a runner may not have. X.509 is written out in DER (RFC 5280).
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** Signed by a CA of its own; signed by itself; by that CA but too old; by that CA but for another host. */
export type CertificateKind = 'good' | 'self-signed' | 'expired' | 'wrong-host';

export interface Certificate {
  key: string;
  cert: string;
  /** The CA to trust. It is the issuer in every kind but `self-signed`. */
  ca: string;
}

const DAY = 86_400_000;

/** A key and a certificate for these names and 127.0.0.1, in PEM, with one defect or none. */
export function makeCertificate(
  kind: CertificateKind = 'good',
  hosts: string[] = ['localhost'],
): Certificate {
  const now = Date.now();
  const fresh = { from: now - DAY, to: now + DAY };
  const authority = { name: 'Local emulator CA', ...newKeys() };
  const subject = { name: 'Local emulator', ...newKeys() };
  return {
    key: subject.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: issue(
      subject,
      kind === 'self-signed' ? subject : authority,
      kind === 'expired' ? { from: now - 3 * DAY, to: now - DAY } : fresh,
      kind === 'wrong-host' ? altNames(['elsewhere.invalid']) : altNames(hosts, [127, 0, 0, 1]),
    ),
    ca: issue(authority, authority, fresh, CA_CONSTRAINT),
  };
}

interface Party {
  name: string;
  publicKey: KeyObject;
  privateKey: KeyObject;
}

function newKeys(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function issue(
  subject: Party,
  issuer: Party,
  valid: { from: number; to: number },
  extension: Buffer,
): string {
  const content = sequence(
    der(0xa0, der(0x02, Buffer.of(2))), // version 3
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])), // a serial number above zero
    ECDSA_WITH_SHA256,
    distinguishedName(issuer.name),
    sequence(utcTime(valid.from), utcTime(valid.to)),
    distinguishedName(subject.name),
    subject.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  );
  const signature = sign('sha256', content, issuer.privateKey);
  const certificate = sequence(content, ECDSA_WITH_SHA256, der(0x03, Buffer.of(0), signature));
  const lines = certificate.toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function objectId(...bytes: number[]): Buffer {
  return der(0x06, Buffer.from(bytes));
}

const ECDSA_WITH_SHA256 = sequence(objectId(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));

// basicConstraints, critical: this is a CA.
const CA_CONSTRAINT = sequence(
  objectId(0x55, 0x1d, 0x13),
  der(0x01, Buffer.of(0xff)),
  der(0x04, sequence(der(0x01, Buffer.of(0xff)))),
);

function altNames(hosts: string[], address?: number[]): Buffer {
  const names = hosts.map((host) => der(0x82, Buffer.from(host)));
  if (address !== undefined) names.push(der(0x87, Buffer.from(address)));
  return sequence(objectId(0x55, 0x1d, 0x11), der(0x04, sequence(...names)));
}

function distinguishedName(name: string): Buffer {
  const commonName = sequence(objectId(0x55, 0x04, 0x03), der(0x0c, Buffer.from(name)));
  return sequence(der(0x31, commonName));
}

// 2026-11-23T10:00:00.000Z becomes 261123100000Z.
function utcTime(at: number): Buffer {
  const digits = new Date(at).toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}
