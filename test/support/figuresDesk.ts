import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { readImportFile } from '../../src/boundary/import/readImportFile.ts'
import type { Role } from '../../src/domain/access/actor.ts'
import { parseIsoDate } from '../../src/domain/shared/isoDate.ts'
import { wireDesk } from '../../src/main/desk.ts'
import { makeImportCases } from '../../src/services/casework/importCases.ts'
import { makeDemoStaff } from '../../src/store/access/demoStaff.ts'
import { makeSessionStore } from '../../src/store/access/sessions.ts'
import { openTestRegister, type TestRegister, timeZone } from './testRegister.ts'

export const PUBLIC_ADDRESS = 'http://localhost:7019/'

const staff = [
  { name: 'Marit van Oefenen', role: 'caseworker', team: 'Noord' },
  { name: 'Ruben Voorbeeldsma', role: 'manager' },
  { name: 'Tess Modelman', role: 'analyst' },
] as const satisfies readonly { name: string; role: Role; team?: string }[]

export type FiguresDesk = {
  readonly app: FastifyInstance
  readonly register: TestRegister
  /** Headers of somebody who is signed in with that role. */
  readonly as: (role: (typeof staff)[number]['role']) => Promise<Record<string, string>>
  readonly importFile: (path: string) => Promise<void>
  readonly accessLog: () => Promise<readonly Record<string, unknown>[]>
  readonly drop: () => Promise<void>
}

/** The whole staff application on a register of its own, with one invented person in each role. Drop it when the file is done. */
export async function openFiguresDesk({ demo }: { demo: boolean }): Promise<FiguresDesk> {
  const register = await openTestRegister()
  const teams = await register.asAdministrator((client) => makeDemoStaff(client, 1, staff))
  const sessions = makeSessionStore(register.db)
  const app = await wireDesk({ ...register, demo, timeZone, sessions }, PUBLIC_ADDRESS)
  const accessLog = async () => {
    const { rows } = await register.asAdministrator((client) =>
      client.query('select role, action, purpose, cases, part from access_log order by id'),
    )
    return rows
  }
  return {
    app,
    register,
    as: (role) => signIn(app, role),
    importFile: (path) => importFile(register, path, [...teams.values()]),
    accessLog,
    drop: async () => {
      await app.close()
      await register.drop()
    },
  }
}

async function signIn(app: FastifyInstance, role: string): Promise<Record<string, string>> {
  const { body } = await app.inject({ url: '/sign-in' })
  const name = staff.find((person) => person.role === role)?.name ?? ''
  const person = new RegExp(`value="(\\d+)"(?:(?!value=).)*${name}`, 's').exec(body)?.[1]
  const answer = await app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    payload: `person=${person}`,
  })
  const [cookie] = answer.cookies
  if (!cookie) throw new Error(`nobody could sign in as ${role}: ${answer.statusCode}`)
  return { cookie: `${cookie.name}=${cookie.value}`, 'sec-fetch-site': 'same-origin' }
}

async function importFile(register: TestRegister, path: string, grantTo: readonly number[]): Promise<void> {
  const today = parseIsoDate('2026-11-21')
  const read = today && (await readImportFile(path, register.profile, { today }))
  if (!read?.ok) throw new Error(`${path} has errors`)
  const importCases = makeImportCases(register.withActor, register.keyRing, register.profile)
  const sha256 = createHash('sha256').update(readFileSync(path)).digest()
  const request = { fileName: path, sha256, rows: read.value, dryRun: false, timeZone, grantTo }
  const imported = await importCases(register.operator, request)
  if (!imported.ok) throw new Error(`${path} does not fit what is known`)
}
