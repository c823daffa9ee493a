import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { copyOfProfiles, refusal } from '../../../test/support/changedProfile.ts'
import { readSentences } from './readSentences.ts'

const { folder, change } = copyOfProfiles()
const read = () => readSentences(folder(), 'nl', ['tr', 'fa'])

test('a language says all sentences', async () => {
  for (const { code, texts } of await read())
    expect([code, Object.keys(texts)]).toEqual([code, ['nl', 'en', 'tr', 'fa']])
})

test('a language that says no sentence at all is left out', async () => {
  const file = await readFile('profiles/nl/languages/tr.yaml', 'utf8')
  await change('languages/tr.yaml', file.slice(file.indexOf('\nsentences:')), '\n')
  for (const { code, texts } of await read()) expect([code, Object.keys(texts)]).toEqual([code, ['nl', 'en', 'fa']])
})

test('a language that lacks a sentence, or has one that is not there, is refused where that is', async () => {
  await change('languages/tr.yaml', '  in_danger_call:', '  in_dangr_call:')
  expect(await refusal(read())).toMatchObject({
    file: 'nl/languages/tr.yaml',
    path: 'sentences.in_danger_call',
    otherFaults: 1,
  })
})
