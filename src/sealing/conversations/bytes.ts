import { base64urlnopad } from '@scure/base'

/** Bytes joined in their order. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Whether two rows of bytes are the same. How long it takes tells their length and nothing of what is in them. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let index = 0; index < one.length; index += 1) difference |= (one[index] ?? 0) ^ (other[index] ?? 0)
  return difference === 0
}

/** Bytes by chance, from the generator of the browser or of Node. */
export function randomBytes(length: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(length))
}

/** Bytes as text for JSON and forms: base64url without padding (RFC 4648, 5). */
export function asText(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes)
}

/** Bytes from such a text; missing when it is none. */
export function fromText(text: string): Uint8Array | undefined {
  try {
    return base64urlnopad.decode(text)
  } catch {
    // The library says why in English, for programmers: here it is no bytes.
    return undefined
  }
}

const utf8 = new TextEncoder()

export function utf8Bytes(text: string): Uint8Array {
  return utf8.encode(text)
}

/** The text of bytes; missing when they are no UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Not a text.
    return undefined
  }
}
