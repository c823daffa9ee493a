import type { Actor } from '../../domain/access/actor.ts'
import type { CaseEvent } from '../../domain/casework/caseEvent.ts'
import type { CaseFile } from '../../domain/casework/caseFile.ts'
import type { OpenPart } from '../../domain/casework/sealedPart.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'

/** What was just written to a case. */
export type Written = {
  readonly caseId: number
  readonly number: string
  /** The version of the first of the events. */
  readonly version: number
  readonly events: readonly CaseEvent[]
  readonly parts: readonly OpenPart[]
  readonly before: CaseFile | undefined
  readonly file: CaseFile
}

/** Something that has to be kept in step with what is written, in its transaction: an index, or what others are told. */
export type AfterWriting = (tx: ActorTx, actor: Actor, written: Written) => Promise<void>

/** What services of casework are made of. */
export type CaseworkTools = {
  readonly withActor: WithActor
  readonly keyRing: KeyRing
  readonly profile: Profile
  /** Today in the tenant's time zone. */
  readonly today: () => IsoDate
  /** This moment (UTC); missing for that of the database. Only a tour of a demo has a clock that is ahead of it. */
  readonly now?: (() => string | undefined) | undefined
  /** The day of a moment (UTC, ISO 8601) in that time zone. */
  readonly dayOf: (moment: string) => IsoDate
  /** Of the tenant: in it a day ends. */
  readonly timeZone: string
  readonly afterWriting: readonly AfterWriting[]
  /** Whether a case stays out of every figure. Only a demo has such cases: those of its tours. */
  readonly isUncounted?: IsUncounted | undefined
}

export type IsUncounted = (
  tx: ActorTx,
  tenant: number,
  written: { readonly caseId: number; readonly isNew: boolean },
) => Promise<boolean>
