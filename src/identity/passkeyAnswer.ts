/** The answer to a request for a new passkey, in the JSON of WebAuthn level 3 (5.1). Everything binary is base64url. */
export type Attestation = Answer & {
  readonly response: {
    readonly clientDataJSON: string
    readonly attestationObject: string
    readonly transports: string[]
  }
}

/** The answer to a request for a signature of a passkey. */
export type Assertion = Answer & {
  readonly response: {
    readonly clientDataJSON: string
    readonly authenticatorData: string
    readonly signature: string
    readonly userHandle?: string
  }
}

type Answer = {
  readonly id: string
  readonly rawId: string
  readonly type: 'public-key'
  readonly clientExtensionResults: Record<string, never>
}

/** No authenticator needs more: ids have up to 1,023 bytes, attestations hold a few certificates. */
const LONGEST = 20_000
const MOST_TRANSPORTS = 8

export function parseAttestation(value: unknown): Attestation | undefined {
  const read = readAnswer(value)
  if (!read) return undefined
  const clientDataJSON = base64url(read.response, 'clientDataJSON')
  const attestationObject = base64url(read.response, 'attestationObject')
  if (clientDataJSON === undefined || attestationObject === undefined) return undefined
  const transports = transportsOf(field(read.response, 'transports'))
  return { ...read.answer, response: { clientDataJSON, attestationObject, transports } }
}

export function parseAssertion(value: unknown): Assertion | undefined {
  const read = readAnswer(value)
  if (!read) return undefined
  const clientDataJSON = base64url(read.response, 'clientDataJSON')
  const authenticatorData = base64url(read.response, 'authenticatorData')
  const signature = base64url(read.response, 'signature')
  const userHandle = base64url(read.response, 'userHandle')
  if (clientDataJSON === undefined || authenticatorData === undefined || signature === undefined) return undefined
  const signed = { clientDataJSON, authenticatorData, signature }
  return { ...read.answer, response: userHandle === undefined ? signed : { ...signed, userHandle } }
}

/** What both answers share. Extensions are dropped: we ask for none. */
function readAnswer(value: unknown): { readonly answer: Answer; readonly response: unknown } | undefined {
  const id = base64url(value, 'id')
  if (id === undefined || field(value, 'rawId') !== id || field(value, 'type') !== 'public-key') return undefined
  const answer = { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const
  return { answer, response: field(value, 'response') }
}

function base64url(from: unknown, name: string): string | undefined {
  const value = field(from, name)
  const fits = typeof value === 'string' && value.length <= LONGEST && /^[A-Za-z0-9_-]+$/.test(value)
  return fits ? value : undefined
}

/** Hints for the browser, to be sent back to it later: unknown ones are kept, since the list of the standard grows. */
function transportsOf(value: unknown): string[] {
  const names = Array.isArray(value) ? value.slice(0, MOST_TRANSPORTS) : []
  return names.filter((name) => typeof name === 'string' && /^[a-z-]{1,20}$/.test(name))
}

function field(from: unknown, name: string): unknown {
  const isRecord = typeof from === 'object' && from !== null && Object.hasOwn(from, name)
  return isRecord ? (from as Readonly<Record<string, unknown>>)[name] : undefined
}
