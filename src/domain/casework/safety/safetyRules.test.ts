import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allPartners, type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays } from '../../terms/calendar.ts'
import type { CaseCommand } from '../caseCommand.ts'
import { eventOf, type Hat, type Partner } from '../rules.ts'
import { overridableRules } from './overrideRules.ts'
import { mayTalkWithFamily, safetyCheckOn } from './safetyCheckOn.ts'

const day = (text: string) => text as IsoDate
const on = day('2020-01-10')
const officer = { as: 'safety_officer', today: '2020-01-13' } as const
const senior = { as: 'senior' } as const
const manager = { as: 'manager' } as const

const reported = reportedCase()
const ask = { do: 'ask-safety-check', on, organisation: 30, share: null } as const
const answer = {
  do: 'answer-safety-check',
  on: day('2020-01-13'),
  check: 1,
  answer: 'contact_possible',
  validUntil: null,
  familyTalk: false,
} as const
const acute = { do: 'set-safety-level', on, level: 'acute', police: 'called' } as const
const waive = { do: 'waive-safety-check', on } as const
const assess = { do: 'assess-safety', on, signals: ['not_back_from_travel'], riskFactors: [], redFlags: [] } as const
const wedding = { do: 'set-planned-day', on, kind: 'wedding', date: day('2020-02-01') } as const
const plan = { do: 'write-safety-plan', on, phase: 'abroad', headings: ['who_watches'] } as const
const deviate = { do: 'override-rule', on, rule: 'contact_within_rules_only' } as const
const review = { do: 'review-override', on, override: 1, justified: true } as const

const asked = reported.after(ask)
const askedLater = reported.after({ ...ask, on: day('2020-01-12') })
const answered = asked.after(answer, officer)
const overridden = reported.after(deviate, senior)
const closed = reported.given(
  eventOf(day('2020-02-01'), 'determination_imported', { outcome: 'yes', import_file: 1 }),
  eventOf(day('2020-02-20'), 'case_closed', { reason: null }),
)

const without = (area: string): readonly Partner[] =>
  allPartners.map((partner) => ({ ...partner, areas: partner.areas.filter((one) => one !== area) }))

test.each<[string, CaseUnderRules, CaseCommand, object]>([
  ['police-first', reported, { ...acute, police: null }, {}],
  ['police-without-danger', reported, { ...acute, level: 'structural' }, {}],
  ['unknown-code', reported, { ...acute, level: 'a_little' }, {}],
  ['unknown-code', reported, { ...assess, signals: ['weather'] }, {}],
  ['day-is-past', reported, { ...wedding, date: day('2020-01-09') }, {}],
  ['no-planned-day', reported, { ...wedding, date: null }, {}],
  ['no-such-phase', reported, { ...plan, phase: 'on_the_moon' }, {}],
  ['no-such-phase', reported, { ...plan, headings: ['stopovers'] }, {}],
  ['plan-empty', reported, { ...plan, headings: [] }, {}],
  ['not-a-safety-officer', reported, { ...ask, organisation: 20 }, {}],
  ['not-a-safety-officer', reported, { ...ask, organisation: 99 }, {}],
  ['check-not-shared', reported, ask, { partners: without('safety') }],
  ['check-waits', asked, ask, {}],
  ['no-such-check', asked, { ...answer, check: 2 }, officer],
  ['check-answered', answered, answer, officer],
  ['before-question', askedLater, { ...answer, on: day('2020-01-11') }, officer],
  ['unknown-code', asked, { ...answer, answer: 'fine' }, officer],
  ['talk-needs-contact', asked, { ...answer, answer: 'contact_not_safe', familyTalk: true }, officer],
  ['check-holds-nothing', asked, { ...answer, answer: 'more_needed', validUntil: day('2020-01-20') }, officer],
  ['day-is-past', asked, { ...answer, validUntil: day('2020-01-12') }, officer],
  ['check-too-long', asked, { ...answer, validUntil: day('2020-01-28') }, officer],
  ['check-was-asked', asked, waive, senior],
  ['check-was-waived', reported.after(waive, senior), waive, senior],
  ['unknown-code', reported, { ...deviate, rule: 'none' }, senior],
  ['never-overridden', reported, { ...deviate, rule: 'shelter_address_sealed' }, senior],
  ['never-overridden', reported, { ...deviate, rule: 'two_parties_determine' }, manager],
  ['override-today', reported, deviate, { as: 'senior', today: '2020-01-14' }],
  ['before-closing', closed, wedding, { today: '2020-03-01' }],
  ['no-such-override', reported, review, manager],
  ['own-override', reported.after(deviate, manager), review, manager],
  ['override-reviewed', overridden.after(review, manager), review, { ...manager, person: 44 }],
])('%s is why this is refused', (reason, before, command, acting) => {
  expect(before.answer(command, acting)).toBe(reason)
})

test.each<[CaseCommand, readonly Hat[]]>([
  [acute, ['consular_officer', 'safety_officer', 'partner_worker', 'import']],
  [answer, ['intake', 'caseworker', 'senior', 'manager', 'consular_officer', 'partner_worker', 'import']],
  [waive, ['intake', 'caseworker', 'safety_officer', 'import']],
  [deviate, ['intake', 'caseworker', 'safety_officer', 'consular_officer', 'import']],
  [review, ['intake', 'caseworker', 'senior', 'safety_officer']],
])('only who it belongs to does this: %j', (command, others) => {
  for (const as of others) expect([as, asked.answer(command, { as, today: '2020-01-13' })]).toEqual([as, 'not-yours'])
})

test('another police centre does not answer a check that it was not asked', () => {
  const elsewhere = { ...ask, organisation: 31 }
  const second = { organisation: 31, kind: 'police_centre', areas: ['safety'] }
  const theirs = reported.after(elsewhere, { partners: [...allPartners, second] })
  expect(theirs.answer(answer, officer)).toBe('no-such-check')
})

test('an answer without a last day holds as long as the profile allows, and not a day longer', () => {
  const { safety } = answered.file ?? reported.file ?? { safety: undefined }
  if (!safety) throw new Error('no file')
  expect(safety.checks[0]?.validUntil).toBe('2020-01-27')
  expect(safetyCheckOn(safety, day('2020-01-27'))).toBeDefined()
  expect(safetyCheckOn(safety, day('2020-01-28'))).toBeUndefined()
  expect(safetyCheckOn(safety, day('2020-01-12'))).toBeUndefined()
})

test('a newer answer replaces the older one, also when the older one would hold longer', () => {
  const again = answered
    .after({ ...ask, on: day('2020-01-14') })
    .after({ ...answer, on: day('2020-01-15'), check: 2, answer: 'more_needed' }, { ...officer, today: '2020-01-15' })
  const safety = again.file?.safety
  expect(safety && safetyCheckOn(safety, day('2020-01-15'))).toBeUndefined()
})

test('who answers that there is acute danger makes it acute for the whole case, and the police are asked for again', () => {
  const danger = asked.after({ ...answer, answer: 'acute_danger' }, officer)
  expect(danger.file?.safety).toMatchObject({
    level: 'acute',
    police: null,
    acute: { since: '2020-01-13', until: null },
  })
})

test('a rule that may be deviated from is one of the profile', () => {
  const known = profile.casework.casework_rules.entries.map(({ code }) => code)
  expect(overridableRules.filter((rule) => !known.includes(rule))).toEqual([])
})

test('whatever was asked and answered, a talk with the family is never allowed without an answer that holds on that day', () => {
  const codes = ['contact_possible', 'contact_not_safe', 'more_needed', 'acute_danger']
  const round = fc.record({
    wait: fc.nat(20),
    answer: fc.constantFrom(...codes),
    days: fc.option(fc.nat(30), { nil: null }),
    familyTalk: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(round, { maxLength: 6 }), fc.nat(200), (rounds, later) => {
      let today = on
      let now = reported
      let last: { readonly talk: boolean; readonly from: IsoDate; readonly until: IsoDate | null } | undefined
      for (const [index, { wait, answer: code, days, familyTalk }] of rounds.entries()) {
        today = addDays(today, wait)
        now = now.after({ ...ask, on: today })
        const validUntil = days === null ? null : addDays(today, days)
        const command = { ...answer, on: today, check: index + 1, answer: code, validUntil, familyTalk }
        if (now.answer(command, { ...officer, today }) !== 'allowed') break
        now = now.after(command, { ...officer, today })
        const holds = code.startsWith('contact_')
        last = { talk: familyTalk, from: today, until: holds ? (validUntil ?? addDays(today, 14)) : null }
      }
      const on2 = addDays(on, later)
      const safety = now.file?.safety
      if (!safety || on2 < today) return
      const expected = last?.talk === true && last.until !== null && on2 <= last.until
      expect(mayTalkWithFamily(safety, on2)).toBe(expected)
      expect(last?.until === null || last === undefined || last.until <= addDays(last.from, 14)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
