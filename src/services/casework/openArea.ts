import type { Actor } from '../../domain/access/actor.ts'
import { areaOfPart, type CaseArea } from '../../domain/access/caseAreas.ts'
import { toldOutside } from '../../domain/casework/sharing/toldOutside.ts'
import { AppError } from '../../errors.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { readCase } from '../../store/casework/readCase.ts'
import type { WithActor } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { flagOwnSurname } from './flagOwnSurname.ts'
import { type OpenedPart, openParts } from './openParts.ts'
import { scopeOf } from './scopeOf.ts'

export type OpenArea = (
  actor: Actor,
  request: { readonly number: string; readonly area: CaseArea },
) => Promise<readonly OpenedPart[]>

/**
 * Opens the sealed parts of one area of a case, each with its own line in the access log. Fails with `not-found` when there are none,
 * when the area was not shared, and when the case may not be seen: all three alike.
 */
export function makeOpenArea(withActor: WithActor, keyRing: KeyRing): OpenArea {
  return (actor, { number, area }) =>
    withActor(actor, async (tx) => {
      const { tenant, purpose } = actor
      const read = await readCase(tx, scopeOf(actor), number, { purpose, parts: [], as: undefined })
      const parts = (read?.parts ?? []).filter((part) => areaOfPart[part] === area)
      if (!read || parts.length === 0) throw new AppError('not-found')
      const cases = [read.state.case_id]
      for (const part of parts) await appendAccess(tx, { action: 'open_sealed', purpose, cases, part })
      const opened = await openParts(tx, keyRing, tenant, cases, parts)
      await flagOwnSurname(tx, actor, opened)
      return scopeOf(actor).role === 'partner' ? toldOutside(opened) : opened
    })
}
