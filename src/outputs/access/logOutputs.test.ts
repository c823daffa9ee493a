import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accessActions } from '../../domain/access/accessActions.ts'
import { locales } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { logCsvHead, logCsvLine } from './logCsv.ts'
import { accessPurposeName, actionName, logMoment, logPartName } from './logWords.ts'
import { nenFields } from './nenFields.ts'

const line = {
  id: 12,
  at: '2026-07-14T12:05:09.123456Z',
  action: 'open_sealed',
  outcome: 'done',
  person: 101,
  signInName: 'noor@nl',
  name: 'Noor Oefenen',
  role: 'caseworker',
  organisation: 'Hub NL',
  purpose: 'casework',
  part: 'identity',
  cases: [901, 902],
  numbers: ['C-901', 'C-902'],
  session: 7,
  method: 'passkey',
  device: 'Firefox, Linux',
  address: '192.0.2.1',
  tenantCode: 'nl',
} as const

/** The fields of a line by the standard. */
const asked = `EventID EventActionCode EventDateTime EventOutcomeIndicator EventTypeCode UserID AlternateUserID UserName UserIsRequestor
  RoleIDCode PurposeOfUse NetworkAccessPointTypeCode NetworkAccessPointID autorisatieProtocol behandelrelatieProtocol toestemmingsProfiel
  controles ParticipantObjectTypeCode ParticipantObjectTypeCodeRole ParticipantObjectDataLifeCycle ParticipantObjectIDTypeCode
  ParticipantObjectPermissionPolicySet ParticipantObjectSensitivity ParticipantObjectID ParticipantObjectName ParticipantObjectDetail
  ParticipantObjectDescription AuditEnterpriseSiteID AuditSourceID AuditSourceTypeCode`

test('a line has every field that NEN 7513 names', () => {
  const names = Object.values(nenFields(line)).flatMap((fields) => fields.map(({ name }) => name))
  expect(names.toSorted()).toEqual(asked.split(/\s+/).toSorted())
})

test('who, what, when, from where and about which case stand under the names of the standard', () => {
  const values = Object.fromEntries(
    Object.values(nenFields(line)).flatMap((fields) => fields.map(({ name, value }) => [name, value])),
  )
  expect(values).toMatchObject({
    EventID: '12',
    EventActionCode: 'R',
    EventDateTime: '2026-07-14T12:05:09.123456Z',
    EventOutcomeIndicator: '0',
    UserID: '101',
    AlternateUserID: 'noor@nl',
    NetworkAccessPointTypeCode: '2',
    NetworkAccessPointID: '192.0.2.1',
    ParticipantObjectID: 'C-901, C-902',
    ParticipantObjectDetail: 'identity',
    ParticipantObjectName: '',
    AuditEnterpriseSiteID: 'nl',
  })
})

test('what was refused is a failure, and somebody unknown has no number', () => {
  const { event, user } = nenFields({
    ...line,
    outcome: 'refused',
    person: 0,
    signInName: null,
    name: null,
    address: null,
  })
  expect(event).toContainEqual({ name: 'EventOutcomeIndicator', value: '4' })
  expect(user).toContainEqual({ name: 'UserID', value: '' })
  expect(user).toContainEqual({ name: 'NetworkAccessPointTypeCode', value: '' })
})

test('a file says of each line what the register has, and another program reads it back', () => {
  expect(parse(logCsvHead + logCsvLine(line), { columns: true })).toEqual([
    {
      id: '12',
      at: '2026-07-14T12:05:09.123456Z',
      outcome: 'done',
      action: 'open_sealed',
      person: '101',
      name: 'Noor Oefenen',
      sign_in_name: 'noor@nl',
      role: 'caseworker',
      organisation: 'Hub NL',
      purpose: 'casework',
      part: 'identity',
      cases: 'C-901 C-902',
      session: '7',
      method: 'passkey',
      device: 'Firefox, Linux',
      address: '192.0.2.1',
    },
  ])
})

test('no name or device in the file is run as a formula', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, text) => {
      const [read] = parse(logCsvHead + logCsvLine({ ...line, name: sign + text, device: sign + text }), {
        columns: true,
      })
      expect(read).toMatchObject({ name: `'${sign}${text}`, device: `'${sign}${text}` })
    }),
  )
})

test.each(locales)('everything that is logged has words in %s', (locale) => {
  for (const action of Object.keys(accessActions)) expect(actionName(action, words(locale))).not.toBe(action)
})

test('what another version wrote is shown as its code', () => {
  expect(actionName('play_music', words('en'))).toBe('play_music')
  expect(accessPurposeName('leisure', words('en'))).toBe('leisure')
  expect(logPartName('table.5', words('en'))).toBe('table.5')
})

test('parts and ways to sign in are named', () => {
  expect(logPartName('safe_contact', words('en'))).toBe('safe contact')
  expect(logPartName('by.recovery', words('en'))).toBe('recovery code')
  expect(accessPurposeName('return', words('en'))).toBe('return')
  const names = new Map([
    [14, 'Noor Oefenen'],
    [20, 'Noord'],
  ])
  expect(logPartName('team.20.account.14', words('en'), names)).toBe('Noord.Noor Oefenen')
  expect(logPartName('person.15', words('en'), names)).toBe('person.15')
})

test('a moment is said to the second, in the time zone of the hub', () => {
  expect(logMoment(line.at, 'Europe/Amsterdam', 'nl')).toBe('14 juli 2026, 14.05.09')
  expect(logMoment(line.at, 'Europe/Amsterdam', 'en')).toBe('14 July 2026, 14:05:09')
})
