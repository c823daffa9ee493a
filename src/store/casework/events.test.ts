import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../../test/importFile.ts'
import { addStaff, ask, importText } from '../../../test/registerWork.ts'
import { caseworkToolsOf } from '../../../test/support/caseworkTools.ts'
import { type TestRegister, testRegister } from '../../../test/support/testRegister.ts'
import type { CaseCommand } from '../../domain/casework/caseCommand.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { makeActOnCase } from '../../services/casework/actOnCase.ts'
import { takeRecordedMoment, tryAppendLockAlone } from './events.ts'

/** A publication waits for the lock alone, and then takes its moment. Trying without waiting would starve beside busy writers. */
async function publicationMoment({ withActor, operator }: TestRegister): Promise<string> {
  return withActor(operator, async (tx) => {
    await sql`select pg_advisory_xact_lock(7020, 1)`.execute(tx)
    return (await sql<{ now: string }>`select clock_timestamp() as now`.execute(tx)).rows[0]?.now ?? ''
  })
}

test('while somebody writes, a publication waits; what was written is then recorded before it', async () => {
  const register = await testRegister()
  const order: string[] = []
  let publication: Promise<string> | undefined
  const recorded = await register.withActor(register.operator, async (tx) => {
    const moment = await takeRecordedMoment(tx, 1)
    publication = publicationMoment(register).finally(() => order.push('published'))
    await sleep(100)
    order.push('written')
    return moment
  })
  const published = (await publication) ?? ''
  expect(order).toEqual(['written', 'published'])
  expect(recorded < published).toBe(true)
})

test('writers do not wait for each other, and writers of another tenant wait for nobody', async () => {
  const register = await testRegister()
  await register.withActor(register.operator, async (tx) => {
    await takeRecordedMoment(tx, 1)
    await register.withActor(register.operator, (other) => takeRecordedMoment(other, 1))
    const alone = await register.withActor(register.operator, (other) => tryAppendLockAlone(other, 2))
    expect(alone).toBe(true)
  })
})

test('what was recorded up to a publication is the same ever after, whoever was writing', {
  timeout: 60_000,
}, async () => {
  const register = await testRegister()
  const refs = Array.from({ length: 6 }, (_, row) => `C-${row}`)
  await importText(register, fileOf(refs.map((ref) => openReportWith({ ref }))))
  const append = makeActOnCase(caseworkToolsOf(register))
  const manager = await addStaff(register, 'manager')
  const command: CaseCommand = { do: 'identify-client', on: '2020-01-01' as IsoDate }
  let writing = true
  const writers = refs.map(async (number) => {
    for (let seen = 2; writing; seen += 1) await append(manager, { number, seen, command, parts: [] })
  })
  const upTo = async (moment: string) =>
    (
      await ask<{ events: number }>(register, 'select count(*)::int as events from event where recorded <= $1', [
        moment,
      ])
    )[0]?.events
  const published: { moment: string; events: number | undefined }[] = []
  for (let round = 0; round < 12; round += 1) {
    const moment = await publicationMoment(register)
    published.push({ moment, events: await upTo(moment) })
    await sleep(5)
  }
  writing = false
  await Promise.all(writers)
  for (const { moment, events } of published) expect(await upTo(moment)).toBe(events)
  const grown = new Set(published.map(({ events }) => events))
  expect(grown.size).toBeGreaterThan(6)
})
