import { type Conversation, hasUnread } from './conversation.ts'
import { type ConversationRules, type DeskDoer, keepsAlive, lets, refuseTo } from './conversationRule.ts'

type DeskDo =
  | ('note' | 'take' | 'hand-over' | 'put-back' | 'close' | 'block' | 'unblock' | 'make-case')
  | ('give-access' | 'take-access' | 'rotate')

/** What the desk does beside writing: who answers, who can read, and how it ends. */
export const deskRules: ConversationRules<DeskDo> = {
  note: {
    withKey: true,
    desk: (file, { number }) =>
      number === file.newest + 1 ? lets(...keepsAlive(file), { type: 'noted', number }) : refuseTo('out_of_turn'),
  },
  // Also from a colleague: who is writing now must never be stuck behind who went home.
  take: {
    withKey: true,
    desk: (file, _, { by }) => (file.worker === by.person ? lets() : lets({ type: 'taken', person: by.person })),
  },
  'hand-over': {
    withKey: true,
    desk: (file, { to }, { by }) => {
      if (!decidesOn(file, by)) return refuseToOther(file)
      return file.readers.includes(to) ? lets({ type: 'taken', person: to }) : refuseTo('other_has_no_key')
    },
  },
  'put-back': {
    desk: (file, _, { by }) => {
      if (file.worker === null) return refuseTo('not_taken')
      return decidesOn(file, by) ? lets({ type: 'put_back' }) : refuseToOther(file)
    },
  },
  close: {
    withKey: true,
    desk: (file, _, { by }) => {
      if (file.closedAt !== null) return refuseTo('closed')
      if (!decidesOn(file, by)) return refuseToOther(file)
      return hasUnread(file, 'desk') ? refuseTo('unread') : lets({ type: 'closed' })
    },
  },
  // Only of who read everything: a cry for help can stand below the abuse.
  block: {
    withKey: true,
    desk: (file, { reason }, { by }) => {
      if (file.blocked !== null) return refuseTo('blocked')
      return hasUnread(file, 'desk') ? refuseTo('unread') : lets({ type: 'blocked', reason, person: by.person })
    },
  },
  unblock: {
    withKey: true,
    desk: (file) => (file.blocked === null ? refuseTo('not_blocked') : lets({ type: 'unblocked' })),
  },
  // Whoever asked that it be destroyed does not want it kept elsewhere, whatever they agreed to before.
  'make-case': {
    withKey: true,
    desk: (file) => {
      if (file.becameCaseAt !== null) return refuseTo('is_case')
      if (file.deletion?.by === 'reporter') return refuseTo('deletion_asked')
      if (file.withdrawnAt !== null) return refuseTo('withdrawn')
      if (file.consentEnded !== null) return refuseTo('consent_over')
      return file.consentedAt === null ? refuseTo('needs_consent') : lets({ type: 'became_case' })
    },
  },
  'give-access': {
    withKey: true,
    desk: (file, { to }, { deskReaders }) => {
      if (file.readers.includes(to)) return refuseTo('has_access')
      return deskReaders.includes(to) ? lets({ type: 'access_given', person: to }) : refuseTo('other_has_no_key')
    },
  },
  // Makes a new generation of the key, so it takes somebody who stays and holds the old one.
  'take-access': {
    withKey: true,
    desk: (file, { from }, { by }) => {
      if (!by.leads) return refuseTo('needs_leader')
      if (!file.readers.includes(from)) return refuseTo('no_access')
      if (file.readers.length === 1) return refuseTo('last_reader')
      return from === by.person ? refuseTo('second_person') : lets({ type: 'access_taken', person: from })
    },
  },
  // For the same readers, when one who could read has left: they read nothing that comes.
  rotate: {
    withKey: true,
    desk: (file, { generation }) =>
      generation === file.generation + 1 ? lets({ type: 'rotated' }) : refuseTo('out_of_turn'),
  },
}

/** Of what another has, and of what nobody has taken, the reason is not the same. */
function refuseToOther({ worker }: Conversation) {
  return refuseTo(worker === null ? 'nobody_has_it' : 'not_the_worker')
}

function decidesOn({ worker }: Conversation, by: DeskDoer): boolean {
  return worker === by.person || by.leads
}
