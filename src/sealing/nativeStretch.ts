import { scrypt } from 'node:crypto'
import { type Stretch, stretching } from './conversations/deriveFromSecret.ts'

/** The slow step of a code in Node: outside of the thread that answers pages. */
export const nativeStretch: Stretch = (secret, salt) =>
  new Promise((resolve, reject) => {
    const { dkLen, ...cost } = stretching
    // Node counts a little more than the 32 MiB of the tables themselves.
    scrypt(secret, salt, dkLen, { ...cost, maxmem: 64 * 1024 * 1024 }, (error, key) => {
      if (error) reject(error)
      else resolve(new Uint8Array(key))
    })
  })
