import { generateKeyPairSync, sign } from 'node:crypto';

/** A value of DER: its tag, its length and what is in it. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  // As short as it goes: browsers refuse a longer spelling.
  const short = body.length < 128 ? [] : [0x81];
  const size = body.length < 256 ? [...short, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const commonName = bytes('0603550403');
const ecdsaWithSha256 = sequence(bytes('06082a8648ce3d040302'));
const subjectAltName = bytes('0603551d11');
const stamp = (time: Date) => der(0x17, Buffer.from(`${time.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));

/** Creates a key and a self-signed certificate for a host, valid from an hour before `until`. */
export function createCertificate(host: string, until: Date): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(host)))));
  const names = der(0x04, sequence(der(0x82, Buffer.from(host))));
  const content = sequence(
    der(0xa0, bytes('020102')),
    bytes('020101'),
    ecdsaWithSha256,
    name,
    sequence(stamp(new Date(until.getTime() - 3_600_000)), stamp(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(subjectAltName, names))),
  );
  const signature = der(0x03, bytes('00'), sign('sha256', content, privateKey));
  const text = sequence(content, ecdsaWithSha256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`,
  };
}
