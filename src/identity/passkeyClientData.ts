/** What a ceremony was begun with. `origin` is that of the page, `rpId` its host name or a domain above it. */
export type PasskeyCeremony = { readonly challenge: string; readonly origin: string; readonly rpId: string }

type ClientDataRefusal = 'malformed' | 'challenge' | 'origin'

/** Why what the browser says of a ceremony (WebAuthn level 3, 5.8.1) is not taken; nothing when it is. A page within another page is never ours. */
export function judgeClientData(
  encoded: string,
  ceremony: PasskeyCeremony,
  type: 'webauthn.create' | 'webauthn.get',
): ClientDataRefusal | undefined {
  const said = parseJson(Buffer.from(encoded, 'base64url').toString('utf8'))
  if (typeof said !== 'object' || said === null) return 'malformed'
  if (!('type' in said && said.type === type)) return 'malformed'
  if (!('challenge' in said && said.challenge === ceremony.challenge)) return 'challenge'
  if (!('origin' in said && said.origin === ceremony.origin)) return 'origin'
  const framed = ('crossOrigin' in said && said.crossOrigin !== false) || 'topOrigin' in said
  return framed ? 'origin' : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
