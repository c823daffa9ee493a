import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOfProfiles, refusal } from '../../../test/support/changedProfile.ts'
import { evaluateGuide } from '../../domain/guide/evaluateGuide.ts'
import { nextQuestion } from '../../domain/guide/knownAnswers.ts'
import { readGuidance } from './readGuidance.ts'

const { folder, change } = copyOfProfiles()

/** Writes the table of the copy anew. */
async function rewrite(change: (text: string) => string): Promise<void> {
  const path = join(folder(), 'nl', 'guide.yaml')
  await writeFile(path, change(await readFile(path, 'utf8')))
}

const refused = () => refusal(readGuidance(folder(), 'nl'))

describe('a guide that is right', () => {
  test('has its entries with words, a source, and the Dutch for who is addressed with u', async () => {
    const { guide } = await readGuidance(folder(), 'nl')
    expect(guide.actions.find(({ code }) => code === 'write_down_facts')).toMatchObject({
      text: { nl: expect.stringContaining('wat je zag'), formal: expect.stringContaining('wat u zag') },
      order: 50,
      familyContact: 'none',
      source: { mark: 'read', ref: 'augeo_meldcode' },
    })
    expect(guide.rules[0]).toMatchObject({ source: { mark: 'derived' } })
  })

  test('has contacts as they are dialled from here and from anywhere', async () => {
    const { contacts } = (await readGuidance(folder(), 'nl')).guide
    const contact = (code: string) => contacts.find((one) => one.code === code)
    expect(contact('hub_lkha')).toMatchObject({
      number: { shown: '070 34 54 319', dial: '0703454319' },
      international: { shown: '+31 70 345 43 19', dial: '+31703454319' },
      dateText: { en: 'as in the factsheet, August 2022' },
      checkedOn: undefined,
    })
    expect(contact('veilig_thuis')).toMatchObject({ international: undefined, reach: ['nl'] })
    expect(contact('lec_egg')).toMatchObject({ number: undefined, viaAbroad: ['hub_lkha'] })
  })

  test('can ask other questions, and answers them by rules of its own', async () => {
    const values = '[{code: "yes", nl: Ja, en: "Yes"}, {code: "no", nl: Nee, en: "No"}]'
    const question = `  - {code: papers, nl: Zijn er papieren?, en: Are there papers?, values: ${values}}\n`
    const answer = 'do: [], contact: {}, never: [], why: [dependent_and_alone], rests_on: []'
    const rule = `  - {code: no_papers, nl: Geen papieren, en: No papers, when: {papers: ["no"]}, ${answer}}\n`
    await rewrite((text) =>
      text
        .replace('inputs:\n  - code', `inputs:\n${question}  - code`)
        .replace('\nrules:\n', `\nrules:\n${rule}`)
        .replaceAll('answers: {', 'answers: {papers: "yes", '),
    )
    const { guide } = await readGuidance(folder(), 'nl')
    expect(nextQuestion(guide, {})?.code).toBe('papers')
    expect(evaluateGuide(guide, { papers: 'yes' }).why).toEqual([])
    expect(evaluateGuide(guide, { papers: 'no' }).why).toEqual(['dependent_and_alone'])
  })

  test('a ready line is a draft until somebody who speaks the language read it', async () => {
    const draft = async () =>
      (await readGuidance(folder(), 'nl')).victimAbroad.readyLines.find(({ language }) => language === 'tr')?.isDraft
    expect(await draft()).toBe(true)
    await change(
      'victim-abroad.yaml',
      'language: tr, status: draft, checked_by: null',
      'language: tr, status: draft, checked_by: A. Lezer',
    )
    expect(await draft()).toBe(false)
  })
})

describe('what names something that is not there is refused, with file, place and what was expected', () => {
  test.each([
    [
      'guide.yaml',
      'when: {who: [victim], where: [abroad]}, value: "yes"',
      'when: {who: [nobody]}, value: "yes"',
      'inputs[5].skip_when.when',
    ],
    ['guide.yaml', 'where: [abroad]}, value: "yes"}', 'where: [abroad]}, value: maybe}', 'inputs[5].skip_when'],
    [
      'guide.yaml',
      'when: {asker_abroad: ["yes"]}, value: abroad',
      'when: {asker_abroad: ["yes"]}, value: mars',
      'derived[0].first_that_fits[0].value',
    ],
    [
      'guide.yaml',
      '- {when: {}, value: netherlands}',
      '- {when: {age: [minor]}, value: netherlands}',
      'derived[0].first_that_fits',
    ],
    [
      'guide.yaml',
      'when: {caller: [abroad]}, do: [numbers_from_abroad]',
      'when: {weather: [rain]}, do: [numbers_from_abroad]',
      'rules[1].when',
    ],
    [
      'guide.yaml',
      'when: {caller: [abroad]}, do: [numbers_from_abroad]',
      'when: {caller: [mars]}, do: [numbers_from_abroad]',
      'rules[1].when',
    ],
    ['guide.yaml', 'do: [numbers_from_abroad]', 'do: [dance]', 'rules[1].do'],
    ['guide.yaml', 'contact: {emergency_112: 60}', 'contact: {aunt: 60}', 'rules[0].contact'],
    [
      'guide.yaml',
      'never: [wait_and_see], why: [before_is_easier], rests_on: [acute_police_first',
      'never: [sing], why: [before_is_easier], rests_on: [acute_police_first',
      'rules[9].never',
    ],
    ['guide.yaml', 'rests_on: [emergency_112]}', 'rests_on: [a_feeling]}', 'rules[0].rests_on'],
    ['guide.yaml', 'all_of: {contact: [emergency_112]}', 'all_of: {contact: [aunt]}', 'invariants[12].all_of.contact'],
    ['guide.yaml', 'except: [emergency_112]', 'except: [aunt]', 'invariants[7].contacts_reach.except'],
    [
      'guide.yaml',
      'one_of_do: [local_police_if_safe_self',
      'one_of_do: [dance',
      'invariants[9].with_condition.one_of_do',
    ],
    ['guide.yaml', 'for: [professional, friend_or_relative', 'for: [teacher, friend_or_relative', 'hand_over[1].for'],
    [
      'guide.yaml',
      'answers: {who: victim, where: abroad, acute: "yes", age: minor, children: "no"',
      'answers: {who: victim, where: abroad, acute: "yes", age: old, children: "no"',
      'examples[0].answers',
    ],
    ['contacts.yaml', 'via: [emergency_112', 'via: [aunt', 'contacts[10].via'],
    ['contacts.yaml', ', international: "+31 70 345 43 19", dial_international: "+31703454319"', '', 'contacts[5]'],
    [
      'reporting-code.yaml',
      '- {when: {where: [abroad, unknown]}',
      '- {when: {where: [mars]}',
      'steps[2].instead[0].when',
    ],
    ['after-report.yaml', 'when: {where: [about_to_travel]}', 'when: {where: [mars]}', 'say_to_pupil[1].when'],
    ['victim-abroad.yaml', 'send_to: [ministry_whatsapp', 'send_to: [aunt', 'send_to'],
    ['embassies.yaml', 'fallback: ministry_contact_centre}', 'fallback: aunt}', 'embassies[0].fallback'],
    [
      'guide.yaml',
      '{mark: read, ref: nlww_achterlating}, also',
      '{mark: read, ref: a_blog}, also',
      'actions[2].source',
    ],
  ])('%s: %s as %s', async (file, from, to, path) => {
    await change(file, from, to)
    expect(await refused()).toMatchObject({ code: 'refused', file: `nl/${file}`, path })
  })

  test('a field or a kind of test that nobody knows', async () => {
    await change('guide.yaml', 'none_of_fields: [score', 'nowhere: [score')
    expect(await refused()).toMatchObject({ path: 'invariants[33].nowhere', expected: 'no field with this name' })
  })
})

describe('a table that would mislead somebody is refused before anybody sees it', () => {
  test('an action that asks for contact with the family can not be written', async () => {
    await change('guide.yaml', 'family_contact: none', 'family_contact: call')
    expect(await refused()).toMatchObject({ path: 'actions[0].family_contact', expected: 'one of none' })
  })

  test('rules that break one of the table for some answers, with those answers', async () => {
    await change('guide.yaml', 'contact: {emergency_112: 60}', 'contact: {emergency_112: 3}')
    expect(await refused()).toMatchObject({
      path: expect.stringMatching(/^invariants\[\d+\]$/),
      expected: expect.stringMatching(/^rules that keep \w+ for who=\w+, where=\w+, acute=/),
    })
  })

  test('an example that the rules do not give', async () => {
    await change(
      'guide.yaml',
      'never: [tell_family_plan_self, use_watched_phone_self]\n      why: [openness',
      'never: [tell_family_plan_self]\n      why: [openness',
    )
    expect(await refused()).toMatchObject({
      path: 'examples[0].expect.never',
      expected: 'what the rules give: tell_family_plan_self, use_watched_phone_self',
    })
  })

  test('more combinations of answers than can be proven at each start', async () => {
    const values = Array.from({ length: 20 }, (_, at) => `{code: v${at}, nl: A, en: A}`).join(', ')
    const question = `  - {code: many, nl: Veel, en: Many, values: [${values}]}\n`
    await rewrite((text) =>
      text
        .replace('inputs:\n  - code', `inputs:\n${question}  - code`)
        .replaceAll('answers: {', 'answers: {many: v0, '),
    )
    expect(await refused()).toMatchObject({ path: 'inputs', expected: expect.stringContaining('23040') })
  })
})
