import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { entryOf } from '../src/domain/codes/codeList.ts'
import { casework, part, profile } from './support/profileNl.ts'

const { terms } = await part('terms')
const term = (code: string) => terms.find((one) => one.code === code)

/** Words that ask somebody to tell, call or hear the family, in either language. */
const asksFamily =
  /(inform|tell|contact|call|hear).*(famil|parent|partner|husband|concerned)|(famil|ouder|partner|betrokkenen).*(inlicht|informe|bel|benader|hor|wet|spreken)/i

describe('suspected abandonment', () => {
  test('leaves triage only when the centre of expertise was asked, or a senior wrote why not, and a manager sees it', () => {
    expect(entryOf(casework.casework_rules, 'expertise_centre_involved')).toMatchObject({
      source: { mark: 'seed' },
      gate: {
        topics: ['abandonment', 'forced_marriage_and_abandonment'],
        looksAt: ['topic_reported', 'topic'],
        mayNotLeavePhase: 'triage',
        untilAny: [
          { event: 'safety_check_asked', of: 'lec_egg' },
          { event: 'safety_check_not_asked', by: 'senior_caseworker', with: 'reason' },
        ],
        seenBy: 'manager',
      },
    })
  })

  test('has a return plan that begins with the safety check, and no step can be done before it', async () => {
    const { steps, templates } = await part('return-plans')
    const needs = new Map(steps.map((step) => [step.code, step.needs]))
    const rests = (code: string): boolean =>
      code === 'ask_safety_check' || (needs.get(code) ?? []).some((earlier) => rests(earlier))
    for (const { code } of steps) expect(rests(code), code).toBe(true)
    for (const template of templates) expect(template.steps[0], template.code).toBe('ask_safety_check')
    expect(steps.find(({ code }) => code === 'ask_safety_check')).toMatchObject({
      owner: 'lec_egg',
      asked_in: 'triage',
    })
  })
})

describe('the family', () => {
  test('no task asks to inform or contact them', () => {
    for (const { code, labels } of casework.task_kinds.entries) {
      expect(`${labels.nl} ${labels.en}`, code).not.toMatch(asksFamily)
    }
  })

  test('only Veilig Thuis informs them: never while the client is abroad or the place unknown, and after an assessment', () => {
    const asking = terms.filter(({ nl, en, informs_family }) => informs_family || asksFamily.test(`${nl} ${en}`))
    expect(asking.map(({ code }) => code)).toEqual(['vt_inform_family'])
    expect(asking[0]).toMatchObject({
      informs_family: true,
      desk: 'veilig_thuis',
      blocked_when: { client_locations: ['abroad', 'unknown'] },
      needs: ['valid_safety_assessment'],
    })
  })

  test('a school asks the hub before it calls them', async () => {
    const { absence } = await part('after-report')
    expect(absence[0]?.code).toBe('hub_first')
  })

  test('a victim can ask whether her parents will be told, before she gives her name', async () => {
    const { questions_before_name } = await part('victim-abroad')
    expect(questions_before_name.map(({ code }) => code)).toContain('tell_my_parents')
  })
})

describe('terms', () => {
  test('those of Veilig Thuis belong to its desk and are not verified', () => {
    for (const { code, desk, verified } of terms) {
      expect(desk === 'veilig_thuis', code).toBe(code.startsWith('vt_'))
      if (desk) expect(verified, code).toBe('not_verified')
    }
  })

  test('a term of our own choice has no other source', () => {
    const own = terms.filter(({ verified }) => verified === 'product')
    for (const { code, source } of own) expect(source.mark, code).toBe('product')
  })

  test('a passed return date is an alarm to the hub within the consent given', () => {
    expect(term('pre_travel_alarm')).toMatchObject({
      counts_from: 'agreed_return_date',
      kind: 'alarm',
      alarm_to: 'hub',
      within: 'consent_given',
      unless: ['person_confirmed_back'],
    })
  })

  test('a pre-travel file is never destroyed by date alone', () => {
    expect(term('retention_pre_travel')).toMatchObject({
      by_date_alone: false,
      needs_any: ['person_confirmed_back', 'worker_decided'],
    })
    expect(term('retention_pre_travel')?.counts_from).not.toContain('return_date')
  })
})

describe('no score', () => {
  test('one signal is reason enough to ask for advice, a planned journey to call today', async () => {
    const { steps } = await part('reporting-code')
    const { signals_and_risk_factors } = await part('guide')
    for (const words of [steps[0]?.attention[0]?.nl, signals_and_risk_factors.nl]) {
      expect(words).toContain('Eén signaal is reden genoeg om advies te vragen')
      expect(words).toContain('reden om vandaag te bellen')
    }
  })

  test('no text says that a signal weighs a lot or a little', () => {
    const files = ['guide', 'reporting-code', 'after-report', 'stories', 'codes/signals', 'codes/risk_factors']
    const text = files.map((file) => readFileSync(`profiles/nl/${file}.yaml`, 'utf8')).join('\n')
    expect(text).not.toMatch(/zegt weinig|zegt veel|says little|says a lot/)
  })
})

describe('the reporting code and closing', () => {
  test('the code is used with every form of domestic violence and child abuse', async () => {
    const { always } = await part('reporting-code')
    expect(always.nl).toContain('elke vorm van huiselijk geweld en kindermishandeling')
    expect((await part('guide')).safety_rules.map(({ code }) => code)).toContain('reporting_code_always')
  })

  test('a case that ends without a right of residence says why nothing was arranged', async () => {
    expect(await part('rules/closing-questions')).toContainEqual(
      expect.objectContaining({
        required: true,
        when: {
          results: ['no_right_of_residence'],
          any_of: { outcomes: ['no_right_of_residence'], closing_reasons: ['no_tie'] },
        },
      }),
    )
    expect(entryOf(profile.lists.closing_reasons, 'no_tie')?.onlyResults).toEqual([
      'no_right_of_residence',
      'handed_to_care',
      'supported_in_decisions',
    ])
  })
})

describe('languages', () => {
  test('only Dutch and English are complete; a draft waits for a reader who speaks it', async () => {
    const { languages } = await part('languages')
    expect(languages.map(({ code }) => code).join(' ')).toBe('nl en ar tr fr so fa ur ku am')
    for (const { code, status } of languages)
      expect(status, code).toBe(['nl', 'en'].includes(code) ? 'complete' : 'draft')
  })

  test('a language in Arabic script is written from right to left', async () => {
    const { languages } = await part('languages')
    for (const { code, script, direction } of languages) expect(direction, code).toBe(script === 'Arab' ? 'rtl' : 'ltr')
  })
})
