import { describe, expect, test } from 'vitest'
import { profile } from '../../../../test/support/profileNl.ts'
import { victimGroups } from '../../codes/victimGroup.ts'
import { stepsOfPlan } from './stepsOfPlan.ts'

const { returnPlans: plans } = profile

function codesOf(template: string, group: string, ...situations: string[]): readonly string[] {
  const found = plans.templates.find(({ code }) => code === template)
  if (!found) throw new Error(`no template ${template}`)
  return stepsOfPlan(plans, found, { situations, group }).map(({ code }) => code)
}

const returning = plans.templates.filter(({ steps }) =>
  plans.steps.some(({ code, untilArrival }) => untilArrival && steps.includes(code)),
)
/** Every plan that comes back, each group that it is for, and each thing that can be the matter. */
const every = returning.flatMap(({ code, victimGroup }) =>
  victimGroups
    .filter((group) => victimGroup === undefined || victimGroup === group)
    .flatMap((group) => plans.situations.map((situation) => [code, group, situation.code] as const)),
)

test('a plan with the situations that its template was made for is its template', () => {
  for (const { code, victimGroup, situations, steps } of plans.templates) {
    const kept = codesOf(code, victimGroup ?? 'adult', ...situations)
    expect([code, kept.filter((step) => !steps.includes(step))]).toEqual([code, []])
  }
})

describe('what is the matter in a case', () => {
  test.each(every)('%s for %s has a step for what is the matter: %s', (template, group, code) => {
    const brings = plans.situations.find((situation) => situation.code === code)?.brings ?? []
    const asked = plans.steps.filter((step) => step.onlyIf?.includes(code) || brings.includes(step.code))
    const steps = codesOf(template, group, code)
    expect(asked.some((step) => steps.includes(step.code))).toBe(true)
  })

  test('brings its steps to a plan that was made for something else, at the end of their phase', () => {
    const steps = codesOf('minor_guardianship', 'minor', 'guardianship_needed', 'exit_permission_needed')
    const at = steps.indexOf('apply_travel_document_minor')
    expect(steps.slice(at, at + 4)).toEqual([
      'apply_travel_document_minor',
      'find_out_exit_rules',
      'arrange_exit_permission',
      'ask_emergency_fund',
    ])
  })

  test('brings what those steps need as well', () => {
    const steps = codesOf('adult_documents_taken', 'adult', 'permit_ending')
    expect(steps).toEqual(expect.arrayContaining(['check_right_of_residence', 'get_lawyer', 'extend_permit']))
  })

  test('brings nothing twice, and every step after what it needs', () => {
    const all = plans.situations.map(({ code }) => code)
    for (const [template, group] of every) {
      const steps = codesOf(template, group, ...all)
      expect(new Set(steps).size).toBe(steps.length)
      const late = plans.steps.filter(({ code, needs }) =>
        needs.some((need) => steps.includes(code) && steps.indexOf(need) > steps.indexOf(code)),
      )
      expect([template, late.map(({ code }) => code)]).toEqual([template, []])
    }
  })
})

test('the paper of an adult is for no minor, and a Dutch one for nobody who is not Dutch', () => {
  expect(codesOf('with_permission_of_family', 'minor', 'documents_taken')).not.toContain('apply_travel_document_adult')
  expect(codesOf('with_permission_of_family', 'minor', 'documents_taken')).toContain('apply_travel_document_minor')
  expect(codesOf('with_permission_of_family', 'adult', 'documents_taken')).toContain('apply_travel_document_adult')
  const foreign = codesOf('adult_documents_taken', 'adult', 'documents_taken', 'not_dutch')
  expect(foreign).not.toContain('apply_travel_document_adult')
  expect(foreign).toContain('apply_entry_visa')
})

test('a plan to stay gets no step that serves only to come back', () => {
  const all = plans.situations.map(({ code }) => code)
  const steps = plans.steps.filter(({ code }) => codesOf('support_without_return', 'minor', ...all).includes(code))
  expect(steps.filter(({ untilArrival }) => untilArrival)).toEqual([])
  expect(steps.map(({ code }) => code)).not.toContain('receive_at_arrival')
})
