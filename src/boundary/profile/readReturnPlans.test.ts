import { describe, expect, test } from 'vitest'
import { copyOfProfiles, refusal } from '../../../test/support/changedProfile.ts'
import { readProfile } from './readProfile.ts'

const { folder, change } = copyOfProfiles()
const refused = () => refusal(readProfile(folder(), 'nl'))

describe('return plans that are right', () => {
  test('have their parts, each entry with a source', async () => {
    const { returnPlans: plans } = await readProfile(folder(), 'nl')
    expect(plans.templates.map(({ code }) => code)).toContain('minor_guardianship')
    expect(plans.safetyPlan.map(({ code }) => code)).toEqual([
      ...['at_home', 'abroad', 'travelling', 'on_arrival', 'afterwards'],
    ])
    expect(plans.aftercare.moments.map(({ months }) => months)).toEqual([1, 3, 6, 12])
    expect(plans.steps.find(({ code }) => code === 'ask_safety_check')).toMatchObject({
      owner: 'lec_egg',
      askedBy: 'hub',
      askedIn: 'triage',
      onlyIf: undefined,
      untilArrival: false,
      source: { mark: 'seed' },
    })
    expect(plans.owners[0]).toEqual({
      code: 'hub',
      labels: { nl: 'Knooppunt', en: 'Hub' },
      source: { mark: 'product' },
    })
  })
})

describe('a plan that names what is not there, or puts steps in a wrong order, is refused', () => {
  test.each([
    ['phase: prepare, owner: hub', 'phase: someday, owner: hub', 'steps[0].phase'],
    ['phase: prepare, owner: hub', 'phase: prepare, owner: nobody', 'steps[0].owner'],
    ['needs: [agree_safe_contact], nl: Vraag', 'needs: [magic], nl: Vraag', 'steps[0].needs'],
    ['asked_by: hub', 'asked_by: nobody', 'steps[2].asked_by'],
    ['asked_in: triage', 'asked_in: someday', 'steps[2].asked_in'],
    ['rule: expertise_centre_involved', 'rule: nothing', 'steps[2].rule'],
    ['only_if: [not_dutch]', 'only_if: [rich]', 'steps[5].only_if'],
    ['unless: [not_dutch]', 'unless: [rich]', 'steps[9].unless'],
    ['for_groups: [adult,', 'for_groups: [everyone,', 'steps[9].for_groups'],
    ['brings: [apply_travel_document_minor]', 'brings: [magic]', 'situations[0].brings'],
    ['victim_group: adult', 'victim_group: everyone', 'templates[0].victim_group'],
    ['situations: [documents_taken]', 'situations: [rich]', 'templates[0].situations'],
    ['steps: [ask_safety_check,', 'steps: [magic, ask_safety_check,', 'templates[0].steps'],
    ['steps: [ask_safety_check,', 'steps: [ask_safety_check, ask_safety_check,', 'templates[0].steps'],
    [
      'steps: [ask_safety_check, agree_safe_contact,',
      'steps: [agree_safe_contact, ask_safety_check,',
      'templates[0].steps',
    ],
    ['ask: [safe_now,', 'ask: [happy,', 'aftercare.moments[0].ask'],
    ['months: 3', 'months: 4', 'aftercare.moments'],
  ])('%s as %s', async (from, to, path) => {
    await change('return-plans.yaml', from, to)
    expect(await refused()).toMatchObject({ code: 'refused', file: 'nl/return-plans.yaml', path })
  })

  test('a step that asks for contact with the family can not be written', async () => {
    await change('return-plans.yaml', 'family_contact: none', 'family_contact: call')
    expect(await refused()).toMatchObject({ path: 'steps[0].family_contact', expected: 'one of none' })
  })
})
