import type { Actor } from '../../../domain/access/actor.ts'
import type { VaultPart } from '../../../domain/access/caseAreas.ts'
import { mayCheck } from '../../../domain/access/permissions.ts'
import { AppError } from '../../../errors.ts'
import {
  addVaultRequest,
  agreeToVault,
  listVault,
  listVaultRequests,
  takeVaultId,
  type VaultRequest,
} from '../../../store/access/cases/addressVault.ts'
import { holdsCase } from '../../../store/access/cases/caseHold.ts'
import { tell, tellCaseOwner, tellManagers } from '../../../store/access/inbox/inbox.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { caseOf } from './caseOf.ts'
import { checkReason, openReason, type ReasonPlace, sealReason } from './sealedReason.ts'

const MINUTES = 60
const REASON = 'vault_reason'

/** A part of the vault of a case, as the actor stands to it. */
export type VaultLine = {
  readonly part: VaultPart
  readonly state: 'closed' | 'asked' | 'open'
  /** When it closes again, while it is open to the actor. */
  readonly until: string | undefined
}

/** A request of somebody that waits for a second person, with its reason opened. */
export type RequestToAgree = Omit<VaultRequest, 'reason'> & {
  readonly reason: string
  readonly own: boolean
  /** Whether the actor may be the second person: not for a request of their own, and not by emergency access. */
  readonly mayAgree: boolean
}

export type AddressVault = {
  readonly list: (actor: Actor, request: { readonly number: string }) => Promise<readonly VaultLine[]>
  /** Asks for a part; the owner of the case and the managers are told. Fails with `not-found` when there is no such part. */
  readonly ask: (
    actor: Actor,
    request: { readonly number: string; readonly part: VaultPart; readonly reason: string },
  ) => Promise<void>
  readonly listWaiting: (actor: Actor) => Promise<readonly RequestToAgree[]>
  /** The second person. Opens the part to who asked, for an hour. Fails with `refused` for who asked, and for who is there by emergency access. */
  readonly agree: (actor: Actor, request: { readonly id: number }) => Promise<void>
}

/**
 * The address vault: where somebody is, and how to reach them, is opened only when a second person who sees the case agreed. What was
 * opened is read as every sealed part is (`showCase`); to all others the part is not there.
 */
export function makeAddressVault(withActor: WithActor, keyRing: KeyRing): AddressVault {
  return {
    list: async (actor, { number }) => {
      refuseUnless(actor, 'use_vault')
      return withActor(actor, async (tx) => linesOf(tx, actor, (await caseOf(tx, actor, number)).case_id))
    },
    ask: async (actor, { number, part, reason }) => {
      refuseUnless(actor, 'use_vault')
      checkReason(reason)
      await withActor(actor, async (tx) => {
        const { case_id: caseId } = await caseOf(tx, actor, number)
        const line = (await linesOf(tx, actor, caseId)).find((known) => known.part === part)
        if (!line) throw new AppError('not-found')
        if (line.state !== 'closed') throw new AppError('refused', { reason: 'already-asked' })
        const id = await takeVaultId(tx)
        const sealed = await sealReason(keyRing, placeOf(actor, caseId, id), reason)
        await addVaultRequest(tx, actor, { id, caseId, part, reason: sealed })
        await appendAccess(tx, { action: 'ask_address', purpose: actor.purpose, cases: [caseId], part })
        await tellCaseOwner(tx, { kind: 'address_asked', caseId })
        await tellManagers(tx, { kind: 'address_asked', caseId })
      })
    },
    listWaiting: async (actor) => {
      refuseUnless(actor, 'use_vault')
      return withActor(actor, async (tx) => {
        const waiting = (await listVaultRequests(tx, actor.tenant)).filter(({ until }) => until === null)
        const cases = waiting.map(({ case_id }) => case_id)
        const line = { action: 'read_vault_requests', purpose: 'review', cases, part: REASON } as const
        if (cases.length > 0) await appendAccess(tx, line)
        const keys = await keyRing.findKeys(actor.tenant, cases)
        const held = await casesHeld(tx, cases)
        return waiting.map((one) => {
          const reason = openReason(keys, placeOf(actor, one.case_id, one.id), one.reason)
          const own = !mayCheck(actor.person, one.asked_by)
          return { ...one, reason, own, mayAgree: !own && held.has(one.case_id) }
        })
      })
    },
    agree: async (actor, { id }) => {
      refuseUnless(actor, 'use_vault')
      await withActor(actor, async (tx) => {
        const found = (await listVaultRequests(tx, actor.tenant)).find((one) => one.id === id && one.until === null)
        if (!found) throw new AppError('not-found')
        if (!mayCheck(actor.person, found.asked_by)) throw new AppError('refused', { reason: 'same-person' })
        // Two people who both came in by emergency access are no second pair of eyes to each other.
        if (!(await holdsCase(tx, found.case_id))) throw new AppError('refused', { reason: 'second-by-emergency' })
        if (!(await agreeToVault(tx, actor, id, MINUTES))) throw new AppError('conflict')
        const { case_id: caseId, part, asked_by: person } = found
        await appendAccess(tx, { action: 'agree_address', purpose: 'review', cases: [caseId], part })
        await tell(tx, { person, kind: 'address_agreed', caseId })
      })
    },
  }
}

async function casesHeld(tx: ActorTx, cases: readonly number[]): Promise<ReadonlySet<number>> {
  const held = new Set<number>()
  for (const caseId of new Set(cases)) if (await holdsCase(tx, caseId)) held.add(caseId)
  return held
}

async function linesOf(tx: ActorTx, { tenant, person }: Actor, caseId: number): Promise<readonly VaultLine[]> {
  const own = (await listVaultRequests(tx, tenant, caseId)).filter(({ asked_by }) => asked_by === person)
  return (await listVault(tx, caseId)).map((part) => {
    const newest = own.find((request) => request.part === part)
    if (!newest) return { part, state: 'closed', until: undefined }
    return newest.until === null
      ? { part, state: 'asked', until: undefined }
      : { part, state: 'open', until: newest.until }
  })
}

function placeOf({ tenant }: Actor, caseId: number, id: number): ReasonPlace {
  return { tenant, caseId, id, part: REASON }
}
