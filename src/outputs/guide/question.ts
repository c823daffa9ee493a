import type { Input } from '../../domain/guide/guide.ts'
import type { GuideText } from '../../domain/guide/guideText.ts'
import { furtherText, type Tongue, textIn } from './tongue.ts'

/** A question of the guide in words. */
export type QuestionText = {
  readonly code: string
  readonly text: string
  readonly hint: string | undefined
  readonly answers: readonly { readonly code: string; readonly text: string; readonly hint: string | undefined }[]
}

/** Says a question as it is put to who asks. */
export function questionText(tongue: Tongue, input: Input): QuestionText {
  const key = `inputs.${input.code}`
  const say = (own: string, text: GuideText) => furtherText(tongue, own) ?? textIn(tongue, text)
  const hintOf = (own: string, hint: GuideText | undefined) => hint && say(`${own}.hint`, hint)
  return {
    code: input.code,
    text: say(key, input.text),
    hint: hintOf(key, input.hint),
    answers: input.values.map(({ code, text, hint }) => ({
      code,
      text: say(`${key}.${code}`, text),
      hint: hintOf(`${key}.${code}`, hint),
    })),
  }
}
