import type { Profile } from '../../codes/profile.ts'
import { termOf } from '../../codes/terms.ts'
import { dueOf } from '../../terms/dueDates.ts'
import type { AgendaItem, AgendaOf } from '../agenda.ts'
import type { CaseFile } from '../caseFile.ts'

/** What the inquiry asks for: answers to questions, and the ministry's word on what the hub proposed. */
export const verificationAgenda: AgendaOf = (file, profile) => {
  const items = [...questionsAsked(file), ...proposalsMade(file, profile), ...disputed(file)]
  return file.closedOn === null ? items : items.filter(({ done }) => done !== null)
}

function questionsAsked({ verification }: CaseFile): readonly AgendaItem[] {
  return verification.questions
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map(({ question, organisation, askedOn, due, answer }) => {
      return { ...about('inquiry', question), organisation, since: askedOn, due, done: answer?.on ?? null }
    })
}

function proposalsMade({ verification }: CaseFile, profile: Profile): readonly AgendaItem[] {
  const code = 'determination_answer'
  const term = termOf(profile.terms, code)
  return verification.proposals
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ proposal, organisation, proposedOn, answeredOn }) => {
      const due = term ? dueOf(term, proposedOn, profile.terms.holidays) : null
      return { ...about(code, proposal), organisation, since: proposedOn, due, done: answeredOn }
    })
}

/** A dispute comes back to the hub, which proposes again. */
function disputed({ verification: { proposals } }: CaseFile): readonly AgendaItem[] {
  return proposals.flatMap(({ proposal, state, answeredOn }, index) => {
    if (state !== 'disputed' || answeredOn === null) return []
    const next = proposals[index + 1]
    return [{ ...about('propose_determination', proposal), since: answeredOn, done: next?.proposedOn ?? null }]
  })
}

function about(code: string, number: number) {
  return { code, subject: String(number), organisation: null, due: null, done: null, cents: null }
}
