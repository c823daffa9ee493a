import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readGuidance } from '../src/boundary/guide/readGuidance.ts'
import { readGuideTexts } from '../src/boundary/guide/readGuideTexts.ts'
import { parseIsoDate } from '../src/domain/shared/isoDate.ts'
import { publicWords } from '../src/messages/publicWords.ts'
import { guideAnswer } from '../src/outputs/guide/guideAnswer.ts'
import { netherlands } from './support/netherlands.ts'
import { part } from './support/profileNl.ts'

const guidance = await readGuidance('profiles', 'nl')
const { examples } = await part('guide')
const languages = readdirSync('profiles/nl/languages').map((name) => name.replace('.yaml', ''))
const today = parseIsoDate('2026-11-22')
if (!today) throw new Error('no day')
const setting = { today, isDemo: true }

test.each(['fr', 'tr'])('what %s says in a form for professionals is said to them alone', async (language) => {
  const texts = await readGuideTexts('profiles', 'nl', language, guidance)
  const forms = [...texts].filter(([key]) => key.endsWith('.formal'))
  const formal = new Set(forms.map(([, text]) => text))
  const familiar = new Set(forms.map(([key]) => texts.get(key.replace('.formal', ''))))
  for (const { code, answers } of examples) {
    const answer = guideAnswer(guidance, answers, { language, words: publicWords(language), texts }, setting)
    const said = [...answer.do, ...answer.never]
    const isProfessional = answers['who'] === 'professional'
    expect([code, said.some((text) => formal.has(text)), said.some((text) => familiar.has(text))]).toEqual([
      code,
      isProfessional,
      !isProfessional,
    ])
  }
})

test.each(languages)(
  'in %s abroad is outside the Netherlands: who was left in the country of their parents is abroad too',
  async (language) => {
    const texts = await readGuideTexts('profiles', 'nl', language, guidance)
    const words = publicWords(language)
    const asked = [
      texts.get('inputs.where.abroad'),
      texts.get('inputs.asker_abroad'),
      texts.get('actions.numbers_from_abroad'),
      texts.get('actions.tell_hub_self'),
      texts.get('contacts.emergency_112.condition_abroad'),
      words('public.danger_from_abroad'),
      words('public.from_abroad'),
      words('guide.call_first_abroad'),
    ]
    const name = netherlands[language]
    expect(name, 'the name of the Netherlands in this language').toBeDefined()
    expect(asked.filter((text) => !text?.includes(name ?? ''))).toEqual([])
  },
)

describe.each(languages)('in the language %s each worked example', (language) => {
  test('begins with a number that works from where somebody is, and says what to do in that language', async () => {
    const texts = await readGuideTexts('profiles', 'nl', language, guidance)
    expect(examples.length).toBeGreaterThan(10)
    for (const { code, answers } of examples) {
      const answer = guideAnswer(guidance, answers, { language, words: publicWords(language), texts }, setting)
      const { first, isAbroad, contacts } = answer
      expect(first?.number?.dial, code).toMatch(isAbroad ? /^\+31\d{9}$/ : /^(112|0\d{7,9}|\+31\d{9})$/)
      const own = new Set(texts.values())
      const said = [...answer.do, ...answer.never, ...answer.why, ...contacts.map(({ name }) => name)]
      expect(said.length, code).toBeGreaterThan(8)
      expect(
        said.filter((text) => !own.has(text)),
        code,
      ).toEqual([])
    }
  })
})
