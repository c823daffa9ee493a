import type { IsoDate } from '../../shared/isoDate.ts'
import { nextNumber } from '../numbered.ts'
import { partnerOf, seesArea } from '../partners.ts'
import { caseworkers, type Doer, handlers, happens, type RuleContext, type Rules } from '../rules.ts'
import type { ShareForAsking } from '../shareForAsking.ts'
import type { answerSources, questionKinds, reliabilities } from './verificationEvents.ts'
import type { Question, VerificationFile } from './verificationFile.ts'
import { refuseVerification } from './verificationReasons.ts'

export type InquiryCommand =
  | {
      readonly do: 'ask-question'
      readonly on: IsoDate
      readonly kind: (typeof questionKinds)[number]
      /** Missing for the hub itself. */
      readonly organisation: number | null
      readonly due: IsoDate | null
      readonly share: ShareForAsking | null
    }
  | {
      readonly do: 'answer-question'
      readonly on: IsoDate
      readonly question: number
      readonly reliability: (typeof reliabilities)[number]
      readonly source: (typeof answerSources)[number]
    }
  | { readonly do: 'withdraw-question'; readonly on: IsoDate; readonly question: number }
  | { readonly do: 'establish-identity'; readonly on: IsoDate }

/** The inquiry: questions to partners and to the hub itself, each answered once, by whom it was asked or as the hub heard it. */
export const inquiryRules: Rules<InquiryCommand> = {
  'ask-question': {
    hats: handlers,
    decide: ({ verification }, { on, kind, organisation, due }, context) => {
      const question = { question: nextNumber(verification.questions), kind, due }
      if (due !== null && due < on) return refuseVerification('due-is-past', { values: { due } })
      if (organisation === null) return happens(on, 'question_asked', { ...question, organisation })
      const partner = partnerOf(context, organisation)
      if (!partner) return refuseVerification('no-such-organisation')
      if (partner.kind === 'hub') return happens(on, 'question_asked', { ...question, organisation: null })
      if (!seesArea(partner, 'verification')) return refuseVerification('question-not-shared')
      return happens(on, 'question_asked', { ...question, organisation })
    },
  },
  'answer-question': {
    hats: [...handlers, 'consular_officer', 'safety_officer', 'partner_worker'],
    area: 'verification',
    decide: ({ verification }, { on, question: number, reliability, source }, { by }) => {
      const open = openQuestion(verification, number, on)
      if (!open.ok) return open
      if (!mayAnswer(open.value, by)) return refuseVerification('no-such-question')
      return happens(on, 'question_answered', { question: number, reliability, source })
    },
  },
  'withdraw-question': {
    hats: handlers,
    decide: ({ verification }, { on, question: number }) => {
      const open = openQuestion(verification, number, on)
      return open.ok ? happens(on, 'question_withdrawn', { question: number }) : open
    },
  },
  'establish-identity': {
    hats: [...caseworkers, 'consular_officer'],
    area: 'verification',
    decide: ({ verification: { identityOn } }, { on }) =>
      identityOn === null
        ? happens(on, 'identity_established', {})
        : refuseVerification('identity-established', { values: { identityOn } }),
  },
}

function openQuestion({ questions }: VerificationFile, number: number, on: IsoDate) {
  const asked = questions.find(({ question }) => question === number)
  if (!asked) return refuseVerification('no-such-question')
  if (asked.withdrawnOn !== null) {
    return refuseVerification('question-withdrawn', { values: { withdrawnOn: asked.withdrawnOn } })
  }
  if (asked.answer !== null) {
    return refuseVerification('question-answered', { values: { answeredOn: asked.answer.on } })
  }
  if (on < asked.askedOn) return refuseVerification('before-question', { values: { askedOn: asked.askedOn } })
  return { ok: true, value: asked } as const
}

/** The hub writes down what it hears from anybody; an organisation answers what it was asked itself. */
function mayAnswer({ organisation }: Question, { hat, organisation: own }: RuleContext['by']): boolean {
  return isOfHub(hat) || organisation === own
}

function isOfHub(hat: Doer['hat']): boolean {
  return handlers.some((handler) => handler === hat)
}
