import type { Actor } from '../../../domain/access/actor.ts'
import type { CaseArea } from '../../../domain/access/caseAreas.ts'
import { type BrokenGlass, listBrokenGlass } from '../../../store/access/cases/breakGlass.ts'
import { holdsCase } from '../../../store/access/cases/caseHold.ts'
import { type CaseShare, listShares } from '../../../store/access/cases/caseShares.ts'
import { type CaseGrant, findOwner, listCaseTeam } from '../../../store/access/cases/caseTeam.ts'
import { type Exclusion, findReaders, listExclusions } from '../../../store/access/cases/keptOut.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { scopeOf } from '../../casework/scopeOf.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { caseOf } from './caseOf.ts'

/** Who can see a case, and why. To an organisation that was given a share: its own shares, and nothing else. */
export type CaseAccessView = {
  readonly number: string
  /** Whether the actor may change who sees it: not who came in by emergency access, which is for reading. */
  readonly holds: boolean
  readonly owner: { readonly person: number; readonly name: string } | undefined
  readonly team: readonly CaseGrant[]
  readonly shares: readonly CaseShare[]
  readonly exclusions: readonly Exclusion[]
  /** The named list of a restricted case; missing when it is not restricted. */
  readonly readers: readonly { readonly person: number; readonly name: string }[] | undefined
  readonly brokenGlass: readonly Omit<BrokenGlass, 'reason'>[]
  /** The areas that the actor's organisation was given; missing for who sees all. */
  readonly areas: readonly CaseArea[] | undefined
}

export type ShowCaseAccess = (actor: Actor, request: { readonly number: string }) => Promise<CaseAccessView>

/** Fails with `not-found`, also when the case may not be seen. The reading is a line in the access log. */
export function makeShowCaseAccess(withActor: WithActor): ShowCaseAccess {
  return async (actor, { number }) => {
    refuseUnless(actor, 'read_cases')
    return withActor(actor, async (tx) => {
      const { tenant, purpose } = actor
      const { case_id: caseId } = await caseOf(tx, actor, number)
      await appendAccess(tx, { action: 'read_case_access', purpose, cases: [caseId] })
      const shares = await listShares(tx, tenant, caseId)
      if (scopeOf(actor).role === 'partner') return sharedView(number, shares)
      const broken = await listBrokenGlass(tx, tenant, { caseId })
      return {
        number,
        holds: await holdsCase(tx, caseId),
        owner: await findOwner(tx, tenant, caseId),
        team: await listCaseTeam(tx, caseId),
        shares,
        exclusions: await listExclusions(tx, tenant, caseId),
        readers: await findReaders(tx, tenant, caseId),
        brokenGlass: broken.map(({ reason: _sealed, ...rest }) => rest),
        areas: undefined,
      }
    })
  }
}

function sharedView(number: string, shares: readonly CaseShare[]): CaseAccessView {
  const live = shares.filter(({ state }) => state === 'given')
  const areas = [...new Set(live.flatMap((share) => share.areas))]
  const empty = { holds: false, owner: undefined, team: [], exclusions: [], readers: undefined, brokenGlass: [] }
  return { number, shares: live, areas, ...empty }
}
