import { expect, test } from 'vitest'
import { sealTo } from './ageFile.ts'
import { newReaderIdentity, openByPassphrase, openProbe, sealByPassphrase } from './readerIdentity.ts'

const passphrase = 'groene fiets traag café stoel'

test('an identity opens with its passphrase, however the accents were typed, and with no other', async () => {
  const mine = await newReaderIdentity()
  const sealed = await sealByPassphrase(mine.identity, 7, passphrase)
  expect(await openByPassphrase(sealed, 7, passphrase.normalize('NFD'))).toEqual(mine)
  expect(await openByPassphrase(sealed, 7, `${passphrase}n`)).toBeUndefined()
  expect(await openByPassphrase(sealed.with(200, (sealed[200] ?? 0) ^ 1), 7, passphrase)).toBeUndefined()
})

test('an identity that was sealed for one colleague does not open as the one of another', async () => {
  const { identity } = await newReaderIdentity()
  expect(await openByPassphrase(await sealByPassphrase(identity, 7, passphrase), 8, passphrase)).toBeUndefined()
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
