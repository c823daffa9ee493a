import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profile } from '../../../../test/support/profileNl.ts'
import { barestReport, schoolReport } from '../../../../test/support/takenReport.ts'
import { areaOfPart } from '../../access/caseAreas.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { agendaOf } from '../agendaOf.ts'
import { type CaseFile, foldCase } from '../caseFile.ts'
import { partsOfLetter } from '../sharing/letterParts.ts'
import { bandOn, yearsOn } from './ageOn.ts'
import { dangers, type TakenReport } from './takenReport.ts'
import { takeReport } from './takeReport.ts'

function fileOf(taken: TakenReport): CaseFile {
  const steps = takeReport(profile, taken)
  const file = steps.ok ? foldCase(steps.value.flatMap(({ events }) => events)) : undefined
  if (!file) throw new Error(JSON.stringify(steps))
  return file
}

test.each([
  ['now', 'acute'],
  ['soon', 'soon'],
  ['no', 'none_known'],
  ['unknown', null],
] as const)('danger "%s" is the safety level %s', (danger, level) => {
  expect(fileOf({ ...schoolReport, danger }).safety.level).toBe(level)
})

test('the victim group follows from age and children, whatever was reported', () => {
  const child = fc.record({ name: fc.constant(null), years: fc.option(fc.integer({ min: 0, max: 40 })) })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 }), fc.array(child, { maxLength: 4 }), (years, children) => {
      const hasMinor = children.some((one) => one.years === null || one.years < 18)
      const own = years < 18 ? 'minor' : 'adult'
      const file = fileOf({ ...schoolReport, age: { years }, children })
      expect(file.victimGroup).toBe(hasMinor ? 'parent_with_minor_children' : own)
      expect(file.report.minor_children).toBe(hasMinor)
    }),
  )
})

test('no fact repeats a text that somebody typed', () => {
  const secret = fc.string({ minLength: 8, maxLength: 30, unit: fc.constantFrom('q', 'w', 'z', '7', 'é') })
  fc.assert(
    fc.property(secret, fc.constantFrom(...dangers), (text, danger) => {
      const client = { given: text, family: text, phone: text }
      const reporter = { name: text, phone: text, callBack: text }
      const taken = { ...schoolReport, danger, client, reporter, says: text, children: [{ name: text, years: 5 }] }
      const steps = takeReport(profile, taken)
      expect(steps.ok).toBe(true)
      if (steps.ok) expect(JSON.stringify(steps.value.map(({ events }) => events))).not.toContain(text)
    }),
  )
})

test('a number that the client gave lies with the contact details, and in no part that is shared', () => {
  const self = { ...schoolReport, reporterRole: 'victim', client: { ...schoolReport.client, phone: null } }
  const steps = takeReport(profile, self)
  const parts = steps.ok ? steps.value.flatMap((step) => step.parts) : []
  const withNumber = parts.filter(({ content }) => JSON.stringify(content).includes('0000 1042'))
  expect(withNumber.map(({ part }) => part)).toEqual(['contact_details'])
})

test('who reported, and their number, lies in a part that no share and no letter has', () => {
  const steps = takeReport(profile, schoolReport)
  const parts = steps.ok ? steps.value.flatMap((step) => step.parts) : []
  const { name, phone } = schoolReport.reporter
  const said = parts.filter(({ content }) => [name, phone].some((text) => Object.values(content).includes(text ?? '')))
  expect(said.map(({ part }) => part)).toEqual(['reporter'])
  expect(Object.values(partsOfLetter).flat()).not.toContain('reporter')
  expect(areaOfPart.reporter).toBeUndefined()
})

test('who reports has to be told today what not to do; that is the first answer as well', () => {
  const items = (instructed: boolean) =>
    agendaOf(profile, fileOf({ ...barestReport, instructed }))
      .filter(({ code }) => code === 'reporter_instruction' || code === 'first_answer')
      .map(({ code, due, done }) => [code, due, done])
  // 22 November 2026 is a Sunday: the first working day after it is the Monday.
  expect(items(false)).toEqual([
    ['reporter_instruction', '2026-11-22', null],
    ['first_answer', '2026-11-23', null],
  ])
  expect(items(true).map(([, , done]) => done)).toEqual(['2026-11-22', '2026-11-22'])
})

test('acute danger without the police is a task of today', () => {
  const codes = (police: TakenReport['police']) =>
    agendaOf(profile, fileOf({ ...barestReport, danger: 'now', police }))
      .filter(({ code, done }) => code === 'alert_police' && done === null)
      .map(({ due }) => due)
  expect(codes(null)).toEqual(['2026-11-22'])
  expect(codes('called')).toEqual([])
})

test('an age is that of the day of the report', () => {
  const birthDate = '2009-03-07' as IsoDate
  expect(yearsOn({ birthDate }, '2027-03-06' as IsoDate)).toBe(17)
  expect(yearsOn({ birthDate }, '2027-03-07' as IsoDate)).toBe(18)
  expect([bandOn({ birthDate }, '2027-03-06' as IsoDate), bandOn({ birthDate }, '2027-03-07' as IsoDate)]).toEqual([
    '14-17',
    '18-20',
  ])
  // On 29 February somebody is a year older on 1 March of other years.
  expect(yearsOn({ birthDate: '2008-02-29' as IsoDate }, '2026-02-28' as IsoDate)).toBe(17)
})
