import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { change } from '../numbered.ts'
import type { VerificationEvent } from './verificationEvents.ts'

type FactsOf<Type extends VerificationEvent['type']> = Extract<VerificationEvent, { type: Type }>['facts']

export type Question = FactsOf<'question_asked'> & {
  readonly askedOn: IsoDate
  readonly answer: (Omit<FactsOf<'question_answered'>, 'question'> & { readonly on: IsoDate }) | null
  readonly withdrawnOn: IsoDate | null
}

/** What the hub proposed, and what the ministry made of it. */
export type Proposal = FactsOf<'determination_proposed'> & {
  readonly proposedOn: IsoDate
  readonly state: 'waiting' | 'confirmed' | 'disputed' | 'withdrawn'
  readonly answeredOn: IsoDate | null
}

export type VerificationFile = {
  readonly questions: readonly Question[]
  readonly identityOn: IsoDate | null
  /** The tie with the country, as it was looked into since the report; missing when nobody wrote that down. */
  readonly tie: string | null
  readonly proposals: readonly Proposal[]
}

export const nothingVerified: VerificationFile = { questions: [], identityOn: null, tie: null, proposals: [] }

export function evolveVerification(file: VerificationFile, { type, occurred, facts }: CaseEvent): VerificationFile {
  switch (type) {
    case 'question_asked':
      return {
        ...file,
        questions: [...file.questions, { ...facts, askedOn: occurred, answer: null, withdrawnOn: null }],
      }
    case 'question_answered': {
      const { question, ...answer } = facts
      return {
        ...file,
        questions: ofQuestion(file, question, (asked) => ({ ...asked, answer: { ...answer, on: occurred } })),
      }
    }
    case 'question_withdrawn':
      return { ...file, questions: ofQuestion(file, facts.question, (asked) => ({ ...asked, withdrawnOn: occurred })) }
    case 'identity_established':
      return { ...file, identityOn: file.identityOn ?? occurred }
    case 'tie_established':
      return { ...file, tie: facts.tie }
    case 'determination_proposed': {
      const proposal = { ...facts, proposedOn: occurred, state: 'waiting', answeredOn: null } as const
      return { ...file, proposals: [...file.proposals, proposal] }
    }
    case 'determination_confirmed':
      return answered(file, facts.proposal, 'confirmed', occurred)
    case 'determination_disputed':
      return answered(file, facts.proposal, 'disputed', occurred)
    case 'determination_withdrawn':
      return answered(file, facts.proposal, 'withdrawn', occurred)
    default:
      return file
  }
}

function ofQuestion(
  { questions }: VerificationFile,
  number: number,
  to: (asked: Question) => Question,
): readonly Question[] {
  return change(questions, ({ question }) => question === number, to)
}

function answered(file: VerificationFile, number: number, state: Proposal['state'], on: IsoDate): VerificationFile {
  const proposals = change(
    file.proposals,
    ({ proposal }) => proposal === number,
    (proposed) => ({ ...proposed, state, answeredOn: on }),
  )
  return { ...file, proposals }
}
