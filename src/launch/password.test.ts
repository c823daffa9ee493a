import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dataFolder } from './dataFolder.ts'
import { makePassword, passwordFile, readPassword } from './password.ts'

function newFolder() {
  const root = mkdtempSync(join(tmpdir(), 'baken-password-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  return dataFolder(root)
}

test('the password of a role is made once, is long, and differs per role', async () => {
  const folder = newFolder()
  const password = await makePassword(folder, 'baken_public')

  expect(password).toMatch(/^[\w-]{32}$/)
  expect(await makePassword(folder, 'baken_public')).toBe(password)
  expect(await makePassword(folder, 'baken_app')).not.toBe(password)
  expect(statSync(passwordFile(folder, 'baken_app')).mode & 0o777).toBe(0o600)
})

test('all who make a password at once get the same one, and nothing else is left', async () => {
  const folder = newFolder()
  const made = await Promise.all(Array.from({ length: 20 }, () => makePassword(folder, 'baken_app')))

  expect(new Set(made).size).toBe(1)
  expect(readdirSync(folder.passwords)).toEqual(['baken_app'])
})

test('a password that others may read is refused', async () => {
  const folder = newFolder()
  await makePassword(folder, 'baken_app')
  chmodSync(passwordFile(folder, 'baken_app'), 0o640)

  await expect(makePassword(folder, 'baken_app')).rejects.toMatchObject({
    publicDetail: { reason: 'password-open', path: passwordFile(folder, 'baken_app') },
  })
})

test('a password that is not there is missed, not made', async () => {
  const folder = newFolder()

  await expect(readPassword(passwordFile(folder, 'baken_app'))).rejects.toMatchObject({
    publicDetail: { reason: 'password-missing' },
  })
})

test('a role that is no name never becomes a path', () => {
  expect(() => passwordFile(dataFolder('/x'), '../key')).toThrow('not the name of a role')
})
