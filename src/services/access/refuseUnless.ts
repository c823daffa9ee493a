import type { Actor } from '../../domain/access/actor.ts'
import { type Act, mayDo } from '../../domain/access/permissions.ts'
import { AppError } from '../../errors.ts'

/**
 * Fails with `forbidden` when the role does not do this, whatever it is done to: asked before anything is looked for, so that it tells
 * nothing of what is there.
 */
export function refuseUnless(actor: Actor, act: Act): void {
  if (!mayDo(actor.role, act)) throw new AppError('forbidden', { reason: 'role' })
}
