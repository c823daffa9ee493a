import { expect, test } from 'vitest'
import { copyOfProfiles, refusal } from '../../../test/support/changedProfile.ts'
import { closingQuestionsFor } from '../../domain/codes/closing.ts'
import { readProfile } from './readProfile.ts'

const { folder, change } = copyOfProfiles()

test('the Dutch profile wants a second person, and asks why somebody without right of residence got no help', async () => {
  const { closing } = await readProfile(folder(), 'nl')
  expect(closing.secondPerson).toBe(true)
  const asked = (outcome: string, result: string) =>
    closingQuestionsFor(closing, { outcome, result, reason: 'result_reached' }).map(({ code }) => code)
  expect(asked('no_right_of_residence', 'no_right_of_residence')).toEqual(['no_help_why'])
  expect(asked('no_right_of_residence', 'handed_to_care')).toEqual([])
})

test('a question can hang on the reason of closing alone', async () => {
  const { closing } = await readProfile(folder(), 'nl')
  const about = { outcome: 'no', result: 'no_right_of_residence', reason: 'no_tie' }
  expect(closingQuestionsFor(closing, about)).toHaveLength(1)
  expect(closingQuestionsFor(closing, { ...about, reason: 'result_reached' })).toEqual([])
  expect(closingQuestionsFor(closing, { ...about, result: null })).toEqual([])
})

test.each([
  ['closing.yaml', '[deceased, not_traced]', '[deceased, lost]', 'no_aftercare_results'],
  ['closing-questions.yaml', 'results: [no_right_of_residence]', 'results: [nothing]', '[0].when.results'],
  [
    'closing-questions.yaml',
    'closing_reasons: [no_tie]',
    'closing_reasons: [nothing]',
    '[0].when.any_of.closing_reasons',
  ],
])('%s with a code that no list has is refused and names the place', async (file, from, to, path) => {
  await change(`rules/${file}`, from, to)
  expect(await refusal(readProfile(folder(), 'nl'))).toMatchObject({ code: 'refused', file: `nl/rules/${file}`, path })
})
