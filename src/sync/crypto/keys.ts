import { toHex, utf8 } from './bytes.ts';

/** How the keys of a folder come from its passphrase; stored beside the data. */
export interface KeyDerivation {
  name: 'PBKDF2';
  hash: 'SHA-256';
  iterations: number;
  salt: Uint8Array<ArrayBuffer>;
}

/** What OWASP's Password Storage Cheat Sheet advises for PBKDF2 with HMAC-SHA-256. */
export const ITERATIONS = 600_000;

/** Fewer would weaken the passphrase, more could hang a browser: both are refused. */
export const ITERATION_RANGE = { least: ITERATIONS, most: 10_000_000 };

/** The keys of a folder; none of them can be read out again. */
export interface FolderKeys {
  /** AES-GCM, 256 bits. */
  encryption: CryptoKey;
  /** HMAC-SHA-256. */
  names: CryptoKey;
}

/** HKDF (RFC 5869) makes two keys of one secret; the salt has done its work in PBKDF2. */
function expand(info: string): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) };
}

/** Derives the keys of a folder. @param passphrase its Unicode form does not matter (NFC is used) */
export async function deriveKeys(
  passphrase: string,
  { salt, iterations, hash }: KeyDerivation,
): Promise<FolderKeys> {
  const { subtle } = crypto;
  const secret = utf8(passphrase.normalize('NFC'));
  const base = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const stretched = await subtle.deriveBits({ name: 'PBKDF2', hash, salt, iterations }, base, 256);
  const root = await subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey']);
  const [encryption, names] = await Promise.all([
    subtle.deriveKey(expand('luoc-sync files'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    subtle.deriveKey(
      expand('luoc-sync names'),
      root,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
  ]);
  return { encryption, names };
}

/** The name of an article's file: 128 bits of an HMAC of its canonical address, in hexadecimal. */
export async function articleFileName(keys: FolderKeys, key: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', keys.names, utf8(key));
  return toHex(new Uint8Array(signature, 0, 16));
}
