import type { Conversation } from './conversation.ts'
import { type ConversationRules, keepsAlive, lets, opensAgain, refuseTo } from './conversationRule.ts'

/** What who came with the code may do. Writing to a conversation that was closed opens it again: nobody has to begin anew. */
export const reporterRules: ConversationRules<'withdraw' | 'resume'> = {
  withdraw: {
    reporter: (file) => (file.withdrawnAt === null ? lets({ type: 'withdrawn' }) : refuseTo('withdrawn')),
  },
  resume: {
    reporter: (file) => (file.withdrawnAt === null ? refuseTo('not_withdrawn') : lets({ type: 'resumed' })),
  },
}

/** What both sides do: write, read, and say that the reporter agrees. */
export const sharedRules: ConversationRules<'write' | 'read' | 'consent'> = {
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
    desk: (file, { upTo }) => {
      if (upTo > file.newest) return refuseTo('not_there_yet')
      return upTo <= file.read.desk ? lets() : lets(...keepsAlive(file), { type: 'read', by: 'desk', upTo })
    },
  },
  consent: {
    withKey: true,
    reporter: (file) => consent(file, 'reporter'),
    // Said in the conversation, and noted by who read it.
    desk: (file, _, { by }) => (isWorker(file, by.person) ? consent(file, 'desk') : refuseTo('not_the_worker')),
  },
}

function consent(file: Conversation, by: 'reporter' | 'desk') {
  if (file.withdrawnAt !== null) return refuseTo('withdrawn')
  if (isDeletionWanted(file)) return refuseTo('deletion_asked')
  return file.becameCaseAt === null ? lets({ type: 'consented', by }) : refuseTo('is_case')
}

/** Somebody asked that it be deleted; the clock alone is nobody. */
function isDeletionWanted({ deletion }: Conversation): boolean {
  return deletion !== null && deletion.by !== 'retention'
}

function isWorker({ worker }: Conversation, person: number): boolean {
  return worker === person
}
