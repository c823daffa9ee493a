import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDay, day } from '../../../test/support/days.ts'
import { casework, profile } from '../../../test/support/profileNl.ts'
import { termOf } from '../codes/terms.ts'
import { repeatedAbsenceLimit } from './absence.ts'
import { addDays } from './calendar.ts'
import { givenTerm } from './givenTerms.ts'
import { liveDates, termDates } from './termDate.ts'
import { watchedDates } from './watchedDates.ts'
import { type CaseDays, dayOfStart, nothingKnown, type WatchedFacts } from './watchedFacts.ts'

const { terms } = profile

function watched(facts: Partial<WatchedFacts>, desk = 'hub') {
  return watchedDates(terms, desk, { ...nothingKnown, ...facts })
}

/** `code due` of each date, or of those of one term. */
function dates(facts: Partial<WatchedFacts>, code?: string): readonly string[] {
  const all = watched(facts).filter((date) => code === undefined || date.code === code)
  return all.map((date) => (code === undefined ? `${date.code} ${date.due}` : date.due))
}

const permitKinds = casework.permit_kinds.entries.map(({ code }) => code)
const left = day('2026-08-15')

describe('absence', () => {
  test.each([
    ['temporary_partner_dependent', ['residence_absence_continuous 2027-02-15', 'residence_absence_yearly 2028-05-01']],
    ['asylum', ['residence_absence_continuous 2027-02-15', 'residence_absence_yearly 2028-05-01']],
    ['eu_long_term', ['eu_long_term_absence_eu 2027-08-20', 'eu_long_term_absence_nl 2032-08-15']],
    ['eu_citizen_or_family', ['eu_permanent_absence 2028-08-15']],
    [null, []],
  ])('of a client with permit %s has the limits of that permit', (permitKind, limits) => {
    const facts = { permitKind, leftNetherlands: left, leftEu: day('2026-08-20') }
    expect(dates(facts).filter((date) => !date.startsWith('absence_warnings'))).toEqual(limits)
  })

  test('warns sixty, thirty, fourteen and seven days before each limit', () => {
    const facts = { permitKind: 'eu_citizen_or_family', leftNetherlands: left }
    expect(dates(facts, 'absence_warnings')).toEqual(['2028-06-16', '2028-07-16', '2028-08-01', '2028-08-08'])
    const [warning] = watched(facts)
    expect(warning).toMatchObject({ warnsOf: 'eu_permanent_absence', from: '2028-08-15', verified: 'product' })
  })

  test('warns no surer than the limit itself was verified, and of limits alone', () => {
    const entries = terms.entries.map((term) => {
      if (term.code === 'eu_permanent_absence') return { ...term, verified: 'conflicting' as const }
      return term.code === 'eu_long_term_absence_nl' ? { ...term, kind: 'expectation' as const } : term
    })
    const warned = (permitKind: string) =>
      watchedDates({ ...terms, entries }, 'hub', { ...nothingKnown, permitKind, leftNetherlands: left })
        .filter(({ code }) => code === 'absence_warnings')
        .map(({ verified }) => verified)
    expect(warned('eu_citizen_or_family')).toEqual(Array(4).fill('conflicting'))
    expect(warned('eu_long_term')).toEqual([])
  })

  test('with a kind of permit that nobody knows has every limit, marked as uncertain', () => {
    const unsure = watched({ permitKind: 'unknown', leftNetherlands: left })
    expect(unsure.map(({ code }) => code)).toContain('residence_absence_continuous')
    expect(unsure.every(({ uncertain }) => uncertain)).toBe(true)
  })

  test('ends with the return, and begins anew with the next journey', () => {
    const facts = { permitKind: 'permanent', leftNetherlands: left }
    expect(dates({ ...facts, arrivedOn: day('2026-11-01') }, 'residence_absence_continuous')).toEqual([])
    expect(dates({ ...facts, arrivedOn: day('2026-08-01') }, 'residence_absence_continuous')).toEqual(['2027-02-15'])
  })

  test('limits are given for the permits that the profile names and for no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...permitKinds), anyDay, (permitKind, leftNetherlands) => {
        for (const { code, uncertain } of watched({ permitKind, leftNetherlands, leftEu: leftNetherlands })) {
          const appliesTo = termOf(terms, code)?.appliesTo
          if (appliesTo && !uncertain) expect(appliesTo).toContain(permitKind)
          expect(uncertain).toBe(permitKind === 'unknown')
        }
      }),
    )
  })
})

describe('three years on end with four months away', () => {
  const limit = { months: 4, years: 3 }
  const stay = (from: string, until: string) => ({ from: day(from), until: day(until) })

  test('are reached in the third year of a stay that lasts', () => {
    expect(repeatedAbsenceLimit(day('2026-03-01'), [], limit)).toBe('2028-05-01')
  })

  test('do not count a year of which too little was left', () => {
    expect(repeatedAbsenceLimit(day('2026-10-01'), [], limit)).toBe('2029-05-01')
  })

  test('count the stays of the years before', () => {
    const before = [stay('2024-05-01', '2024-10-15'), stay('2025-05-01', '2025-10-15')]
    expect(repeatedAbsenceLimit(day('2026-06-15'), before, limit)).toBe('2026-10-15')
  })

  test('begin anew after a year without a long stay', () => {
    const before = [
      stay('2023-05-01', '2023-10-15'),
      stay('2024-05-01', '2024-10-15'),
      stay('2025-05-01', '2025-06-15'),
    ]
    expect(repeatedAbsenceLimit(day('2026-06-15'), before, limit)).toBe('2028-05-01')
  })

  test('do not add up stays of one year', () => {
    const before = [
      stay('2024-01-10', '2024-03-10'),
      stay('2024-05-01', '2024-07-15'),
      stay('2025-05-01', '2025-10-15'),
    ]
    expect(repeatedAbsenceLimit(day('2026-06-15'), before, limit)).toBe('2027-05-01')
  })

  test('of long ago say nothing on the stay of today', () => {
    const before = [2010, 2011, 2012].map((year) => stay(`${year}-01-10`, `${year}-11-10`))
    expect(repeatedAbsenceLimit(day('2026-06-15'), before, limit)).toBe('2028-05-01')
  })
})

describe('the dates of a case', () => {
  test('of which nothing is known are none', () => {
    for (const desk of ['hub', 'veilig_thuis']) expect(watchedDates(terms, desk, nothingKnown)).toEqual([])
  })

  test('with a report of today: what the reporter hears, and at acute danger an answer today', () => {
    const reportedOn = day('2026-12-31')
    const usual = ['reporter_instruction 2026-12-31', 'first_answer 2027-01-04']
    expect(dates({ reportedOn, safetyLevel: 'structural' })).toEqual(usual)
    expect(dates({ reportedOn, safetyLevel: null })).toEqual(usual)
    expect(dates({ reportedOn, safetyLevel: 'acute' })).toEqual(['acute_answer 2026-12-31', ...usual])
  })

  test('ask for the safety check in triage, when its rule holds', () => {
    const facts = { reportedOn: left, rules: ['expertise_centre_involved'] }
    expect(dates({ ...facts, phase: 'triage' }, 'expertise_centre_ask')).toEqual(['2026-08-15'])
    expect(dates({ ...facts, phase: 'verification' }, 'expertise_centre_ask')).toEqual([])
    expect(dates({ ...facts, phase: 'triage', rules: [] }, 'expertise_centre_ask')).toEqual([])
  })

  test('leave out what was settled', () => {
    const settled = ['first_answer', 'reporter_instruction']
    expect(dates({ reportedOn: left, settled })).toEqual([])
  })

  test('hold the warnings before a journey, a wedding, the end of a permit and the eighteenth birthday', () => {
    const on = day('2027-01-10')
    expect(dates({ plannedTravelOn: on }, 'planned_travel_warnings')).toHaveLength(5)
    expect(dates({ plannedWeddingOn: on }, 'planned_wedding_warnings').at(-1)).toBe('2027-01-09')
    expect(dates({ permitValidUntil: on }, 'permit_expiry_warnings')[0]).toBe('2026-10-12')
    expect(dates({ eighteenthBirthday: on }, 'turning_eighteen_warnings')).toEqual(['2026-10-12', '2026-12-11'])
  })

  test('after a return: the permit at once for who depended on the partner, and four moments of aftercare', () => {
    const facts = { arrivedOn: day('2026-11-30'), permitKind: 'temporary_partner_dependent' }
    expect(dates(facts, 'independent_permit_application')).toEqual(['2026-11-30'])
    expect(dates({ ...facts, permitKind: 'asylum' }, 'independent_permit_application')).toEqual([])
    expect(dates(facts, 'aftercare_moments')).toEqual(['2026-12-30', '2027-02-28', '2027-05-30', '2027-11-30'])
  })

  test('after support without a return count aftercare from that, and say so', () => {
    const aftercare = watched({ supportedFrom: left })
    expect(aftercare).toHaveLength(4)
    expect(aftercare[0]).toMatchObject({ countsFrom: 'support_without_return', from: left, due: '2026-09-15' })
  })

  test('say from which day and fact they count, and whether that was verified', () => {
    expect(watched({ provisionalGuardianshipOn: left })).toEqual([
      {
        code: 'provisional_guardianship_lapse',
        due: '2026-11-15',
        kind: 'expiry',
        countsFrom: 'provisional_guardianship_granted',
        from: left,
        verified: 'conflicting',
        warnsOf: undefined,
        uncertain: false,
      },
    ])
  })
})

describe('whatever is known of a case', () => {
  const maybeDay = fc.option(anyDay, { nil: null })
  const names = Object.values(dayOfStart)
  const days = fc.record(Object.fromEntries(names.map((name) => [name, maybeDay]))) as fc.Arbitrary<CaseDays>
  const anyFacts: fc.Arbitrary<WatchedFacts> = fc
    .tuple(
      days,
      fc.record({
        clientPlace: fc.constantFrom(null, 'in_netherlands', 'about_to_travel', 'abroad', 'unknown'),
        safetyAssessmentValid: fc.boolean(),
        phase: fc.constantFrom('triage', 'return'),
        safetyLevel: fc.constantFrom(null, 'acute', 'none_known'),
        permitKind: fc.constantFrom(null, ...permitKinds),
        rules: fc.subarray(['expertise_centre_involved', 'pre_travel_alarm']),
      }),
    )
    .map(([dated, rest]) => ({ ...nothingKnown, ...dated, ...rest }))
  const anyDesk = fc.constantFrom('hub', 'ministry', 'shelter', 'veilig_thuis')

  test('no date asks to tell the family while she is abroad, her place unknown or without a valid assessment', () => {
    fc.assert(
      fc.property(anyFacts, anyDesk, (facts, desk) => {
        for (const { code } of watchedDates(terms, desk, facts)) {
          const term = termOf(terms, code)
          if (term?.desk) expect(desk).toBe(term.desk)
          if (!term?.informsFamily) continue
          expect(facts.safetyAssessmentValid).toBe(true)
          expect(['in_netherlands', 'about_to_travel']).toContain(facts.clientPlace)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('the dates stand in order, each with a term of the profile', () => {
    fc.assert(
      fc.property(anyFacts, anyDesk, (facts, desk) => {
        const found = watchedDates(terms, desk, facts)
        expect(found.map(({ due }) => due)).toEqual(found.map(({ due }) => due).toSorted())
        for (const { code, kind } of found) expect(termOf(terms, code)?.kind).toBe(kind)
      }),
    )
  })

  test('what speaks today is one warning of a row at most, and none of a day that has passed', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const live = liveDates(watchedDates(terms, 'hub', facts), today).filter(
          ({ kind, due, from }) => kind === 'reminder' && due < from,
        )
        const spoken = live
          .filter(({ due }) => due <= today)
          .map(({ code, from, warnsOf }) => `${code} ${from} ${warnsOf}`)
        expect(new Set(spoken).size).toBe(spoken.length)
        for (const { from } of live) expect(from >= today).toBe(true)
      }),
    )
  })
})

describe('warnings that are live', () => {
  const all = watched({ plannedTravelOn: day('2027-01-10') })
  const on = (today: string) => liveDates(all, day(today)).map(({ due }) => due)

  test.each([
    ['2026-11-01', ['2026-12-11', '2026-12-27', '2027-01-03', '2027-01-07', '2027-01-09']],
    ['2026-12-31', ['2026-12-27', '2027-01-03', '2027-01-07', '2027-01-09']],
    ['2027-01-10', ['2027-01-09']],
    ['2027-01-11', []],
  ])('on %s', (today, due) => {
    expect(on(today)).toEqual(due)
  })

  test('do not take other dates away, however late', () => {
    const late = watched({ reportedOn: left })
    expect(liveDates(late, addDays(left, 400))).toEqual(late)
  })
})

test('a term that is counted from a referral or a request gives its date for that one', () => {
  const answer = givenTerm(terms, 'partner_answer', 'hub', nothingKnown)
  if (!answer) throw new Error('no term partner_answer')
  expect(termDates(answer, day('2026-12-24'), terms)).toMatchObject([
    { due: '2027-01-04', countsFrom: 'referral_sent' },
  ])
})

test('a term that is counted from nothing gives no date', () => {
  const penalty = givenTerm(terms, 'forced_marriage_penalty', 'hub', nothingKnown)
  if (!penalty) throw new Error('no term forced_marriage_penalty')
  expect(termDates(penalty, left, terms)).toEqual([])
})
