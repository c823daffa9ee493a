import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { AppError } from '../../../errors.ts'

/** To whoever does not administer, what an administrator keeps is not there: fails with `not-found`. */
export function requireAdministrator({ role }: Actor): void {
  if (!mayDo(role, 'administer')) throw new AppError('not-found')
}
