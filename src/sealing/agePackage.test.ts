import { Decrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { fingerprintOf, isRecipient, sealForRecipient } from './agePackage.ts'

const content = new TextEncoder().encode('only for who has the key')

async function someone() {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

test('what is sealed for a recipient is opened by them', async () => {
  const { identity, recipient } = await someone()
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  expect(await decrypter.decrypt(await sealForRecipient(recipient, content))).toEqual(content)
})

test('and by nobody else', async () => {
  const [one, other] = [await someone(), await someone()]
  const decrypter = new Decrypter()
  decrypter.addIdentity(other.identity)
  await expect(decrypter.decrypt(await sealForRecipient(one.recipient, content))).rejects.toThrow()
})

test('a recipient is a public key of age, also one that a quantum computer does not break', async () => {
  const { identity, recipient } = await someone()
  expect(isRecipient(recipient)).toBe(true)
  expect(isRecipient(await identityToRecipient(await generateHybridIdentity()))).toBe(true)
  const last = recipient.endsWith('q') ? 'p' : 'q'
  for (const wrong of [
    '',
    'age1',
    identity,
    recipient.slice(0, -1),
    `${recipient.slice(0, -1)}${last}`,
    `${recipient} `,
  ])
    expect([wrong, isRecipient(wrong)]).toEqual([wrong, false])
})

test('a fingerprint has eight groups of four, and differs with the key', async () => {
  const [one, other] = [await someone(), await someone()]
  expect(fingerprintOf(one.recipient)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
  expect(fingerprintOf(one.recipient)).not.toBe(fingerprintOf(other.recipient))
})
