import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { parseConfig, refuseOneName } from './config.ts'

test('without any setting the desk is for this machine, ends a session after half an hour and keeps its log five years', () => {
  expect(parseConfig({}).desk).toEqual({
    staffOrigin: undefined,
    idleMinutes: 30,
    logRetentionDays: 5 * 365,
    mail: undefined,
  })
})

test.each([
  ['https://baken.example.org', 'https://baken.example.org'],
  ['https://Baken.Example.org/', undefined],
  ['https://baken.example.org/', 'https://baken.example.org'],
  ['https://baken.example.org:8443', 'https://baken.example.org:8443'],
  ['http://localhost:7018', 'http://localhost:7018'],
  ['http://baken.example.org', undefined],
  ['https://baken.example.org/desk', undefined],
  ['https://baken.example.org?x=1', undefined],
  ['https://user:word@baken.example.org', undefined],
  ['https://192.0.2.1', undefined],
  ['https://[2001:db8::1]', undefined],
  ['http://127.0.0.1:7018', undefined],
  ['baken.example.org', undefined],
  ['https://', undefined],
  ['https:baken.example.org', undefined],
  ['javascript:alert(1)', undefined],
])('the public address of the desk %s is read as %s', (BAKEN_STAFF_URL, origin) => {
  if (origin !== undefined) expect(parseConfig({ BAKEN_STAFF_URL }).desk.staffOrigin).toBe(origin)
  else expect(faultOf({ BAKEN_STAFF_URL })).toEqual({ field: 'BAKEN_STAFF_URL', expected: 'https://baken.example.org' })
})

test('no text makes a public address that is plain http beyond this machine, or has more than a name and a port', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.domain().map((name) => `http://${name}`),
      ),
      (BAKEN_STAFF_URL) => {
        const origin = originOf(BAKEN_STAFF_URL)
        if (origin !== undefined) expect(origin).toMatch(/^(https:\/\/[^/?#@\s]+|http:\/\/localhost(:\d+)?)$/)
      },
    ),
  )
})

test.each([
  ['BAKEN_IDLE_MINUTES', '4', '5-240'],
  ['BAKEN_IDLE_MINUTES', '241', '5-240'],
  ['BAKEN_IDLE_MINUTES', 'never', '5-240'],
  ['BAKEN_LOG_RETENTION_DAYS', '1824', '1825-36525'],
  ['BAKEN_LOG_RETENTION_DAYS', '1825.5', '1825-36525'],
  ['BAKEN_SMTP_URL', 'https://mail.example.org', 'smtps://user:password@host:465'],
  ['BAKEN_SMTP_URL', 'smtp://', 'smtps://user:password@host:465'],
  ['BAKEN_MAIL_FROM', 'baken', 'baken@example.org'],
])('%s=%s is refused with what was expected', (field, value, expected) => {
  expect(faultOf({ [field]: value })).toEqual({ field, expected })
})

test('a mail server and the sender of its mail are given together or not at all', () => {
  const [server, from] = ['smtps://baken:word@mail.example.org', 'baken@example.org']
  expect(parseConfig({ BAKEN_SMTP_URL: server, BAKEN_MAIL_FROM: from }).desk.mail).toEqual({ server, from })
  expect(faultOf({ BAKEN_SMTP_URL: server }).field).toBe('BAKEN_MAIL_FROM')
  expect(faultOf({ BAKEN_MAIL_FROM: from }).field).toBe('BAKEN_SMTP_URL')
})

test('a refusal never repeats the value, which can hold a password', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('DATABASE_URL', 'BAKEN_KEYS_DATABASE_URL', 'BAKEN_SMTP_URL', 'BAKEN_STAFF_URL'),
      fc.stringMatching(/^[a-z0-9]{12}$/),
      (field, word) => {
        expect(JSON.stringify(faultOf({ [field]: `ftp://user:${word}@host` }))).not.toContain(word)
      },
    ),
  )
})

function faultOf(variables: Readonly<Record<string, string>>): AppError['publicDetail'] {
  try {
    parseConfig(variables)
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input') return error.publicDetail
    throw error
  }
  throw new Error('nothing was refused')
}

function originOf(BAKEN_STAFF_URL: string): string | undefined {
  try {
    return parseConfig({ BAKEN_STAFF_URL }).desk.staffOrigin
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

const staff = { BAKEN_STAFF_URL: 'https://baken.example.org' }
const onServer = {
  DATABASE_URL: 'postgresql://host/baken',
  BAKEN_KEYS_DATABASE_URL: 'postgresql://host/keys',
  BAKEN_KEY_FILE: '/baken.key',
}

test.each([
  ['nobody else reaches the desk', {}, true],
  ['the public side has no address', staff, false],
  [
    'it has the name of the desk, at another port',
    { ...staff, BAKEN_PUBLIC_URL: 'https://baken.example.org:8443' },
    false,
  ],
  ['it has a name of its own', { ...staff, BAKEN_PUBLIC_URL: 'https://informatie.example.org' }, true],
  ['the desk has an address on this machine alone', { BAKEN_STAFF_URL: 'http://localhost:7018' }, true],
  ['there is no public side', { ...staff, ...onServer }, true],
  ['there is one on a server', { ...staff, ...onServer, BAKEN_PUBLIC_DATABASE_URL: 'postgresql://host/baken' }, false],
])('where %s, a start is taken or refused', (_, variables, isTaken) => {
  const start = () => refuseOneName(parseConfig(variables))
  const publicDetail = { field: 'BAKEN_PUBLIC_URL', expected: 'https://informatie.example.org' }
  if (isTaken) expect(start).not.toThrow()
  else expect(start).toThrow(expect.objectContaining({ code: 'invalid-input', publicDetail }))
})
