import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { ask, importRows, rowsOf } from '../../../test/registerWork.ts'
import { actorWith } from '../../../test/support/actorWith.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../../test/support/testRegister.ts'
import { makeListCases } from './listCases.ts'
import { makeOpenArea } from './openArea.ts'
import { makeShowCase } from './showCase.ts'

const relative = actorWith({ person: 101, role: 'manager', name: 'Emre Proefyılmaz' })
const stranger = actorWith({ person: 102, role: 'manager', name: 'Noor van Oefenen' })

let register: TestRegister
let refs: readonly string[]
beforeAll(async () => {
  register = await openTestRegister()
  await addPeople(register, [relative, stranger])
  const all = await rowsOf(register, readFileSync('test/fixtures/cases-2017-2018.csv', 'utf8'))
  const rows = all.filter(({ kind }) => kind === 'report').slice(0, 3)
  refs = rows.map(({ ref }) => ref)
  const names = new Map(refs.map((ref, at) => [ref, at === 0 ? 'Ayşe PROEFYILMAZ' : 'Sara van Proefhuis']))
  await importRows(register, rows, { grantTo: [], names })
  return register.drop
})

/** The lines that were written since the last time, with the reader and the cases that they name. */
async function takeFlags() {
  const flags = await ask(
    register,
    `select l.person, array(select number from case_state c where c.case_id = any(l.cases)) as numbers, l.part
     from access_log l where action = 'flag_own_surname' order by l.id`,
  )
  await register.asAdministrator((client) => client.query('delete from access_log'))
  return flags
}

const flagged = () => [{ person: relative.person, numbers: [refs[0]], part: 'identity' }]

test.each([
  [
    'in a case',
    (actor: typeof relative, number: string) =>
      makeShowCase(register.withActor, register.keyRing)(actor, { number, open: 'identity' }),
  ],
  [
    'in an area of a case',
    (actor: typeof relative, number: string) =>
      makeOpenArea(register.withActor, register.keyRing)(actor, { number, area: 'identity' }),
  ],
])(
  'opening the name of a client %s is flagged for who bears the same surname, and for nobody else',
  async (_where, open) => {
    for (const ref of refs) await open(stranger, ref)
    expect(await takeFlags()).toEqual([])
    for (const ref of refs) await open(relative, ref)
    expect(await takeFlags()).toEqual(flagged())
  },
)

test('a list with names is flagged with the cases that it is about, and a list without names never', async () => {
  const list = makeListCases(register.withActor, register.keyRing, timeZone)
  const query = { filter: {}, sort: 'reported_on', descending: true, backwards: false } as const
  await list(relative, { query, names: false })
  expect(await takeFlags()).toEqual([])
  await list(relative, { query, names: true })
  expect(await takeFlags()).toEqual(flagged())
})
