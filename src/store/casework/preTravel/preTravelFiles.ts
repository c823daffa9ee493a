import { sql } from 'kysely'
import {
  type PreTravelFile,
  preTravelConsents,
  preTravelDecisions,
} from '../../../domain/casework/preTravel/preTravelFile.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ActorTx } from '../../withActor.ts'

/** A pre-travel file as the register keeps it: where it stands, with its stream. */
export type KeptPreTravel = PreTravelFile & {
  readonly id: number
  readonly version: number
  readonly number: string
  /** The number of the case of the report that it became. Whoever sees the file sees that case. */
  readonly caseNumber: string | null
  /** Who took it in. */
  readonly leftBy: number
  /** Destroying is done. */
  readonly keyGone: boolean
}

type Row = Omit<KeptPreTravel, 'consents' | 'decided'> & {
  readonly consents: readonly string[]
  readonly decided: string | null
}

const columns = sql`id, version, number, registered_on as "registeredOn", leaves_on as "leavesOn", returns_on as "returnsOn", consents,
  back_on as "backOn", gone_at_once as "goneAtOnce", decided_on as "decidedOn", decided, case_id as "caseId", copies, left_by as "leftBy",
  (select c.number from case_state c where c.tenant = pre_travel_file.tenant and c.case_id = pre_travel_file.case_id) as "caseNumber",
  wrong_words as "wrongWords", destroyed_on as "destroyedOn", key_gone as "keyGone"`

/** Those that may ask for something first, by the day of return; then those whose journey is not over, and what is gone last. At most so many. */
export async function listPreTravel(
  tx: ActorTx,
  tenant: number,
  today: IsoDate,
  most: number,
): Promise<readonly KeptPreTravel[]> {
  const { rows } = await sql<Row>`
    select ${columns} from pre_travel_file where tenant = ${tenant}
    order by key_gone, back_on is null and decided_on is null and returns_on >= ${today}, back_on is not null or decided_on is not null,
      returns_on, id limit ${most}`.execute(tx)
  return rows.map(keptOf)
}

/** Missing when there is none. */
export async function findPreTravel(tx: ActorTx, tenant: number, number: string): Promise<KeptPreTravel | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from pre_travel_file where tenant = ${tenant} and number = ${number}`.execute(tx)
  return rows[0] && keptOf(rows[0])
}

/** The same, held until the end of the transaction: who writes next waits. */
export async function lockPreTravel(tx: ActorTx, tenant: number, number: string): Promise<KeptPreTravel | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from pre_travel_file where tenant = ${tenant} and number = ${number} for no key update`.execute(
    tx,
  )
  return rows[0] && keptOf(rows[0])
}

function keptOf({ consents, decided, ...row }: Row): KeptPreTravel {
  return {
    ...row,
    consents: preTravelConsents.filter((consent) => consents.includes(consent)),
    decided: preTravelDecisions.find((one) => one === decided) ?? null,
  }
}

export async function addPreTravel(tx: ActorTx, tenant: number, kept: KeptPreTravel): Promise<void> {
  const { id, number, leftBy, registeredOn, leavesOn, returnsOn, consents } = kept
  await sql`insert into pre_travel_file (tenant, id, version, number, left_by, registered_on, leaves_on, returns_on, consents)
    values (${tenant}, ${id}, 1, ${number}, ${leftBy}, ${registeredOn}, ${leavesOn}, ${returnsOn}, ${[...consents]}::text[])`.execute(
    tx,
  )
}

/** Writes where a file stands from now on. */
export async function savePreTravel(tx: ActorTx, tenant: number, kept: KeptPreTravel): Promise<void> {
  const { id, version, returnsOn, backOn, goneAtOnce, decidedOn, decided, caseId, copies, destroyedOn, keyGone } = kept
  await sql`update pre_travel_file set version = ${version}, returns_on = ${returnsOn}, back_on = ${backOn}, gone_at_once = ${goneAtOnce},
      decided_on = ${decidedOn}, decided = ${decided}, case_id = ${caseId}, copies = ${copies}, destroyed_on = ${destroyedOn},
      key_gone = ${keyGone}
    where tenant = ${tenant} and id = ${id}`.execute(tx)
}

/** Whether a code word may be said now: after several wrong ones nobody may for a while. By the clock of the database. */
export async function mayTryWord(tx: ActorTx, tenant: number, id: number): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select word_from is null or word_from <= clock_timestamp() as open from pre_travel_file
    where tenant = ${tenant} and id = ${id}`.execute(tx)
  return rows[0]?.open === true
}

/** Writes down that a wrong code word was said, and that the next may be said after so many seconds. */
export async function saveWrongWord(
  tx: ActorTx,
  tenant: number,
  { id, wrong, wait }: { readonly id: number; readonly wrong: number; readonly wait: number },
): Promise<void> {
  await sql`update pre_travel_file set wrong_words = ${wrong}, word_from = clock_timestamp() + make_interval(secs => ${wait})
    where tenant = ${tenant} and id = ${id}`.execute(tx)
}

/** `R26-0001`, the next that nobody has. */
export async function takePreTravelNumber(tx: ActorTx, year: number): Promise<string> {
  const { rows } = await sql<{ number: string }>`select take_pre_travel_number(${year}) as number`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database gave no number')
  return row.number
}

export type SealedPreTravel = {
  readonly stream: number
  readonly version: number
  readonly part: string
  readonly sealed: Buffer
}

/** The sealed parts of a file with these names, as far as its consent covers them, the newest last. */
export async function listPreTravelSealed(
  tx: ActorTx,
  id: number,
  parts: readonly string[],
): Promise<readonly SealedPreTravel[]> {
  const { rows } = await sql<SealedPreTravel>`
    select stream, version, part, sealed from pre_travel_sealed(${id}, ${[...parts]}::text[])`.execute(tx)
  return rows
}

/** Tells intake and who leads, once for each day of return that passed; as the operator. Gives how many were told. */
export async function tellOfPreTravel(tx: ActorTx, alarmDays: number): Promise<number> {
  const { rows } = await sql<{ told: number }>`select tell_of_pre_travel(${alarmDays}) as told`.execute(tx)
  return rows[0]?.told ?? 0
}

/** The files of which destroying began and was broken off; as the operator. */
export async function listUnfinished(tx: ActorTx): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`select id from unfinished_pre_travel()`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Writes down that the key of such a file is gone; as the operator. */
export async function finishDestroyed(tx: ActorTx, id: number): Promise<void> {
  await sql`select finish_pre_travel(${id})`.execute(tx)
}
