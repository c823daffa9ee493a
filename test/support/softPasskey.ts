import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What a page tells an authenticator. `framed` is a page within a page of somebody else. */
type Page = { readonly challenge: string; readonly origin: string; readonly rpId: string; readonly framed?: boolean }

type Behaviour = {
  /** Starts here and goes up by one with each signature; passkeys on several devices stay at zero. */
  readonly counter?: number
  readonly counts?: boolean
  readonly verifiesUser?: boolean
  readonly backedUp?: boolean
}

const PRESENT = 0x01
const VERIFIED = 0x04
const ELIGIBLE_AND_BACKED_UP = 0x18
const HAS_KEY = 0x40

/** A software authenticator (ES256, WebAuthn level 3, 6): answers as a browser with a passkey would, in the JSON that pages send. */
export class SoftPasskey {
  readonly id = randomBytes(32)
  readonly handle: Buffer
  counter: number
  verifiesUser: boolean
  readonly #counts: boolean
  readonly #backedUp: boolean
  readonly #privateKey: KeyObject
  readonly #publicKey: KeyObject

  constructor(handle: Buffer, { counter = 0, counts = true, verifiesUser = true, backedUp = false }: Behaviour = {}) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#privateKey = pair.privateKey
    this.#publicKey = pair.publicKey
    this.handle = handle
    this.counter = counter
    this.#counts = counts
    this.verifiesUser = verifiesUser
    this.#backedUp = backedUp
  }

  /** Answers `navigator.credentials.create`. */
  register(page: Page) {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.#coseKey()])
    const authData = Buffer.concat([this.#authenticatorData(page.rpId, HAS_KEY), credential])
    const attestationObject = cborMap([
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap([])],
      [cborText('authData'), cborBytes(authData)],
    ])
    const clientDataJSON = clientData('webauthn.create', page).toString('base64url')
    const response = {
      clientDataJSON,
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    }
    return this.#answer(response)
  }

  /** Answers `navigator.credentials.get`. */
  authenticate(page: Page) {
    if (this.#counts) this.counter += 1
    const data = this.#authenticatorData(page.rpId, 0)
    const said = clientData('webauthn.get', page)
    const signed = Buffer.concat([data, createHash('sha256').update(said).digest()])
    return this.#answer({
      clientDataJSON: said.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
      userHandle: this.handle.toString('base64url'),
    })
  }

  #answer<T>(response: T) {
    const id = this.id.toString('base64url')
    return {
      id,
      rawId: id,
      type: 'public-key',
      response,
      clientExtensionResults: {},
      authenticatorAttachment: 'platform',
    }
  }

  #authenticatorData(rpId: string, more: number): Buffer {
    const flags = PRESENT | (this.verifiesUser ? VERIFIED : 0) | (this.#backedUp ? ELIGIBLE_AND_BACKED_UP : 0) | more
    const rest = Buffer.alloc(5)
    rest.writeUInt8(flags, 0)
    rest.writeUInt32BE(this.counter, 1)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), rest])
  }

  /** The public key as COSE has it (RFC 9053, 7.1): key type 2, algorithm -7, curve 1, x and y. */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' })
    return cborMap([
      [cborInt(1), cborInt(2)],
      [cborInt(3), cborInt(-7)],
      [cborInt(-1), cborInt(1)],
      [cborInt(-2), cborBytes(Buffer.from(x, 'base64url'))],
      [cborInt(-3), cborBytes(Buffer.from(y, 'base64url'))],
    ])
  }
}

function clientData(type: string, { challenge, origin, framed = false }: Page): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: framed }))
}

/** As much of CBOR (RFC 8949) as an authenticator needs: small integers, bytes, text and maps. */
function cborInt(value: number): Buffer {
  return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value)
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([cborHead(2, bytes.length), bytes])
}

function cborText(text: string): Buffer {
  return Buffer.concat([cborHead(3, Buffer.byteLength(text)), Buffer.from(text)])
}

function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([cborHead(5, entries.length), ...entries.flat()])
}

function cborHead(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}
