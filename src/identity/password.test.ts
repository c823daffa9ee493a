import { expect, test } from 'vitest'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'

/** From the tests of the reference implementation (phc-winner-argon2, src/test.c): `password`, salt `somesalt`. */
const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
const good = 'drie blauwe fietsen'

test('a hash of the reference implementation is understood', async () => {
  expect(await verifyPassword('password', reference)).toBe(true)
  expect(await verifyPassword('passwore', reference)).toBe(false)
})

test('a password is the one that was hashed, and no other', async () => {
  const stored = await hashPassword(good)
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(await verifyPassword(good, stored)).toBe(true)
  expect(await verifyPassword(`${good}!`, stored)).toBe(false)
  expect(await verifyPassword('', stored)).toBe(false)
})

test('the same password never gives the same hash', async () => {
  expect(await hashPassword(good)).not.toBe(await hashPassword(good))
})

test('letters typed in another way are the same password', async () => {
  const stored = await hashPassword('caf\u00e9 met \uff2biwi erbij')
  expect(await verifyPassword('cafe\u0301 met Kiwi erbij', stored)).toBe(true)
})

test('without an account nobody gets in, and the same work is done', async () => {
  const stored = await hashPassword(good)
  const known = await timeOf(() => verifyPassword('wrong password', stored))
  const unknown = await timeOf(() => verifyPassword('wrong password', undefined))
  expect(await verifyPassword(good, undefined)).toBe(false)
  expect(unknown).toBeGreaterThan(known / 4) // skipping the derivation makes it hundreds of times faster
})

test.each(['short', 'elf letters', 'x'.repeat(201), 'x'.repeat(2_000_000), '\u{1F600}'.repeat(11)])(
  'a password of another length than 12 to 200 characters is not taken (%#)',
  async (password) => expect(hashPassword(password)).rejects.toMatchObject({ code: 'invalid-input' }),
)

test('a password of 12 and one of 200 characters are taken, counted as people count', async () => {
  for (const password of ['\u{1F600}'.repeat(12), 'x'.repeat(200)])
    expect(await verifyPassword(password, await hashPassword(password))).toBe(true)
})

test('a book that is sent as a password is refused before any work', async () => {
  expect(await timeOf(() => verifyPassword('x'.repeat(2_000_000), reference))).toBeLessThan(20)
})

test('a hash with other costs is to be made anew, one of today is not', async () => {
  expect(needsRehash(reference)).toBe(true)
  expect(needsRehash(await hashPassword(good))).toBe(false)
})

test.each(['', 'plain', reference.replace('argon2id', 'argon2i'), reference.slice(0, -30), `${reference}$`])(
  'what is no Argon2id hash is a fault, never a wrong password (%#)',
  async (stored) => {
    await expect(verifyPassword('password', stored)).rejects.toThrow('PHC')
    expect(() => needsRehash(stored)).toThrow('PHC')
  },
)

test('when a hundred ask at once, two are served, fifty wait and the others hear that it is busy', async () => {
  const cheap = reference.replace('m=65536', 'm=256')
  const asked = await Promise.allSettled(Array.from({ length: 100 }, () => verifyPassword(good, cheap)))
  const busy = asked.filter((one) => one.status === 'rejected')
  expect(busy).toHaveLength(48)
  for (const one of busy) expect(one.reason).toMatchObject({ code: 'busy' })
})

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
