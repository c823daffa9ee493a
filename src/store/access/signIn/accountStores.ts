import type { Kysely } from 'kysely'
import { type FindCalendarActor, makeFindCalendarActor } from '../../casework/today/calendarFeeds.ts'
import type { Schema } from '../../schema.ts'
import { type FindApiActor, makeFindApiActor } from '../administration/apiClients.ts'
import { makeProviderStore, type ProviderStore } from '../administration/identityProviders.ts'
import { type AttemptStore, makeAttemptStore } from './attempts.ts'
import { type CeremonyStore, makeCeremonyStore } from './ceremonies.ts'
import { type CredentialStore, makeCredentialStore } from './credentials.ts'
import { type InvitationStore, makeInvitationStore } from './invitations.ts'
import { makeSessionStore, type SessionStore } from './sessions.ts'

/** All that is asked of the register before there is an actor. */
export type AccountStores = {
  readonly sessions: SessionStore
  readonly attempts: AttemptStore
  readonly credentials: CredentialStore
  readonly ceremonies: CeremonyStore
  readonly invitations: InvitationStore
  readonly providers: ProviderStore
  readonly findApiActor: FindApiActor
  readonly findCalendarActor: FindCalendarActor
}

export function makeAccountStores(db: Kysely<Schema>): AccountStores {
  return {
    sessions: makeSessionStore(db),
    attempts: makeAttemptStore(db),
    credentials: makeCredentialStore(db),
    ceremonies: makeCeremonyStore(db),
    invitations: makeInvitationStore(db),
    providers: makeProviderStore(db),
    findApiActor: makeFindApiActor(db),
    findCalendarActor: makeFindCalendarActor(db),
  }
}
