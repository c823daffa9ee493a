import type { Actor } from '../../src/domain/access/actor.ts'
import type { Role } from '../../src/domain/access/roles.ts'
import type { CaseCommand } from '../../src/domain/casework/caseCommand.ts'
import type { OpenPart } from '../../src/domain/casework/sealedPart.ts'
import type { MakeReferral } from '../../src/domain/casework/sharing/decideReferral.ts'
import type { IsoDate } from '../../src/domain/shared/isoDate.ts'
import { caseworkTools } from '../../src/main/caseworkTools.ts'
import { todayIn } from '../../src/main/today.ts'
import { makeActOnCase } from '../../src/services/casework/actOnCase.ts'
import { sealEvents } from '../../src/services/casework/sealEvents.ts'
import { addEvents } from '../../src/store/casework/events.ts'
import { ask } from '../registerWork.ts'
import { actorWith } from './actorWith.ts'
import { openTestDesk, type TestDesk } from './testDesk.ts'
import { timeZone } from './testRegister.ts'

/** Words that stand in one sealed part each, by the part: where one of them turns up, that part was read. */
export const canaries = {
  identity: 'KANARIE-IDENTITEIT',
  family: 'KANARIE-FAMILIE',
  safe_contact: 'KANARIE-CONTACT',
  safety_plan: 'KANARIE-PLAN',
  verification: 'KANARIE-VERIFICATIE',
  journal: 'KANARIE-LOGBOEK',
  documents: 'KANARIE-DOCUMENT',
  shelter_address: 'KANARIE-OPVANGADRES',
  place_abroad: 'KANARIE-VERBLIJF',
  contact_details: 'KANARIE-TELEFOON',
} as const

export type SharingDesk = TestDesk & {
  readonly today: IsoDate
  readonly actor: (role: Role, organisation?: string) => Promise<Actor>
  readonly organisation: (name: string) => number
  readonly act: (actor: Actor, number: string, command: CaseCommand, parts?: readonly OpenPart[]) => Promise<string>
  readonly version: (number: string) => Promise<number>
  readonly caseId: (number: string) => Promise<number>
  /** Seals a word of its own into every part of a case, or these texts into these parts. */
  readonly plant: (number: string, texts?: Readonly<Record<string, string>>) => Promise<void>
}

/** The staff application with golden cases, and hands to share them with. */
export async function openSharingDesk(): Promise<SharingDesk> {
  const desk = await openTestDesk()
  const { register, made } = desk
  const today = todayIn(timeZone)
  const tools = caseworkTools({ ...register, timeZone })
  const actOnCase = makeActOnCase(tools)
  const organisation = (name: string) => {
    const id = made.organisations.get(name)
    if (id === undefined) throw new Error(`no organisation ${name}`)
    return id
  }
  const stateOf = async (number: string) => {
    const [row] = await ask<{ id: string; version: number }>(
      register,
      'select case_id as id, version from case_state where number = $1',
      [number],
    )
    if (!row) throw new Error(`no case ${number}`)
    return { id: Number(row.id), version: row.version }
  }
  const actor = async (role: Role, of?: string) => {
    const [row] = await ask<{ person: number; organisation: number }>(
      register,
      `select person, organisation from staff_member where role = $1 and ($2::int is null or organisation = $2) order by person limit 1`,
      [role, of === undefined ? null : organisation(of)],
    )
    if (!row) throw new Error(`nobody is ${role}`)
    const teams = await ask<{ team: number }>(register, 'select team from team_member where person = $1', [row.person])
    const principals = [row.person, ...teams.map(({ team }) => team)]
    return { ...actorWith({ person: row.person, role, organisation: row.organisation }), principals }
  }
  return {
    ...desk,
    today,
    organisation,
    actor,
    version: async (number) => (await stateOf(number)).version,
    caseId: async (number) => (await stateOf(number)).id,
    act: async (by, number, command, parts = []) => {
      const { version: seen } = await stateOf(number)
      const done = await actOnCase(by, { number, seen, command, parts })
      return done.ok ? 'done' : done.error.reason
    },
    plant: async (number, texts = canaries) => {
      const { id, version } = await stateOf(number)
      const manager = await actor('manager')
      await register.withActor(manager, async (tx) => {
        const keys = await register.keyRing.findKeys(1, [id])
        const recorded = new Date().toISOString().replace('Z', '000Z')
        const parts = Object.entries(texts).map(([part, word]) => ({ part, text: JSON.stringify({ text: word }) }))
        const event = { type: 'safety_plan_written', occurred: today, facts: { phase: 'at_home' } } as const
        const rows = [{ stream: id, version: version + 1, event, recorded, known: recorded, parts }]
        const { events, sealed, leaves } = sealEvents(manager, keys, rows)
        await addEvents(tx, events, sealed, leaves)
      })
      await ask(register, 'update case_state set version = version + 1 where case_id = $1', [id])
    },
  }
}

/** A referral to a shelter; `changes` are what a test is about. */
export function referralTo(
  organisation: number,
  today: IsoDate,
  changes: Partial<Omit<MakeReferral, 'do'>> = {},
): MakeReferral {
  const until = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` as IsoDate
  return {
    do: 'make-referral',
    on: today,
    destination: 'mens_shelter',
    organisation,
    areas: ['identity', 'safety'],
    ground: 'consent_of_client',
    purpose: 'shelter',
    until,
    ...changes,
  }
}
