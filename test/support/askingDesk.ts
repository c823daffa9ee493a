import type { LightMyRequestResponse } from 'fastify'
import type { Actor } from '../../src/domain/access/actor.ts'
import type { Role } from '../../src/domain/access/roles.ts'
import type { CaseCommand } from '../../src/domain/casework/caseCommand.ts'
import type { IsoDate } from '../../src/domain/shared/isoDate.ts'
import { caseworkTools } from '../../src/main/caseworkTools.ts'
import { todayIn } from '../../src/main/today.ts'
import { makeActOnCase } from '../../src/services/casework/actOnCase.ts'
import { makeOpenCase } from '../../src/services/casework/intake/openCase.ts'
import { ask } from '../registerWork.ts'
import { actorWith } from './actorWith.ts'
import { schoolReport } from './takenReport.ts'
import { type Colleague, openTestDesk, type TestDesk } from './testDesk.ts'
import { timeZone } from './testRegister.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

export type AskingDesk = TestDesk & {
  readonly today: IsoDate
  /** Somebody with this role; of the hub the one who was made first. */
  readonly actor: (role: Role) => Promise<Actor>
  readonly organisation: (name: keyof typeof names) => number
  /** A case in triage that was reported today, with intake, a caseworker and a senior on it. */
  readonly newCase: (changes?: Partial<typeof schoolReport>) => Promise<string>
  /** `done`, or the reason of the refusal; as it was on an earlier day when one is named. */
  readonly act: (by: Actor, number: string, command: CaseCommand, day?: IsoDate) => Promise<string>
  /** Sends the form of an act. */
  readonly send: (who: Colleague, number: string, address: string, fields: Fields) => Promise<LightMyRequestResponse>
  /** The page of a chapter as text, in Dutch. */
  readonly page: (who: Colleague, number: string, slug: string) => Promise<string>
}

const names = {
  ministry: 'Oefenministerie',
  police: 'Oefencentrum van de politie',
  shelter: 'Opvanghuis Denkbeeld',
} as const

/** The staff application with hands to open cases, and to ask and answer in them. */
export async function openAskingDesk(): Promise<AskingDesk> {
  const desk = await openTestDesk({ demo: true, cases: 'none' })
  const { register, made, app } = desk
  const today = todayIn(timeZone)
  const tools = caseworkTools({ ...register, timeZone })

  const actor = async (role: Role) => {
    const [row] = await ask<{ person: number; organisation: number; name: string }>(
      register,
      `select m.person, m.organisation, p.name from staff_member m join principal p on p.id = m.person
       where m.role = $1 order by m.person limit 1`,
      [role],
    )
    if (!row) throw new Error(`nobody is ${role}`)
    const teams = await ask<{ team: number }>(register, 'select team from team_member where person = $1', [row.person])
    return { ...actorWith({ role, ...row }), principals: [row.person, ...teams.map(({ team }) => team)] }
  }
  const version = async (number: string) => {
    const [row] = await ask<{ version: number }>(register, 'select version from case_state where number = $1', [number])
    if (!row) throw new Error(`no case ${number}`)
    return row.version
  }
  return {
    ...desk,
    today,
    actor,
    organisation: (name) => made.organisations.get(names[name]) ?? 0,
    newCase: async (changes = {}) => {
      const opened = await makeOpenCase(tools)(await actor('intake'), {
        taken: { ...schoolReport, on: today, ...changes },
      })
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      const { number } = opened.value
      for (const role of ['caseworker', 'senior'] as const) {
        await ask(
          register,
          'insert into case_grant (tenant, principal, case_id) select 1, $1, case_id from case_state where number = $2 on conflict do nothing',
          [(await actor(role)).person, number],
        )
      }
      return number
    },
    act: async (by, number, command, day = today) => {
      const done = await makeActOnCase({ ...tools, today: () => day })(by, {
        number,
        seen: await version(number),
        command,
        parts: [],
      })
      return done.ok ? 'done' : done.error.reason
    },
    send: async (who, number, address, fields) => {
      const form = new URLSearchParams({ seen: String(await version(number)) })
      for (const [name, value] of Object.entries(fields)) {
        for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
      }
      const headers = { ...(await desk.headersOf(who)), 'content-type': 'application/x-www-form-urlencoded' }
      return app.inject({ method: 'POST', url: `/cases/${number}/${address}`, headers, payload: form.toString() })
    },
    page: async (who, number, slug) => {
      const { body, statusCode } = await desk.as(who, `/cases/${number}/${slug}`)
      return statusCode === 200 ? body : String(statusCode)
    },
  }
}
