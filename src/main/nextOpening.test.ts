import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOpeningHours } from '../boundary/profile/readOpeningHours.ts'
import { readTerms } from '../boundary/profile/readTerms.ts'
import { profilesFolder } from './config.ts'
import { makeNextOpening } from './nextOpening.ts'

const timeZone = 'Europe/Amsterdam'
const { holidays } = await readTerms(profilesFolder, 'nl')

/** A profile whose hub said that its chat is open on these hours of each day, and when that was last looked at. */
async function hubWith(hours: string, checkedOn: string | null) {
  const folder = await mkdtemp(join(tmpdir(), 'baken-hours-'))
  await mkdir(join(folder, 'xx'))
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(
    (day) => `${day}: ["${hours}"]`,
  )
  const checked = checkedOn === null ? 'null' : `"${checkedOn}"`
  const channel = `{code: chat, hours: {${days.join(', ')}}, closed_on: ["12-31"], source: {mark: product}, checked_on: ${checked}}`
  await writeFile(join(folder, 'xx', 'opening-hours.yaml'), `channels:\n  - ${channel}\n`)
  return readOpeningHours(folder, 'xx', false)
}
const nextAt = async (now: string, hours = '09:00-17:00', checkedOn: string | null = now.slice(0, 10)) =>
  makeNextOpening({ hours: await hubWith(hours, checkedOn), holidays, timeZone, now: () => now })()

test('nine in the morning is a moment that moves with summer time', async () => {
  expect(await nextAt('2026-03-28T20:00:00.000Z')).toEqual({ at: '2026-03-29T07:00:00.000Z', isNow: false })
  expect(await nextAt('2026-03-27T20:00:00.000Z')).toEqual({ at: '2026-03-28T08:00:00.000Z', isNow: false })
  expect(await nextAt('2026-10-24T20:00:00.000Z')).toEqual({ at: '2026-10-25T08:00:00.000Z', isNow: false })
  expect(await nextAt('2026-11-23T10:00:00.000Z')).toMatchObject({ isNow: true })
})

test('the last day of the year and New Year follow the list of closed days', async () => {
  expect(await nextAt('2026-12-30T20:00:00.000Z')).toEqual({ at: '2027-01-02T08:00:00.000Z', isNow: false })
})

test('hours that nobody checked for three months are not told', async () => {
  const now = '2026-11-23T20:00:00.000Z'
  expect(await nextAt(now, '09:00-17:00', null)).toBeUndefined()
  expect(await nextAt(now, '09:00-17:00', '2026-08-01')).toBeUndefined()
  expect(await nextAt(now, '09:00-17:00', '2026-10-01')).toBeDefined()
})

test('what are no hours is refused with where, and what was expected', async () => {
  for (const wrong of ['9-17', '17:00-09:00', '09:00-25:00'])
    await expect(hubWith(wrong, null)).rejects.toMatchObject({ code: 'refused' })
})

test('the hub of the profile said no hours yet, and those of practice are of practice alone', async () => {
  const [real, demo] = [
    await readOpeningHours(profilesFolder, 'nl', false),
    await readOpeningHours(profilesFolder, 'nl', true),
  ]
  const today = '2026-11-23' as Parameters<typeof real>[1]
  for (const channel of ['report', 'chat', 'phone'] as const) expect(real(channel, today)).toBeUndefined()
  expect(demo('chat', today)).toBeDefined()
})
