import { AppError } from '../../../errors.ts'
import { hashOf } from '../../../identity/token.ts'
import type { InvitationStore } from '../../../store/access/signIn/invitations.ts'
import type { Invitations } from './accountServices.ts'
import type { OpenSession } from './openSession.ts'

/** What a handed link leads to. The link stays good until enrolment is finished; opened again, it ends what was begun with it. */
export function makeInvitations(invitations: InvitationStore, openSession: OpenSession): Invitations {
  return {
    async open(token) {
      const found = await invitations.find(hashOf(token))
      if (!found) throw new AppError('not-found')
      const { name, sign_in_name: signInName, organisation, until, slug } = found
      return { name, signInName, organisation, until, provider: slug ?? undefined }
    },

    async accept(token, client) {
      const found = await invitations.find(hashOf(token))
      // Who signs in with the provider of their organisation goes there, and enrols nothing here.
      if (!found || found.provider !== null) throw new AppError('not-found')
      return openSession(found, { kind: 'enrol', method: 'invitation' }, client).catch(sayOver)
    },
  }
}

/** Used or replaced by somebody else since it was found: the link is as dead as any other. */
function sayOver(error: unknown): never {
  const over = error instanceof AppError && error.code === 'not-signed-in'
  throw over ? new AppError('not-found', {}, error) : error
}
