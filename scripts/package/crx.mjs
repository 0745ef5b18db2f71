import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

/**
 * Chrome's package format, version 3: `Cr24`, two numbers, a header with the public key and its signature, the zip.
 * The store makes its own; this is for browsers that a policy sends to a server of ours.
 *
 * @typedef {object} PackageKey
 * @property {string} extensionId  32 letters from a to p
 * @property {string} manifestKey  the manifest's `key`: fixes the id of the unpacked folder too
 * @property {(zip: Buffer) => Buffer} toCrx
 */

/**
 * @param {string} pem  an RSA private key, as `openssl genrsa 2048` makes it
 * @returns {PackageKey}
 * @throws an Error that says what is wrong with it
 */
export function readPackageKey(pem) {
  const privateKey = parseKey(pem);
  if (privateKey.asymmetricKeyType !== 'rsa') {
    throw new Error(
      'the key must be an RSA key. Make one with: openssl genrsa -out offhook.pem 2048',
    );
  }
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    extensionId: toExtensionId(publicKey),
    manifestKey: publicKey.toString('base64'),
    toCrx: (zip) => {
      const signedData = field(1, toIdBytes(publicKey));
      const signature = sign('sha256', signedBytes(signedData, zip), privateKey);
      const proof = Buffer.concat([field(1, publicKey), field(2, signature)]);
      const header = Buffer.concat([field(2, proof), field(10000, signedData)]);
      return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, zip]);
    },
  };
}

/**
 * The id that Chrome gives an extension with this key.
 * @param {Buffer} publicKey  as the manifest's `key` has it in base64
 * @returns {string} 32 letters from a to p
 */
export function toExtensionId(publicKey) {
  const digits = toIdBytes(publicKey).toString('hex');
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** @param {Buffer} publicKey */
function toIdBytes(publicKey) {
  return createHash('sha256').update(publicKey).digest().subarray(0, 16);
}

/** @param {string} pem */
function parseKey(pem) {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error(
      'this is no private key in PEM form. Make one with: openssl genrsa -out offhook.pem 2048',
    );
  }
}

/** @param {Buffer} signedData @param {Buffer} zip */
function signedBytes(signedData, zip) {
  return Buffer.concat([
    Buffer.from('CRX3 SignedData\0'),
    uint32(signedData.length),
    signedData,
    zip,
  ]);
}

/** @param {number} value */
function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** One field of bytes in a protocol buffer. @param {number} number @param {Buffer} bytes */
function field(number, bytes) {
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

/** @param {number} value */
function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}
