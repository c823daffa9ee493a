import { numberFrom } from '../../domain/guide/contact.ts'
import type { Guidance } from '../../domain/guide/guidance.ts'
import { type ContactLine, contactLine } from './contactLine.ts'
import { type GuideLine, guideLine } from './guideLine.ts'
import { say, type Tongue, textIn } from './tongue.ts'

/** For a victim who is abroad: one line to send and to whom, what to ask before her name, what if the phone is taken. */
export type VictimAbroadPart = {
  /** The line in each language that may be shown; drafts are marked. */
  readonly lines: readonly { readonly language: string; readonly text: string; readonly isDraft: boolean }[]
  readonly sendNote: string
  readonly sendTo: readonly Pick<ContactLine, 'code' | 'kind' | 'name' | 'number' | 'standing'>[]
  readonly questions: readonly (GuideLine & { readonly answer: string })[]
  readonly phoneTaken: readonly string[]
}

type Setting = { readonly today: Parameters<typeof contactLine>[2]['today']; readonly isDemo: boolean }

/** A line that nobody who speaks the language has read yet is shown in practice only. */
export function victimAbroadPart(guidance: Guidance, tongue: Tongue, setting: Setting): VictimAbroadPart {
  const { victimAbroad, guide, missions } = guidance
  const { contacts } = guide
  const place = 'abroad' as const
  const lines = victimAbroad.readyLines.filter(({ isDraft }) => setting.isDemo || !isDraft)
  const toSend = victimAbroad.sendTo.flatMap((code) => contacts.find((one) => one.code === code) ?? [])
  return {
    lines: [
      ...lines.filter((line) => line.language === tongue.language),
      ...lines.filter((line) => line.language !== tongue.language),
    ],
    sendNote: tongue.texts.get('send_note') ?? textIn(tongue, victimAbroad.sendNote),
    sendTo: toSend
      .filter((contact) => numberFrom(contact, place))
      .map((contact) => contactLine(tongue, contact, { ...setting, contacts, missions, place })),
    questions: victimAbroad.questionsBeforeName.map((question) => ({
      ...guideLine(tongue, question),
      text: say(tongue, 'questions', question),
      answer: tongue.texts.get(`questions.${question.code}.answer`) ?? textIn(tongue, question.answer),
    })),
    phoneTaken: victimAbroad.phoneTaken.map((step) => say(tongue, 'phone_taken', step)),
  }
}
