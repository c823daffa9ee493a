import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { sealTo } from './ageFile.ts'
import { isReaderKey, newReaderIdentity, openByPassphrase, openProbe, sealByPassphrase } from './readerIdentity.ts'

/** Of work, so that a test does not wait; what a passphrase really costs, one of them says. */
const little = 8
const passphrase = 'groene fiets traag café stoel'

test('an identity opens with its passphrase, however the accents were typed, and with no other', async () => {
  const mine = await newReaderIdentity()
  const sealed = await sealByPassphrase(mine.identity, 7, passphrase, little)
  expect(await openByPassphrase(sealed, 7, passphrase.normalize('NFD'))).toEqual(mine)
  expect(await openByPassphrase(sealed, 7, `${passphrase}n`)).toBeUndefined()
  expect(await openByPassphrase(sealed.with(200, (sealed[200] ?? 0) ^ 1), 7, passphrase)).toBeUndefined()
})

test('an identity that was sealed for one colleague does not open as the one of another', async () => {
  const { identity } = await newReaderIdentity()
  expect(await openByPassphrase(await sealByPassphrase(identity, 7, passphrase, little), 8, passphrase)).toBeUndefined()
})

test('a passphrase costs 2^17 of scrypt to try, and the file says nothing else', async () => {
  const { identity } = await newReaderIdentity()
  const text = Buffer.from(await sealByPassphrase(identity, 7, passphrase)).toString('latin1')
  expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 17\n/)
  expect(text).not.toContain('AGE-SECRET')
})

test('what was sealed to a key to try it is opened by its owner only', async () => {
  const mine = await newReaderIdentity()
  const probe = await sealTo([mine.recipient], Uint8Array.of(1, 2, 3))
  expect(await openProbe(mine.identity, probe)).toEqual(Uint8Array.of(1, 2, 3))
  expect(await openProbe((await newReaderIdentity()).identity, probe)).toBeUndefined()
})

test('a key of a reader is X25519 with a right checksum; other kinds of age, and identities, are none', async () => {
  const { identity, recipient } = await newReaderIdentity()
  expect(isReaderKey(recipient)).toBe(true)
  const others = [
    await identityToRecipient(await generateHybridIdentity()),
    identity,
    recipient.toUpperCase(),
    '',
    'age1',
  ]
  const last = recipient.endsWith('q') ? 'p' : 'q'
  for (const wrong of [...others, `${recipient} `, `${recipient.slice(0, -1)}${last}`])
    expect([wrong, isReaderKey(wrong)]).toEqual([wrong, false])
})
