import { expect } from 'vitest'
import { readProfilePart } from '../../../src/boundary/profile/readProfilePart.ts'
import { profilesFolder } from '../../../src/main/config.ts'
import { readDefinitionSets } from '../../../src/main/definitionSets.ts'
import { todayIn } from '../../../src/main/today.ts'
import { makeCountFigures } from '../../../src/services/figures/countFigures.ts'
import { ask, importRows, rowsOf } from '../../registerWork.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../support/testRegister.ts'
import { dayOf } from './playStory.ts'
import type { StoryDesk } from './storyDesk.ts'

/** The case is as its story says at the end, and counts as the same case counts when it is imported. */
export async function expectFiguresOf(desk: StoryDesk, story: string, number: string): Promise<void> {
  const { stories } = await readProfilePart(profilesFolder, 'nl', 'stories')
  const facts = stories.find(({ code }) => code === story)?.facts_at_end
  if (!facts) throw new Error(`no story ${story}`)
  const [state] = await ask<Record<string, unknown>>(
    desk.register,
    `select channel, reporter_role, topic_reported, topic, sex, victim_group, country, tie, outcome, result from case_state where number = '${number}'`,
  )
  expect(facts).toMatchObject(state ?? { channel: 'no case' })
  const imported = await openTestRegister()
  try {
    const day = (count: number) => dayOf(desk, count)
    const {
      channel,
      reporter_role,
      topic_reported,
      topic,
      age,
      sex,
      accompanying_minors,
      country,
      tie,
      outcome,
      result,
    } = facts
    const row: Readonly<Record<string, string | number>> = {
      ref: 'C-1',
      kind: 'report',
      reported_on: day(facts.reported_day),
      ...{ channel, reporter_role, topic_reported, topic },
      topic_on: day(facts.outcome_day),
      ...{ age, sex, accompanying_minors, country, tie, outcome },
      outcome_on: day(facts.outcome_day),
      result,
      result_on: day(facts.result_day),
      closed_on: day(facts.closed_day),
      place_on_report: reportedFrom[story] ?? 'abroad',
    }
    const rows = story === 'girl_of_sixteen' ? [row, adviceBefore(day(0))] : [row]
    const names = Object.keys(row)
    const lines = rows.map((one) => names.map((name) => one[name] ?? '').join(','))
    const text = `${[names.join(','), ...lines].join('\n')}\n`
    const read = await importRows(imported, await rowsOf(imported, text))
    if (!read.ok) throw new Error('the facts of the story can not be imported')
    const year = Number(day(facts.reported_day).slice(0, 4))
    expect(await figuresOf(desk.register, year)).toEqual(await figuresOf(imported, year))
  } finally {
    await imported.drop()
  }
}

/** The school asked for advice before it reported: that is counted apart. */
function adviceBefore(reported_on: string): Readonly<Record<string, string>> {
  const said = { channel: 'phone', reporter_role: 'school', topic_reported: 'abandonment' }
  return { ref: 'A-1', kind: 'advice_request', reported_on, ...said }
}

/** Where the client was on the day of the report, when that was not abroad. */
const reportedFrom: Readonly<Record<string, string>> = { young_man_at_home: 'about_to_travel' }

async function figuresOf({ withActor, profile, operator }: TestRegister, year: number) {
  const [definitions] = (await readDefinitionSets(profile)).values()
  if (!definitions) throw new Error('no definitions')
  return makeCountFigures(withActor, profile, timeZone)(operator, definitions.definitions, {
    year,
    asOf: todayIn(timeZone),
    knownAt: null,
  })
}
