import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../test/registerWork.ts'
import { actorWith, HUB } from '../../test/support/actorWith.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../test/support/testRegister.ts'
import { readDemoPeople } from '../boundary/demo/readDemo.ts'
import { readTours } from '../boundary/demo/readTours.ts'
import { readProfilePart } from '../boundary/profile/readProfilePart.ts'
import { addDays } from '../domain/terms/calendar.ts'
import type { TourScript, TourStep } from '../domain/tours/tour.ts'
import { AppError } from '../errors.ts'
import { type DeedPlace, type DeedTools, doDeed } from '../services/tours/doDeed.ts'
import { makeDemoStaff } from '../store/access/demo/demoStaff.ts'
import { profilesFolder } from './config.ts'
import { deedTools } from './demoCases.ts'
import { todayIn } from './today.ts'

const { stories } = await readProfilePart(profilesFolder, 'nl', 'stories')
const tours = await readTours(profilesFolder, 'nl')

/** A case is worked on until day 39 of its story; nothing that somebody did lies after this moment. */
const dayZero = addDays(todayIn(timeZone), -45)

let register: TestRegister
let tools: DeedTools

beforeAll(async () => {
  register = await openTestRegister()
  const file = await readDemoPeople(profilesFolder, 'nl')
  const staff = await register.asAdministrator((client) => makeDemoStaff(client, 1, file))
  const operator = actorWith({ person: 0, role: 'operator', organisation: HUB })
  tools = await deedTools({ ...register, timeZone }, { file, staff, operator })
})
afterAll(() => register.drop())

test('every story of the profile is played, event by event', () => {
  expect(tours.map(({ story, steps }) => [story, steps.map(({ event }) => event)])).toEqual(
    stories.map(({ code, events }) => [code, events.map(({ event }) => event)]),
  )
})

test('a contact that is tried has been at any hour of the day on which somebody plays', () => {
  const tried = tours.flatMap(({ steps }) => steps.flatMap(({ refused }) => refused?.deed ?? []))
  const times = tried.flatMap((deed) => (deed.do === 'record-contact' ? [deed.fields['time']] : []))
  expect(new Set(times)).toEqual(new Set(['00:00']))
})

test.each(tours.map((tour) => [tour.story, tour] as const))(
  '%s: the rules let happen what happens, and refuse what is tried',
  async (code, tour) => {
    const number = await play(tour)
    const facts = stories.find((story) => story.code === code)?.facts_at_end
    const [state] = await ask<Record<string, unknown>>(
      register,
      `select c.channel, c.reporter_role, c.topic_reported, c.topic, c.sex, c.victim_group, c.country, c.tie, c.outcome, c.result
       from case_state c where number = '${number}'`,
    )
    expect(facts).toMatchObject(state ?? { none: true })
  },
)

/** Every deed as its person does it, and what is tried in between. Gives the number of the case. */
async function play({ steps }: TourScript): Promise<string | undefined> {
  let place: DeedPlace
  for (const step of steps) {
    for (const [index, deed] of step.deeds.entries()) {
      if (step.refused?.after === index) await tryRefused(step, place)
      const done = await doDeed(tools, { deed, dayZero, place, keep: async () => undefined })
      expect([step.event, deed.do, done]).toEqual([step.event, deed.do, { ok: true, value: expect.anything() }])
      if (done.ok) place = done.value
    }
    if (step.refused && step.refused.after >= step.deeds.length) await tryRefused(step, place)
  }
  return place?.number
}

async function tryRefused({ event, refused }: TourStep, place: DeedPlace): Promise<void> {
  if (!refused) return
  const { deed, reason } = refused
  const answer = await doDeed(tools, { deed, dayZero, place, keep: async () => undefined }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'forbidden') return 'not-offered'
    throw error
  })
  const said = typeof answer === 'string' || answer.ok ? answer : answer.error.reason
  expect([event, said]).toEqual([event, reason])
}
