import { expect, test } from 'vitest'
import { reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import { schoolReport } from '../../../../test/support/takenReport.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { foldCase } from '../caseFile.ts'
import { safetyAgenda } from '../safety/safetyAgenda.ts'
import { joinTaken } from './joinTaken.ts'
import type { Danger, PoliceStep } from './takenReport.ts'

const on = '2020-01-10' as IsoDate
const later = '2020-01-14' as IsoDate
const acute = reportedCase().after({ do: 'set-safety-level', on, level: 'acute', police: 'called' })

/** The case after a second report that says this of the danger. */
function joined(danger: Danger, police: PoliceStep | null) {
  if (!acute.file) throw new Error('there is no case')
  const doneBy = acute.events.map((event) => ({ event, person: 1 }))
  const steps = joinTaken(acute.file, { ...schoolReport, on: later, danger, police }, doneBy)
  const events = steps.flatMap((step) => step.events)
  const file = foldCase([...acute.events, ...events])
  if (!file) throw new Error('there is no case')
  return { events, file }
}

const levels = ({ events }: ReturnType<typeof joined>) => events.filter(({ type }) => type === 'safety_level_set')

test('who reports danger now of a case that is acute already is heard: it is written again, with what was done about the police', () => {
  const told = joined('now', 'asked_reporter')
  expect(levels(told).map(({ facts }) => facts)).toEqual([{ level: 'acute', police: 'asked_reporter' }])
  expect(told.file.safety).toMatchObject({ police: 'asked_reporter', acute: { since: on, until: null } })
})

test('what was done about the police before does not answer for a new report of danger: it is asked for again, on the day itself', () => {
  const { file } = joined('now', null)
  expect(file.safety).toMatchObject({ level: 'acute', police: null })
  const alert = safetyAgenda(file, profile).find(({ code }) => code === 'alert_police')
  expect(alert).toMatchObject({ since: later, due: later })
})

test('a report of less danger leaves what stands as it is', () => {
  for (const danger of ['soon', 'no', 'unknown'] as const) {
    expect(levels(joined(danger, null))).toEqual([])
    expect(joined(danger, null).file.safety).toMatchObject({ level: 'acute', police: 'called' })
  }
})
