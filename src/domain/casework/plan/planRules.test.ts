import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { CaseEvent } from '../caseEvent.ts'
import type { Custody } from '../persons/personsFile.ts'
import type { Partner } from '../rules.ts'
import { openBeforeLeaving, plannedSteps } from './plannedSteps.ts'

const day = (text: string) => text as IsoDate
const on = day('2020-02-01')

const start = (template: string, ...situations: string[]): CaseCommand => ({
  do: 'start-plan',
  on,
  template,
  situations,
})
const finish = (step: string): CaseCommand => ({ do: 'finish-step', on, step })
const skip = (step: string): CaseCommand => ({ do: 'skip-step', on, step })
const custody = (kind: Custody, until: string | null = null): CaseEvent => ({
  type: 'custody_recorded',
  occurred: on,
  facts: { custody: kind, since: null, until: until as IsoDate | null },
})
const identity: CaseEvent = { type: 'identity_established', occurred: on, facts: {} }
const check = { type: 'safety_check_asked', occurred: on, facts: { check: 1, organisation: 30 } } as const
const answered = (answer: string, until: string | null): CaseEvent => ({
  type: 'safety_check_answered',
  occurred: on,
  facts: { check: 1, answer, valid_until: until as IsoDate | null, family_talk: false },
})
const overridden = (rule: string): CaseEvent => ({
  type: 'rule_overridden',
  occurred: on,
  facts: { override: 1, rule },
})

const girl = reportedCase()
const woman = reportedCase({ age_band: '21-35' })
const mother = reportedCase({ age_band: '21-35', minor_children: true })
const girlPlan = girl.after(start('minor_guardianship', 'documents_taken', 'guardianship_needed'))
const womanPlan = woman.after(start('adult_documents_taken', 'documents_taken'))
const motherPlan = mother.after(start('parent_documents_taken', 'documents_taken', 'other_parent_consent_needed'))

function stepsOf({ file }: CaseUnderRules) {
  if (!file) throw new Error('no case')
  return plannedSteps(profile.returnPlans, file)
}
const codesOf = (of: CaseUnderRules) => stepsOf(of).map(({ step }) => step.code)

describe('a plan', () => {
  test('keeps the steps of its template, without those whose situation does not hold', () => {
    const without = girl.after(start('minor_guardianship'))
    expect(codesOf(girlPlan)).toContain('request_guardianship')
    expect(codesOf(girlPlan)).toContain('get_lawyer')
    expect(codesOf(without)).not.toContain('get_lawyer')
    expect(codesOf(without)).not.toContain('safe_place_before_departure')
  })

  test.each([
    ['template-of-other-group', girl, start('adult_documents_taken')],
    ['template-of-other-group', woman, start('minor_guardianship')],
    ['unknown-choice', girl, start('by_magic')],
    ['unknown-choice', girl, start('minor_guardianship', 'bad_weather')],
    ['same-plan', girlPlan, start('minor_guardianship', 'guardianship_needed', 'documents_taken')],
    ['allowed', girl, start('support_without_return')],
    ['allowed', girlPlan, start('minor_exit_permission', 'exit_permission_needed')],
    ['no-plan', girl, finish('hear_wish')],
    ['not-in-plan', womanPlan, finish('request_guardianship')],
  ] as const)('%s', (answer, before, command) => {
    expect(before.answer(command)).toBe(answer)
  })

  test('takes over what other chapters of the case know', () => {
    const known = girlPlan.given(check, identity, custody('guardian')).after({ do: 'record-wish', on, wish: 'return' })
    const done = stepsOf(known).filter(({ state }) => state === 'done')
    expect(done.map(({ step }) => step.code)).toEqual([
      'ask_safety_check',
      'hear_wish',
      'establish_identity',
      'request_guardianship',
      'court_decides',
      'guardian_appointed',
    ])
    expect(known.answer(finish('hear_wish'))).toBe('known-by-case')
  })

  test('takes the decision of the court from the custody, and marks by hand only what that does not say', () => {
    const asked = girlPlan.given(custody('requested'))
    const stateOf = (at: CaseUnderRules, code: string) => stepsOf(at).find(({ step }) => step.code === code)?.state
    expect(['request_guardianship', 'court_decides'].map((code) => stateOf(asked, code))).toEqual(['done', 'open'])
    const granted = asked.given(custody('provisional_guardianship'))
    expect(stateOf(granted, 'court_decides')).toBe('done')
    expect(granted.answer({ do: 'reopen-step', on, step: 'court_decides' })).toBe('known-by-case')
    expect(granted.answer(finish('court_decides'))).toBe('known-by-case')
    const refused = asked.after(skip('ask_board')).given(custody('both_parents')).after(skip('request_guardianship'))
    expect(refused.answer(finish('court_decides'))).toBe('allowed')
  })

  test('is another one after an arrival: nothing of it is done', () => {
    const back = womanPlan.given(check, answered('contact_possible', '2020-02-15')).after(skip('agree_safe_contact'))
    const arrived = back
      .after({ do: 'record-departure', on, despite: true })
      .after({ do: 'record-arrival', on, bySelf: false })
    expect(back.after({ do: 'record-departure', on, despite: true }).answer(start('adult_exit_permission'))).toBe(
      'under-way',
    )
    const again = arrived.after(start('adult_documents_taken', 'documents_taken'))
    expect(again.file?.plan).toMatchObject({ steps: [], departedOn: null, arrivedOn: null })
  })
})

describe('a step', () => {
  test('waits for what it needs, and the refusal says for what', () => {
    expect(womanPlan.refusal(finish('book_ticket'))).toMatchObject({
      reason: 'waits-for',
      values: {
        first: {
          all: [
            { list: 'return_steps', code: 'ask_emergency_fund' },
            { list: 'return_steps', code: 'safety_plan_each_phase' },
            { list: 'return_steps', code: 'arrange_shelter_nl' },
          ],
        },
      },
    })
  })

  test('goes on when what it needs was done, or left out for a reason', () => {
    const ready = womanPlan
      .given(check)
      .after(skip('ask_emergency_fund'))
      .after(finish('safety_plan_each_phase'))
      .after(skip('hear_wish'))
      .after(finish('arrange_shelter_nl'))
    expect(ready.answer(finish('book_ticket'))).toBe('allowed')
    const reopened = ready.after({ do: 'reopen-step', on, step: 'arrange_shelter_nl' })
    expect(reopened.answer(finish('book_ticket'))).toBe('waits-for')
  })

  test.each([
    ['not-open', womanPlan.after(skip('hear_wish')), skip('hear_wish')],
    [
      'not-open',
      womanPlan.given(check),
      { do: 'plan-step', on, step: 'ask_safety_check', due: null, organisation: null },
    ],
    ['due-passed', womanPlan, { do: 'plan-step', on, step: 'book_ticket', due: day('2020-01-31'), organisation: null }],
    ['unknown-organisation', womanPlan, { do: 'plan-step', on, step: 'book_ticket', due: null, organisation: 999 }],
    ['allowed', womanPlan, { do: 'plan-step', on, step: 'book_ticket', due: on, organisation: 20 }],
    ['allowed', womanPlan, { do: 'plan-step', on, step: 'book_ticket', due: on, organisation: 1 }],
    ['still-open', womanPlan, { do: 'reopen-step', on, step: 'book_ticket' }],
    ['known-by-case', womanPlan.given(check), { do: 'reopen-step', on, step: 'ask_safety_check' }],
    ['can-not-skip', womanPlan, skip('ask_safety_check')],
    ['can-not-skip', womanPlan, skip('establish_identity')],
  ] as const satisfies readonly (readonly [string, CaseUnderRules, CaseCommand])[])('%s', (answer, before, command) => {
    expect(before.answer(command)).toBe(answer)
  })

  test('is for an organisation that sees the return in this case: of another it would be asked in vain', () => {
    const ask: CaseCommand = { do: 'plan-step', on, step: 'book_ticket', due: null, organisation: 40 }
    const partners = [{ organisation: 40, kind: 'shelter', areas: ['identity'] }]
    expect(womanPlan.answer(ask, { partners })).toBe('step-not-shared')
    expect(womanPlan.answer(ask, { partners: [{ ...partners[0], areas: ['return'] } as Partner] })).toBe('allowed')
  })

  test('is marked by an organisation only where it was asked to do it', () => {
    const planned = womanPlan
      .given(check)
      .after({ do: 'plan-step', on, step: 'safety_plan_each_phase', due: null, organisation: 20 })
    expect(planned.answer(finish('safety_plan_each_phase'), { as: 'consular_officer' })).toBe('allowed')
    expect(planned.answer(finish('safety_plan_each_phase'), { as: 'partner_worker' })).toBe('not-your-step')
    expect(womanPlan.given(check).answer(finish('safety_plan_each_phase'), { as: 'consular_officer' })).toBe(
      'not-your-step',
    )
  })

  test('is never done before what it needs, whatever the order of asking', () => {
    const codes = codesOf(girlPlan)
    const asked = fc.array(
      fc.tuple(fc.constantFrom('finish-step' as const, 'skip-step' as const), fc.constantFrom(...codes)),
    )
    fc.assert(
      fc.property(asked, (tries) => {
        let at = girlPlan.given(check)
        for (const [act, step] of tries) {
          const waiting = stepsOf(at).find((planned) => planned.step.code === step)?.waitsFor ?? []
          const command = { do: act, on, step }
          const answer = at.answer(command)
          if (act === 'finish-step' && waiting.length > 0)
            expect(['waits-for', 'known-by-case', 'not-open']).toContain(answer)
          if (answer === 'allowed') at = at.after(command)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('papers to travel with', () => {
  /** Everything before the paper is done or left out. */
  const atPapers = (plan: CaseUnderRules, ...left: string[]) =>
    left.reduce((at, step) => at.after(skip(step)), plan.given(check))
  const girlAtPapers = atPapers(girlPlan, 'ask_board', 'request_guardianship', 'court_decides', 'guardian_appointed')
  const paper = finish('apply_travel_document_minor')

  test('come after the identity, also when the step before was not in the way', () => {
    expect(girlAtPapers.given(custody('guardian')).refusal(paper)).toMatchObject({
      reason: 'identity-first',
      rule: 'identity_before_document',
    })
    expect(girlAtPapers.given(custody('guardian'), identity).answer(paper)).toBe('allowed')
    const later = girlAtPapers.given(custody('guardian'), { ...identity, occurred: day('2020-02-03') })
    expect(later.answer(paper, { today: '2020-02-03' })).toBe('identity-first')
  })

  test.each([
    ['allowed', custody('guardian')],
    ['allowed', custody('provisional_guardianship', '2020-02-01')],
    ['allowed', custody('consent_replaced')],
    ['authority-first', custody('provisional_guardianship', '2020-01-31')],
    ['authority-first', custody('both_parents')],
    ['authority-first', custody('requested')],
    ['authority-first', custody('unknown')],
  ] as const)('of a minor: %s', (answer, given) => {
    const asked = girlAtPapers.given(identity, given)
    expect(asked.answer(paper)).toBe(answer)
  })

  test('of a minor are refused by the rule although every step before was left out', () => {
    expect(girlAtPapers.given(identity).refusal(paper)).toMatchObject({ rule: 'minor_needs_authority' })
  })

  test('of the children of a client wait for the consent of the other parent, or of a court', () => {
    const at = atPapers(motherPlan, 'hear_wish').given(identity)
    const papers = finish('documents_for_children')
    expect(at.refusal(papers)).toMatchObject({ rule: 'minor_needs_authority' })
    expect(at.after(skip('get_lawyer')).after(finish('consent_for_children')).answer(papers)).toBe('allowed')
    expect(at.after(skip('get_lawyer')).after(skip('consent_for_children')).answer(papers)).toBe('authority-first')
  })

  test('are given against a rule only when a senior let it go that day', () => {
    expect(girlAtPapers.given(identity, overridden('minor_needs_authority')).answer(paper)).toBe('allowed')
    expect(girlAtPapers.given(identity, overridden('identity_before_document')).answer(paper)).toBe('authority-first')
  })
})

describe('the journey', () => {
  const leave = (at: string, despite = true): CaseCommand => ({ do: 'record-departure', on: day(at), despite })
  const good = womanPlan.given(check, answered('contact_possible', '2020-02-10'))
  const again = (answer: string): readonly CaseEvent[] => [
    { ...check, facts: { check: 2, organisation: 30 } },
    {
      type: 'safety_check_answered',
      occurred: day('2020-02-03'),
      facts: { check: 2, answer, valid_until: null, family_talk: false },
    },
  ]

  test.each([
    ['no-valid-check', womanPlan, leave('2020-02-01')],
    ['no-valid-check', womanPlan.given(check), leave('2020-02-01')],
    ['allowed', good, leave('2020-02-10')],
    ['no-valid-check', good, leave('2020-02-11')],
    ['no-valid-check', womanPlan.given(check, answered('more_needed', null)), leave('2020-02-02')],
    ['no-valid-check', womanPlan.given(check, answered('acute_danger', null)), leave('2020-02-02')],
    ['no-valid-check', womanPlan.given(check, answered('contact_not_safe', '2020-02-10')), leave('2020-02-02')],
    ['no-valid-check', good.given(...again('acute_danger')), leave('2020-02-04')],
    ['no-valid-check', good.given(...again('more_needed')), leave('2020-02-04')],
    ['allowed', womanPlan.given(overridden('safety_check_valid')), leave('2020-02-01')],
    ['no-valid-check', womanPlan.given(overridden('safety_check_valid')), leave('2020-02-02')],
    ['no-plan', woman, leave('2020-02-01')],
  ] as const)('%s to leave', (answer, before, command) => {
    expect(before.answer(command)).toBe(answer)
  })

  test('with steps open before it is asked why; the refusal names them, and the departure is written down with a reason', () => {
    const refused = good.refusal(leave('2020-02-10', false))
    expect(refused).toMatchObject({ reason: 'steps-open', chapter: 'plan' })
    const { count, open } = refused?.values ?? {}
    const { all = [] } = open as { readonly all?: readonly { readonly code: string }[] }
    const codes = all.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['hear_wish', 'book_ticket', 'arrange_shelter_nl']))
    // What comes after the arrival is nobody's worry yet, and what is done is not open.
    expect(codes).not.toEqual(expect.arrayContaining(['plan_aftercare']))
    expect(codes).not.toContain('ask_safety_check')
    expect(count).toBe(codes.length)
    expect(good.answer(leave('2020-02-10', true))).toBe('allowed')
  })

  test('an organisation is asked why without being told of steps that other parts of the case are about', () => {
    const refused = good.refusal(leave('2020-02-10', false), { as: 'consular_officer' })
    expect(JSON.stringify(refused)).toContain('book_ticket')
    expect(JSON.stringify(refused)).not.toContain('hear_wish')
  })

  test('asks nothing when every step before it was done or left out', () => {
    const { file } = good
    const open = file ? openBeforeLeaving(profile.returnPlans, plannedSteps(profile.returnPlans, file)) : []
    const skipped = open.map(({ step }) => ({
      type: 'step_skipped' as const,
      occurred: day('2020-02-02'),
      facts: { step: step.code },
    }))
    expect(open.length).toBeGreaterThan(3)
    expect(good.given(...skipped).answer(leave('2020-02-10', false))).toBe('allowed')
  })

  test('of a day before a worse answer came is held against the answer of that day', () => {
    const worse = good.given(...again('acute_danger'))
    expect(worse.answer(leave('2020-02-02'), { today: '2020-02-04' })).toBe('allowed')
    expect(worse.answer(leave('2020-02-03'), { today: '2020-02-04' })).toBe('no-valid-check')
  })

  test('of who fled is written down with a senior who deviates, on the day itself or when it is heard of', () => {
    const danger = womanPlan.given(check, answered('acute_danger', null))
    const deviate: CaseCommand = { do: 'override-rule', on: day('2020-02-04'), rule: 'safety_check_valid' }
    const deviated = danger.after(deviate, { as: 'senior' })
    expect(danger.answer(leave('2020-02-03'), { today: '2020-02-04' })).toBe('no-valid-check')
    expect(deviated.answer(leave('2020-02-03'), { today: '2020-02-04' })).toBe('allowed')
    expect(deviated.answer(leave('2020-02-03'), { today: '2020-02-05' })).toBe('no-valid-check')
  })

  const arrive = (at: string, bySelf = false): CaseCommand => ({ do: 'record-arrival', on: day(at), bySelf })

  test('ends after a departure; of who came back without one the hub says so, and no organisation does', () => {
    for (const as of ['partner_worker', 'consular_officer'] as const) {
      for (const bySelf of [true, false]) {
        expect([as, womanPlan.answer(arrive('2020-02-05', bySelf), { as })]).toEqual([as, 'not-departed'])
      }
      expect([as, good.after(leave('2020-02-05')).answer(arrive('2020-02-05'), { as })]).toEqual([as, 'allowed'])
    }
    for (const file of [woman, womanPlan]) {
      expect(file.answer(arrive('2020-02-05'))).toBe('departure-first')
      expect(file.answer(arrive('2020-02-05', true))).toBe('allowed')
    }
    expect(good.after(leave('2020-02-05')).answer(arrive('2020-02-05', true))).toBe('left-by-plan')
  })

  test('of who went away again after an arrival follows another departure, or is said to be by herself', () => {
    const back = good.after(leave('2020-02-05')).after(arrive('2020-02-05'))
    const away = back.after({ do: 'change-place', on: day('2020-02-06'), place: 'abroad', country: 'MA' })
    expect(away.answer(arrive('2020-02-07'))).toBe('departure-first')
    expect(away.answer(arrive('2020-02-07'), { as: 'partner_worker' })).toBe('not-departed')
    expect(away.answer(arrive('2020-02-07', true))).toBe('allowed')
  })

  test('asks for no step that served only to come back, though it can still be written down', () => {
    const back = good.given(identity).after(leave('2020-02-05')).after(arrive('2020-02-05'))
    const states = new Map(stepsOf(back).map(({ step, state }) => [step.code, state]))
    expect(['apply_travel_document_adult', 'book_ticket', 'arrange_escort'].map((code) => states.get(code))).toEqual(
      Array(3).fill('moot'),
    )
    expect(['bring_to_shelter', 'secret_address'].map((code) => states.get(code))).toEqual(['open', 'open'])
    expect(stepsOf(back).flatMap(({ waitsFor }) => waitsFor.filter((code) => states.get(code) === 'moot'))).toEqual([])
    expect(back.answer(finish('apply_travel_document_adult'), { today: '2020-02-06' })).toBe('allowed')
  })

  test('of somebody who never left does not end', () => {
    for (const place of ['about_to_travel', 'in_netherlands']) {
      const reason = place === 'in_netherlands' ? 'already-back' : 'never-left'
      expect([place, reportedCase({ place }).answer(arrive('2020-02-05', true))]).toEqual([place, reason])
    }
  })

  test('ends in the Netherlands, and leaves nothing to leave from', () => {
    const left = good.after(leave('2020-02-05'))
    expect(left.answer(leave('2020-02-06'))).toBe('already-departed')
    expect(left.answer(arrive('2020-02-04'))).toBe('before-departure')
    const back = left.after(arrive('2020-02-05'), { as: 'partner_worker' })
    const back2 = good.after(arrive('2020-02-05', true))
    for (const { file } of [back, back2]) {
      expect(file).toMatchObject({ placeNow: 'in_netherlands', countryNow: 'NL', plan: { arrivedOn: '2020-02-05' } })
    }
    expect(back.answer(arrive('2020-02-06'))).toBe('already-back')
    expect(back2.answer(leave('2020-02-06'))).toBe('already-back')
  })
})
