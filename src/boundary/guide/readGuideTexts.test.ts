import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { copyOfProfiles, refusal } from '../../../test/support/changedProfile.ts'
import { part } from '../../../test/support/profileNl.ts'
import { readGuidance } from './readGuidance.ts'
import { readGuideTexts } from './readGuideTexts.ts'

const { folder, change } = copyOfProfiles()
const guidance = await readGuidance('profiles', 'nl')
const read = () => readGuideTexts(folder(), 'nl', 'ar', guidance)
const file = 'nl/languages/ar.yaml'
const written = readdirSync('profiles/nl/languages').map((name) => name.replace('.yaml', ''))
const { languages } = await part('languages')
const ownScript = languages.filter(({ code, script }) => written.includes(code) && script !== 'Latn')

describe.each(written)('what the guide says in %s', (language) => {
  test('has the numbers to dial that it has in English, and no other', async () => {
    const texts = await readGuideTexts('profiles', 'nl', language, guidance)
    const { actions, never, why, safetyRules } = guidance.guide
    const { phoneTaken, sendNote } = guidance.victimAbroad
    const pairs = [
      ...Object.entries({ actions, never, why, safety_rules: safetyRules, phone_taken: phoneTaken }).flatMap(
        ([list, entries]) => entries.map(({ code, text }) => [`${list}.${code}`, text.en] as const),
      ),
      ['send_note', sendNote.en] as const,
    ]
    expect(pairs.length).toBeGreaterThan(60)
    for (const [key, english] of pairs) {
      const plain = texts.get(key) ?? ''
      for (const said of [plain, texts.get(`${key}.formal`) ?? plain]) {
        expect([key, numbersIn(said)]).toEqual([key, numbersIn(english)])
      }
    }
  })
})

describe.each(ownScript.map(({ code }) => code))('what the guide says in %s', (language) => {
  test('is written in its own script: nothing was left in English', async () => {
    const texts = await readGuideTexts('profiles', 'nl', language, guidance)
    const own = [...texts].filter(([key]) => !/^contacts\.(chat_fier|chat_sterk_huis|veilig_thuis)/.test(key))
    const words = /(?<![A-Za-z])(?!LKHA|LEC|EGG|Veilig|Thuis|Fier|Sterk|Huis|WhatsApp)[A-Za-z]{3,}/
    expect(own.filter(([, text]) => words.test(text)).map(([key]) => key)).toEqual([])
  })
})

/** What can be dialled: three digits or more, blanks within. */
function numbersIn(text: string): readonly string[] {
  return (text.match(/\+?\d[\d ]*\d\d/g) ?? []).map((number) => number.trim()).toSorted()
}

test('a language that leaves out what the guide says is refused, and the place is named', async () => {
  await change('languages/ar.yaml', '    get_to_safety_self:', '    # get_to_safety_self:')
  expect(await refusal(read())).toMatchObject({
    code: 'refused',
    file,
    path: 'guide.actions.get_to_safety_self',
    expected: 'a text: the guide says this',
  })
})

test('a text for what the guide does not have is refused: a code was written wrong', async () => {
  await change('languages/ar.yaml', '    wait_and_see:', '    wait_and_sea: "…"\n    wait_and_see:')
  expect(await refusal(read())).toMatchObject({ file, path: 'guide.never.wait_and_sea' })
})

test('a form for professionals of something that the guide does not say is refused', async () => {
  await change(
    'languages/ar.yaml',
    '    wait_and_see:',
    '    wait_and_sea: {text: "…", formal: "…"}\n    wait_and_see:',
  )
  expect(await refusal(read())).toMatchObject({ file, path: 'guide.never.wait_and_sea', otherFaults: 1 })
})

test('a contact that the guide gives needs its words', async () => {
  await change('languages/ar.yaml', '  ministry_whatsapp:', '  # ministry_whatsapp:')
  expect(await refusal(read())).toMatchObject({ file, path: 'contacts.ministry_whatsapp.name', otherFaults: 2 })
})

test('a hint and how oneself is asked are texts as well', async () => {
  await change('languages/ar.yaml', '      self: "أين أنت الآن؟"\n', '')
  expect(await refusal(read())).toMatchObject({ file, path: 'guide.inputs.where.self', otherFaults: 0 })
})
