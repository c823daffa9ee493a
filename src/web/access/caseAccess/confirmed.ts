import type { Actor } from '../../../domain/access/actor.ts'
import type { DeskContext } from '../../shell/deskContext.ts'

/**
 * Asks for a session that was confirmed a moment ago, before what can't be undone or goes outside. In a demo nobody has anything to
 * confirm with, so picking a person is enough there. Fails with `step-up-needed`.
 */
export async function requireConfirmed({ demo, services }: DeskContext, actor: Actor): Promise<void> {
  if (!demo) await services.accounts.stepUp.requireFresh(actor)
}
