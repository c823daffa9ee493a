import type { Input } from '../../domain/guide/guide.ts'
import { type Tongue, textIn } from './tongue.ts'

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
  const said = (own: string, text: Input['hint']) => text && (tongue.texts.get(own) ?? textIn(tongue, text))
  const self = (own: string) => (tongue.asker === 'self' ? tongue.texts.get(`${own}.self`) : undefined)
  return {
    code: input.code,
    text: self(key) ?? tongue.texts.get(key) ?? textIn(tongue, input.text),
    hint: said(`${key}.hint`, input.hint),
    answers: input.values.map(({ code, text, hint }) => ({
      code,
      text: self(`${key}.${code}`) ?? tongue.texts.get(`${key}.${code}`) ?? textIn(tongue, text),
      hint: said(`${key}.${code}.hint`, hint),
    })),
  }
}
