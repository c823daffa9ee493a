import { type Conversation, readsForDesk, type Side } from './conversation.ts'
import type { ConversationEvent } from './conversationEvent.ts'
import { type ConversationRules, keepsAlive, lets, opensAgain, refuseTo } from './conversationRule.ts'

/** What who came with the code may do. Writing to a conversation that was closed opens it again: nobody has to begin anew. */
export const reporterRules: ConversationRules<'withdraw' | 'resume' | 'consent'> = {
  withdraw: {
    reporter: (file) =>
      file.withdrawnAt === null
        ? lets({ type: 'withdrawn' }, ...endOfConsent(file, 'reporter'))
        : refuseTo('withdrawn'),
  },
  resume: {
    reporter: (file) => (file.withdrawnAt === null ? refuseTo('not_withdrawn') : lets({ type: 'resumed' })),
  },
  consent: { reporter: (file) => consent(file, { type: 'consented', by: 'reporter' }) },
}

/** What both sides do: write, read, and say that the reporter agrees no longer. Of a case that was made nothing is undone by it. */
export const sharedRules: ConversationRules<'write' | 'read' | 'take-back-consent'> = {
  write: {
    withKey: true,
    reporter: (file, { number }) => {
      if (file.blocked !== null) return refuseTo('blocked')
      if (file.withdrawnAt !== null) return refuseTo('withdrawn')
      if (isDeletionWanted(file)) return refuseTo('deletion_asked')
      if (number !== file.newest + 1) return refuseTo('out_of_turn')
      return lets(...keepsAlive(file), ...opensAgain(file), { type: 'written', by: 'reporter', number })
    },
    // The desk may answer whoever withdrew or asks for deletion: only who comes back with the code sees it, and may need it.
    desk: (file, { number }, { by }) => {
      if (file.worker !== null && file.worker !== by.person) return refuseTo('not_the_worker')
      if (number !== file.newest + 1) return refuseTo('out_of_turn')
      const takes = file.worker === null ? [{ type: 'taken', person: by.person } as const] : []
      return lets(...keepsAlive(file), ...opensAgain(file), ...takes, { type: 'written', by: 'desk', number })
    },
  },
  read: {
    withKey: true,
    reporter: (file, { upTo }) => {
      if (upTo > file.newest) return refuseTo('not_there_yet')
      return lets(...keepsAlive(file), { type: 'read', by: 'reporter', upTo })
    },
    // Looking again at what was read is no activity: it would keep a conversation for ever.
    desk: (file, { upTo }, { by }) => {
      if (upTo > file.newest) return refuseTo('not_there_yet')
      if (!readsForDesk(file, by.person)) return refuseTo('not_the_worker')
      return upTo <= file.read.desk ? lets() : lets(...keepsAlive(file), { type: 'read', by: 'desk', upTo })
    },
  },
  'take-back-consent': {
    withKey: true,
    reporter: (file) => lets(...endOfConsent(file, 'reporter')),
    // Said in the conversation: whoever read it notes it, so that nothing goes into a case meanwhile.
    desk: (file) => lets(...endOfConsent(file, 'desk')),
  },
}

/**
 * The reporter said it in the conversation: whoever answers notes it, with the message. What was written before consent was taken back is
 * no yes.
 */
export const consentRules: ConversationRules<'note-consent'> = {
  'note-consent': {
    withKey: true,
    desk: (file, { message }, { by }) => {
      if (file.worker !== by.person) return refuseTo(file.worker === null ? 'nobody_has_it' : 'not_the_worker')
      if (file.consentedAt !== null) return lets()
      if (message > file.written.reporter) return refuseTo('not_said')
      if (message <= (file.consentEnded?.newest ?? 0)) return refuseTo('consent_over')
      return consent(file, { type: 'consented', by: 'desk', message })
    },
  },
}

function endOfConsent({ consentedAt }: Conversation, by: Side): readonly ConversationEvent[] {
  return consentedAt === null ? [] : [{ type: 'consent_ended', by }]
}

function consent(file: Conversation, event: ConversationEvent) {
  if (file.withdrawnAt !== null) return refuseTo('withdrawn')
  if (isDeletionWanted(file)) return refuseTo('deletion_asked')
  return file.becameCaseAt === null ? lets(event) : refuseTo('is_case')
}

/** Somebody asked that it be deleted; the clock alone is nobody. */
function isDeletionWanted({ deletion }: Conversation): boolean {
  return deletion !== null && deletion.by !== 'retention'
}
