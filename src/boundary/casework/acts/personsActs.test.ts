import { expect, test } from 'vitest'
import { profile } from '../../../../test/support/profileNl.ts'
import { findAct } from './caseActs.ts'

const PHONE = '06 0000 1234'
const roles = profile.casework.person_roles.entries.map(({ code }) => code)

/** The parts in which the number stands, when somebody of this role is written down with it. */
function partsWithPhone(role: string): readonly string[] {
  const input = { on: '2020-01-05', role, name: 'Verzonnen Naam', phone: PHONE, knows: 'Verzonnen tekst.' }
  const read = findAct('record-person')?.read(input)
  if (!read?.ok) throw new Error(JSON.stringify(read))
  return read.request.parts.filter(({ content }) => JSON.stringify(content).includes(PHONE)).map(({ part }) => part)
}

test.each(roles.filter((role) => role !== 'reporter'))(
  'the telephone number of a %s goes into the part that opens after the rules for safe contact, and into no other',
  (role) => {
    expect(partsWithPhone(role)).toEqual(['person_contact'])
  },
)

test('the number of who reported stays with who that is, in a part that goes to nobody', () => {
  expect(partsWithPhone('reporter')).toEqual(['reporter'])
})

test('who the client is comes without a telephone number, which would be seen before the rules were read', () => {
  const said = { on: '2020-01-05', name: 'Verzonnen Naam' }
  expect(findAct('identify-client')?.read(said).ok).toBe(true)
  expect(findAct('identify-client')?.read({ ...said, phone: PHONE }).ok).toBe(false)
})
