import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SoftPasskey } from '../../test/support/softPasskey.ts'
import {
  authenticationOptions,
  passkeyIdOf,
  registrationOptions,
  type StoredPasskey,
  verifyAuthentication,
  verifyRegistration,
} from './passkeys.ts'

const origin = 'https://baken.example'
const rpId = 'baken.example'
const handle = randomBytes(32)
const page = { challenge: randomBytes(32).toString('base64url'), origin, rpId }
const accepted = (counter: number) => ({ ok: true, value: { counter, backedUp: false } })
const refused = (error: string) => ({ ok: false, error })

test('a new passkey is asked for with a verified user, a name kept inside, and without a look at the maker', async () => {
  const existing = [{ id: randomBytes(16).toString('base64url'), transports: ['usb'] }]
  const user = { handle, name: 'marit@nl', displayName: 'M. Voorbeeld' }
  const options = await registrationOptions({ rp: { id: rpId, name: 'Baken' }, user, existing })
  expect(options).toMatchObject({
    rp: { id: rpId, name: 'Baken' },
    user: { id: handle.toString('base64url'), name: 'marit@nl', displayName: 'M. Voorbeeld' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    pubKeyCredParams: [{ alg: -7 }, { alg: -8 }, { alg: -257 }],
    excludeCredentials: existing,
  })
})

test('each ceremony has a challenge of its own of 256 bits', async () => {
  const [one, other] = [await authenticationOptions({ rpId }), await authenticationOptions({ rpId })]
  expect(Buffer.from(one.challenge, 'base64url')).toHaveLength(32)
  expect(one.challenge).not.toBe(other.challenge)
  expect(one).toMatchObject({ userVerification: 'required', rpId })
})

test('a step-up asks for a passkey of that person', async () => {
  const allowed = [{ id: 'AAAA', transports: ['internal'] }]
  expect(await authenticationOptions({ rpId, allowed })).toMatchObject({ allowCredentials: allowed })
})

test('a new passkey is taken with its key, and then signs in', async () => {
  const device = new SoftPasskey(handle)
  const made = await verifyRegistration(device.register(page), page)
  expect(made).toMatchObject({
    ok: true,
    value: { id: device.id.toString('base64url'), counter: 0, transports: ['internal'], backedUp: false },
  })
  const passkey = await stored(device)
  expect(await verifyAuthentication(device.authenticate(page), page, passkey)).toEqual(accepted(1))
})

test('a passkey that lives on several devices says so and counts nothing', async () => {
  const device = new SoftPasskey(handle, { counts: false, backedUp: true })
  const passkey = await stored(device)
  const twice = [device.authenticate(page), device.authenticate(page)]
  for (const answer of twice) {
    const value = { counter: 0, backedUp: true }
    expect(await verifyAuthentication(answer, page, passkey)).toEqual({ ok: true, value })
  }
})

const strangePages = [
  ['another challenge', { challenge: randomBytes(32).toString('base64url') }, 'challenge'],
  ['another page', { origin: 'https://baken.example.org' }, 'origin'],
  ['the same name without encryption', { origin: 'http://baken.example' }, 'origin'],
  ['a page within another page', { framed: true }, 'origin'],
  ['another relying party', { rpId: 'example.org' }, 'not-accepted'],
] as const

test.each(strangePages)('an answer for %s is refused', async (_what, strange, reason) => {
  const device = new SoftPasskey(handle)
  const elsewhere = { ...page, ...strange }
  expect(await verifyRegistration(device.register(elsewhere), page)).toEqual(refused(reason))
  expect(await verifyAuthentication(device.authenticate(elsewhere), page, await stored(device))).toEqual(
    refused(reason),
  )
})

test('presence alone is not enough: the authenticator has to verify its user', async () => {
  const device = new SoftPasskey(handle)
  const passkey = await stored(device)
  device.verifiesUser = false
  expect(await verifyRegistration(device.register(page), page)).toEqual(refused('not-accepted'))
  expect(await verifyAuthentication(device.authenticate(page), page, passkey)).toEqual(refused('not-accepted'))
})

test('an answer to a registration is no answer to a sign-in, nor the other way round', async () => {
  const device = new SoftPasskey(handle)
  const answer = device.authenticate(page)
  const registered = device.register(page)
  expect(await verifyRegistration(answer, page)).toEqual(refused('malformed'))
  const mixed = { ...answer, response: { ...answer.response, clientDataJSON: registered.response.clientDataJSON } }
  expect(await verifyAuthentication(mixed, page, await stored(device))).toEqual(refused('malformed'))
})

test('the signature of another key is refused', async () => {
  const [device, thief] = [new SoftPasskey(handle), new SoftPasskey(handle)]
  const { id, rawId } = device.authenticate(page)
  const forged = { ...thief.authenticate(page), id, rawId }
  expect(await verifyAuthentication(forged, page, await stored(device))).toEqual(refused('not-accepted'))
})

test('whatever bit of the signed data or of the signature changes, it is refused', async () => {
  const device = new SoftPasskey(handle)
  const passkey = await stored(device)
  // Of the signature the number r, past the heads of its DER, which have more than one way of writing.
  const parts = fc.constantFrom(['authenticatorData', 0, 37] as const, ['signature', 8, 20] as const)
  await fc.assert(
    fc.asyncProperty(parts, fc.nat(), async ([part, from, length], at) => {
      const answer = device.authenticate(page)
      const bytes = Buffer.from(answer.response[part], 'base64url')
      const bit = from * 8 + (at % (length * 8))
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      const changed = { ...answer, response: { ...answer.response, [part]: bytes.toString('base64url') } }
      expect(await verifyAuthentication(changed, page, passkey)).toEqual(refused('not-accepted'))
    }),
  )
})

test('a counter that stays or goes back is refused as a copy of the authenticator', async () => {
  const device = new SoftPasskey(handle, { counter: 10 })
  const passkey = await stored(device)
  for (const counter of [0, 5, 9]) {
    device.counter = counter
    expect(await verifyAuthentication(device.authenticate(page), page, passkey)).toEqual(refused('counter'))
  }
  expect(await verifyAuthentication(device.authenticate(page), page, passkey)).toEqual(accepted(11))
})

test('nobody raises that alarm without the key', async () => {
  const device = new SoftPasskey(handle, { counter: 10 })
  const thief = new SoftPasskey(handle)
  const forged = { ...thief.authenticate(page), id: passkeyId(device), rawId: passkeyId(device) }
  expect(await verifyAuthentication(forged, page, await stored(device))).toEqual(refused('not-accepted'))
})

test('the passkey of one account does not open another', async () => {
  const device = new SoftPasskey(handle)
  const passkey = await stored(device)
  const other = { ...passkey, handle: randomBytes(32) }
  expect(await verifyAuthentication(device.authenticate(page), page, other)).toEqual(refused('owner'))
  const { userHandle: _without, ...response } = device.authenticate(page).response
  const unnamed = { ...device.authenticate(page), response }
  expect(await verifyAuthentication(unnamed, page, passkey)).toEqual(refused('owner'))
  const elsewhere = { ...passkey, id: passkeyId(new SoftPasskey(handle)) }
  expect(await verifyAuthentication(device.authenticate(page), page, elsewhere)).toEqual(refused('owner'))
})

test('an answer names its passkey', () => {
  const device = new SoftPasskey(handle)
  expect(passkeyIdOf(device.authenticate(page))).toBe(passkeyId(device))
})

test('whatever else is sent is refused as malformed, and nothing breaks', async () => {
  const device = new SoftPasskey(handle)
  const passkey = await stored(device)
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (sent) => {
      expect(passkeyIdOf(sent)).toBeUndefined()
      expect(await verifyRegistration(sent, page)).toEqual(refused('malformed'))
      expect(await verifyAuthentication(sent, page, passkey)).toEqual(refused('malformed'))
    }),
  )
})

test('an answer with any one field broken is refused, and nothing breaks', async () => {
  const device = new SoftPasskey(handle)
  const passkey = await stored(device)
  const junk = fc.oneof(fc.anything(), fc.string(), fc.base64String(), fc.constant('A'.repeat(30_000)))
  await fc.assert(
    fc.asyncProperty(junk, fc.nat(), async (value, at) => {
      const [made, used] = [device.register(page), device.authenticate(page)]
      expect(
        await verifyRegistration(broken(made, ['clientDataJSON', 'attestationObject'], at, value), page),
      ).toMatchObject({ ok: false })
      const answer = broken(used, ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle'], at, value)
      expect(await verifyAuthentication(answer, page, passkey)).toMatchObject({ ok: false })
    }),
  )
})

async function stored(device: SoftPasskey): Promise<StoredPasskey> {
  const made = await verifyRegistration(device.register(page), page)
  if (!made.ok) throw new Error(made.error)
  return { ...made.value, handle: device.handle }
}

function passkeyId(device: SoftPasskey): string {
  return device.id.toString('base64url')
}

function broken(answer: { readonly response: object }, fields: readonly string[], at: number, value: unknown): unknown {
  return { ...answer, response: { ...answer.response, [fields[at % fields.length] ?? '']: value } }
}
