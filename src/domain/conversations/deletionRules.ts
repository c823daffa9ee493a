import { type Conversation, hasUnread } from './conversation.ts'
import { type ConversationRules, type ConversationTerms, lets, refuseTo } from './conversationRule.ts'
import { afterDays, isBefore, keptUntil } from './retention.ts'

type DeletionDo = 'ask-deletion' | 'agree-deletion' | 'take-back-deletion' | 'delete'

/**
 * How a conversation ends for good: it is asked, waits, and is done by the program. The reporter needs nobody for it, but a message that
 * nobody read, or that the desk would let go without an answer, is only lost when a colleague agrees.
 */
export const deletionRules: ConversationRules<DeletionDo> = {
  'ask-deletion': {
    withKey: true,
    reporter: (file) => (isWanted(file) ? refuseTo('deletion_asked') : asked('reporter', null)),
    desk: (file, _, { by }) => (isWanted(file) ? refuseTo('deletion_asked') : asked('desk', by.person)),
    program: (file, _, { now, terms }) => {
      if (file.deletion !== null) return refuseTo('deletion_asked')
      const until = keptUntil(file, terms)
      return isBefore(now, until) ? refuseTo('not_due', until) : asked('retention', null)
    },
  },
  'agree-deletion': {
    desk: (file, _, { by }) => {
      const { deletion } = file
      if (deletion === null) return refuseTo('nothing_asked')
      if (!needsSecondPerson(file)) return lets()
      if (deletion.person === by.person) return refuseTo('second_person')
      return deletion.agreed === null ? lets({ type: 'deletion_agreed', person: by.person }) : lets()
    },
  },
  'take-back-deletion': {
    reporter: ({ deletion }) => (deletion === null ? refuseTo('nothing_asked') : lets({ type: 'deletion_taken_back' })),
    desk: ({ deletion }) => {
      if (deletion === null) return refuseTo('nothing_asked')
      return deletion.by === 'reporter' ? refuseTo('not_yours') : lets({ type: 'deletion_taken_back' })
    },
  },
  delete: {
    program: (file, _, { now, terms }) => {
      const { deletion } = file
      if (deletion === null) return refuseTo('nothing_asked')
      const kept = deletion.by === 'retention' ? keptUntil(file, terms) : deletion.at
      if (isBefore(now, kept)) return refuseTo('active_since', kept)
      const until = deletableFrom(isBefore(kept, deletion.at) ? deletion.at : kept, terms)
      if (isBefore(now, until)) return refuseTo('grace', until)
      return needsSecondPerson(file) && deletion.agreed === null ? refuseTo('second_person') : lets({ type: 'deleted' })
    },
  },
}

/** The moment (UTC, ISO 8601) from which a deletion that was asked at a moment is carried out. Until then it can be taken back. */
export function deletableFrom(askedAt: string, { graceDays }: ConversationTerms): string {
  return afterDays(askedAt, graceDays)
}

/**
 * Whether a colleague has to agree to a deletion: something lies there that its reader never opened, or the desk asked while what the
 * reporter wrote last has no answer. What waits for the reporter counts only when they did not ask themselves.
 */
export function needsSecondPerson(file: Conversation): boolean {
  if (hasUnread(file, 'desk')) return true
  if (file.deletion?.by === 'desk' && isUnanswered(file)) return true
  return file.deletion?.by !== 'reporter' && hasUnread(file, 'reporter')
}

/** The reporter wrote last; a note is no answer. */
export function isUnanswered({ written }: Conversation): boolean {
  return written.reporter > written.desk
}

/** Somebody asked already. What only the clock asked, somebody can still ask themselves. */
function isWanted({ deletion }: Conversation): boolean {
  return deletion !== null && deletion.by !== 'retention'
}

function asked(by: 'reporter' | 'desk' | 'retention', person: number | null) {
  return lets({ type: 'deletion_asked', by, person })
}
