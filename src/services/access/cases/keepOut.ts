import type { AccessAction } from '../../../domain/access/accessActions.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { Act } from '../../../domain/access/permissions.ts'
import { AppError } from '../../../errors.ts'
import { listColleagues } from '../../../store/access/cases/colleagues.ts'
import { addExclusion, removeExclusion, removeReaders, saveReaders } from '../../../store/access/cases/keptOut.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { caseOf, heldCaseOf } from './caseOf.ts'

type ForPerson = { readonly number: string; readonly person: number }

export type KeepOut = {
  /** Says of oneself that one knows the family: from the next request on the case does not exist for them. */
  readonly recuse: (actor: Actor, request: { readonly number: string }) => Promise<void>
  readonly exclude: (actor: Actor, request: ForPerson) => Promise<void>
  readonly readmit: (actor: Actor, request: ForPerson) => Promise<void>
  /** Only these people see the case from now on; who says so is one of them. */
  readonly restrict: (
    actor: Actor,
    request: { readonly number: string; readonly readers: readonly number[] },
  ) => Promise<void>
  readonly unrestrict: (actor: Actor, request: { readonly number: string }) => Promise<void>
}

/** Keeps a case from somebody, or from all but a few. Each change is a line in the access log. Fails with `forbidden` and `not-found`. */
export function makeKeepOut(withActor: WithActor): KeepOut {
  const change = async (
    [actor, act, action]: readonly [Actor, Act, AccessAction],
    number: string,
    work: (tx: ActorTx, caseId: number) => Promise<string | undefined>,
  ): Promise<void> => {
    refuseUnless(actor, act)
    return withActor(actor, async (tx) => {
      // Who knows the family may always step back, however they came in.
      const found = act === 'recuse_oneself' ? await caseOf(tx, actor, number) : await heldCaseOf(tx, actor, number)
      const caseId = found.case_id
      const part = await work(tx, caseId)
      await appendAccess(tx, { action, purpose: actor.purpose, cases: [caseId], part })
    })
  }
  return {
    recuse: (actor, { number }) =>
      change([actor, 'recuse_oneself', 'recuse'], number, async (tx, caseId) => {
        await addExclusion(tx, actor, caseId, actor.person)
        return `person.${actor.person}`
      }),
    exclude: (actor, { number, person }) =>
      change([actor, 'exclude_others', 'exclude'], number, async (tx, caseId) => {
        await refuseStrangers(tx, actor.tenant, [person])
        await addExclusion(tx, actor, caseId, person)
        return `person.${person}`
      }),
    readmit: (actor, { number, person }) =>
      change([actor, 'exclude_others', 'readmit'], number, async (tx, caseId) => {
        if (!(await removeExclusion(tx, actor.tenant, caseId, person))) throw new AppError('not-found')
        return `person.${person}`
      }),
    restrict: (actor, { number, readers }) =>
      change([actor, 'restrict_case', 'restrict_case'], number, async (tx, caseId) => {
        await refuseStrangers(tx, actor.tenant, readers)
        await saveReaders(tx, actor, caseId, [...new Set([actor.person, ...readers])])
        return undefined
      }),
    unrestrict: (actor, { number }) =>
      change([actor, 'restrict_case', 'unrestrict_case'], number, async (tx, caseId) => {
        if (!(await removeReaders(tx, actor.tenant, caseId))) throw new AppError('not-found')
        return undefined
      }),
  }
}

async function refuseStrangers(tx: ActorTx, tenant: number, people: readonly number[]): Promise<void> {
  const known = new Set((await listColleagues(tx, tenant)).map(({ person }) => person))
  if (people.every((person) => known.has(person))) return
  throw new AppError('invalid-input', { field: 'person', expected: 'a colleague' })
}
