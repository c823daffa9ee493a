import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { readImportFile } from '../../src/boundary/import/readImportFile.ts'
import type { Role } from '../../src/domain/access/actor.ts'
import { parseIsoDate } from '../../src/domain/shared/isoDate.ts'
import { wireDesk } from '../../src/main/desk.ts'
import { makeDemoSignIn } from '../../src/services/access/demoSignIn.ts'
import { makeImportCases } from '../../src/services/casework/importCases.ts'
import { makeDemoStaff } from '../../src/store/access/demoStaff.ts'
import { makeSessionStore } from '../../src/store/access/sessions.ts'
import { openTestRegister, type TestRegister, timeZone } from './testRegister.ts'

const golden = 'test/fixtures/cases-2017-2018.csv'

const staff = {
  noord: { name: 'Marit van Oefenen', role: 'caseworker', team: 'Noord' },
  zuid: { name: 'Samira Proefhuis', role: 'caseworker', team: 'Zuid' },
  manager: { name: 'Ruben Voorbeeldsma', role: 'manager' },
  analyst: { name: 'Tess Modelman', role: 'analyst' },
} as const satisfies Record<string, { name: string; role: Role; team?: string }>

/** Who asks: a caseworker of one of two teams, the manager, or the analyst. */
export type Colleague = keyof typeof staff

/** The desk on the golden cases, which are given to two teams in turn. */
export type TestDesk = {
  readonly app: FastifyInstance
  readonly register: TestRegister
  /** Asks for a page, or sends a form, as a colleague who is signed in. */
  readonly as: (who: Colleague, url: string, form?: Record<string, string>) => Promise<LightMyRequestResponse>
  readonly drop: () => Promise<void>
}

export async function openTestDesk(): Promise<TestDesk> {
  const register = await openTestRegister()
  const teams = await register.asAdministrator((client) => makeDemoStaff(client, 1, Object.values(staff)))
  await importGolden(register, [...teams.values()])
  const sessions = makeSessionStore(register.db)
  const app = await wireDesk({ ...register, demo: true, timeZone, sessions }, 'http://public')
  const signIn = makeDemoSignIn(sessions)
  const people = await signIn.listPeople()
  const headersOf = async (who: Colleague) => {
    const person = people.find(({ name }) => name === staff[who].name)?.person ?? 0
    return { cookie: `__Host-baken-session=${await signIn.begin(person)}`, 'sec-fetch-site': 'same-origin' }
  }
  return {
    app,
    register,
    as: async (who, url, form) => {
      const headers = await headersOf(who)
      if (!form) return app.inject({ url, headers })
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      const payload = new URLSearchParams(form).toString()
      return app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload })
    },
    drop: async () => {
      await app.close()
      await register.drop()
    },
  }
}

async function importGolden(register: TestRegister, grantTo: readonly number[]): Promise<void> {
  const today = parseIsoDate('2026-11-21')
  const read = today && (await readImportFile(golden, register.profile, { today }))
  if (!read?.ok) throw new Error('the golden file has errors')
  const importCases = makeImportCases(register.withActor, register.keyRing, register.profile)
  const imported = await importCases(register.operator, {
    fileName: 'cases.csv',
    sha256: createHash('sha256').update(readFileSync(golden)).digest(),
    rows: read.value,
    dryRun: false,
    timeZone,
    grantTo,
    names: new Map(read.value.map(({ ref }) => [ref, `Verzonnen ${ref}`])),
  })
  if (!imported.ok) throw new Error('the golden file does not fit an empty register')
}
