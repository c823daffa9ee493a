import type { AccessAction } from '../../../domain/access/accessActions.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { AppError } from '../../../errors.ts'
import { addToTeam, saveOwner, takeFromTeam } from '../../../store/access/cases/caseTeam.ts'
import { listColleagues, listTeams } from '../../../store/access/cases/colleagues.ts'
import { findReaders, listExclusions } from '../../../store/access/cases/keptOut.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { heldCaseOf } from './caseOf.ts'

type ForPrincipal = { readonly number: string; readonly principal: number }

export type AssignCase = {
  /** Gives a case to a team, or to a colleague of the hub who works on cases. */
  readonly add: (actor: Actor, request: ForPrincipal) => Promise<void>
  readonly remove: (actor: Actor, request: ForPrincipal) => Promise<void>
  /** Names who answers for the case and is told what happens to it. */
  readonly setOwner: (actor: Actor, request: { readonly number: string; readonly person: number }) => Promise<void>
}

/** Who works on a case. Each change is a line in the access log. Fails with `forbidden`, `not-found`, or `invalid-input` for an unknown team or person. */
export function makeAssignCase(withActor: WithActor): AssignCase {
  const change = async (
    actor: Actor,
    number: string,
    action: AccessAction,
    work: (tx: ActorTx, caseId: number) => Promise<number>,
  ): Promise<void> => {
    refuseUnless(actor, 'assign_case')
    return withActor(actor, async (tx) => {
      const { case_id: caseId } = await heldCaseOf(tx, actor, number)
      const principal = await work(tx, caseId)
      await appendAccess(tx, { action, purpose: actor.purpose, cases: [caseId], part: `principal.${principal}` })
    })
  }
  return {
    add: (actor, { number, principal }) =>
      change(actor, number, 'assign_case', async (tx, caseId) => {
        await refuseUnknown(tx, actor.tenant, principal, 'team')
        await addToTeam(tx, actor.tenant, caseId, principal)
        return principal
      }),
    remove: (actor, { number, principal }) =>
      change(actor, number, 'unassign_case', async (tx, caseId) => {
        const removed = await takeFromTeam(tx, caseId, principal)
        if (!removed) throw new AppError('not-found')
        return principal
      }),
    setOwner: (actor, { number, person }) =>
      change(actor, number, 'set_case_owner', async (tx, caseId) => {
        await refuseUnknown(tx, actor.tenant, person, 'person')
        await refuseKeptOut(tx, actor.tenant, caseId, person)
        await saveOwner(tx, actor.tenant, caseId, person)
        return person
      }),
  }
}

/** A case is given to teams and to colleagues who work on cases, and to nobody else. */
async function refuseUnknown(tx: ActorTx, tenant: number, principal: number, field: 'team' | 'person'): Promise<void> {
  const teams = field === 'team' ? await listTeams(tx, tenant) : []
  if (teams.some(({ id }) => id === principal)) return
  const colleague = (await listColleagues(tx, tenant)).find(({ person }) => person === principal)
  const role = colleague && databaseRoleOf(colleague.role)
  if (role === 'caseworker' || (role === 'manager' && field === 'person')) return
  throw new AppError('invalid-input', { field, expected: 'a team or a colleague who works on cases' })
}

/** Who is kept out of a case can't answer for it. */
async function refuseKeptOut(tx: ActorTx, tenant: number, caseId: number, person: number): Promise<void> {
  const exclusions = await listExclusions(tx, tenant, caseId)
  const readers = await findReaders(tx, tenant, caseId)
  const onList = readers === undefined || readers.some((reader) => reader.person === person)
  if (onList && !exclusions.some((excluded) => excluded.person === person)) return
  throw new AppError('invalid-input', { field: 'person', expected: 'a colleague who is not kept out of this case' })
}
