/**
 * Stands in for kinds of keys that age knows and conversations do not use: post-quantum and P-256 ones. They would be two fifths of what a
 * reporter's phone loads (70 instead of 42 kB). Keys of readers and for recovery are X25519 (`isReaderKey`), so nothing here is ever reached.
 */
const leftOut = () => {
  throw new Error('a kind of key that conversations do not use')
}

export const MLKEM768X25519 = { getPublicKey: leftOut, encapsulate: leftOut, decapsulate: leftOut }
export const MLKEM768P256 = { getPublicKey: leftOut, encapsulate: leftOut, decapsulate: leftOut }
export const p256 = { getPublicKey: leftOut, getSharedSecret: leftOut }
