import { readFileSync } from 'node:fs'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { wireDesk } from '../../src/main/desk.ts'
import { wireAccounts } from '../../src/main/wireAccounts.ts'
import type { Client } from '../../src/services/access/signIn/accountTypes.ts'
import {
  type DemoStaff,
  type InventedOrganisation,
  type InventedPerson,
  makeDemoStaff,
} from '../../src/store/access/demo/demoStaff.ts'
import { ask, importRows, rowsOf } from '../registerWork.ts'
import { openTestRegister, type TestRegister, timeZone } from './testRegister.ts'

const organisations = [
  { name: 'Oefenministerie', kind: 'ministry' },
  { name: 'Oefencentrum van de politie', kind: 'police_centre' },
  { name: 'Opvanghuis Denkbeeld', kind: 'shelter' },
  { name: 'Opvanghuis Modelhof', kind: 'shelter' },
  { name: 'Verzonnen knooppunt in het buitenland', kind: 'outside' },
] as const satisfies readonly InventedOrganisation[]

const staff = {
  noord: { name: 'Marit van Oefenen', role: 'caseworker', team: 'Noord' },
  zuid: { name: 'Samira Proefhuis', role: 'caseworker', team: 'Zuid' },
  manager: { name: 'Ruben Voorbeeldsma', role: 'manager' },
  analyst: { name: 'Tess Modelman', role: 'analyst' },
  intake: { name: 'Ilse Schijnstra', role: 'intake', team: 'Noord' },
  senior: { name: 'Bilal Modelzadeh', role: 'senior', team: 'Zuid' },
  chat: { name: 'Fleur Fictiefs', role: 'chat_worker' },
  editor: { name: 'Jonas Oefenaar', role: 'knowledge_editor' },
  auditor: { name: 'Hanna Denkbeelds', role: 'auditor' },
  privacy: { name: 'Sven Probeersel', role: 'privacy_officer' },
  administrator: { name: 'Nadia Voorbeeldoğlu', role: 'administrator' },
  consular: { name: 'Wouter Testhof', role: 'consular_officer', organisation: 'Oefenministerie' },
  safety: { name: 'Karin Proefstra', role: 'safety_officer', organisation: 'Oefencentrum van de politie' },
  shelter: { name: 'Lotte Schijnbaar', role: 'partner_worker', organisation: 'Opvanghuis Denkbeeld' },
  otherShelter: { name: 'Piet Verzonnen', role: 'partner_worker', organisation: 'Opvanghuis Modelhof' },
} as const satisfies Record<string, InventedPerson>

/** Who asks: somebody of the hub or of a partner, each role at least once. */
export type Colleague = keyof typeof staff

/** All of them. */
export const colleagues = Object.keys(staff) as readonly Colleague[]

export const PUBLIC_ADDRESS = 'http://localhost:7019/'

/** The whole staff application on a register of its own. */
export type TestDesk = {
  readonly app: FastifyInstance
  readonly register: TestRegister
  /** The numbers of teams, people and organisations by name. */
  readonly made: DemoStaff
  /** The headers of a colleague who is signed in. */
  readonly headersOf: (who: Colleague) => Promise<Readonly<Record<string, string>>>
  /** Asks for a page, or sends a form, as a colleague who is signed in. */
  readonly as: (who: Colleague, url: string, form?: Record<string, string>) => Promise<LightMyRequestResponse>
  readonly accessLog: () => Promise<readonly Record<string, unknown>[]>
  readonly drop: () => Promise<void>
}

/** Where `app.inject` comes from: a session is good for the client that it was given to. */
const injected: Client = { address: '127.0.0.1', userAgent: 'lightMyRequest', device: undefined }

type Made = { readonly demo: boolean; readonly cases: 'golden' | 'none' }

/** Drop it when the file is done. The golden cases are given to two teams in turn. */
export async function openTestDesk({ demo, cases }: Made = { demo: true, cases: 'golden' }): Promise<TestDesk> {
  const register = await openTestRegister()
  const invented = { organisations, staff: Object.values(staff) }
  const made = await register.asAdministrator((client) => makeDemoStaff(client, 1, invented))
  if (cases === 'golden') await importGolden(register, [...made.teams.values()])
  const app = await wireDesk({ ...register, demo, timeZone }, PUBLIC_ADDRESS)
  const accounts = wireAccounts(register, { idleMinutes: 30, origin: 'http://localhost:7018' })
  const people = await accounts.demo.listPeople()
  const headersOf = async (who: Colleague) => {
    const person = people.find(({ name }) => name === staff[who].name)?.person ?? 0
    const { token } = await accounts.demo.begin(person, injected)
    return { cookie: `__Host-baken-session=${token}`, 'sec-fetch-site': 'same-origin' }
  }
  return {
    app,
    register,
    made,
    headersOf,
    as: async (who, url, form) => {
      const headers = await headersOf(who)
      if (!form) return app.inject({ url, headers })
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      const payload = new URLSearchParams(form).toString()
      return app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload })
    },
    accessLog: () =>
      ask(register, `select role, action, purpose, cases, part from access_log where purpose <> 'sign_in' order by id`),
    drop: async () => {
      await app.close()
      await register.drop()
    },
  }
}

async function importGolden(register: TestRegister, grantTo: readonly number[]): Promise<void> {
  const rows = await rowsOf(register, readFileSync('test/fixtures/cases-2017-2018.csv', 'utf8'))
  const names = new Map(rows.map(({ ref }) => [ref, `Verzonnen ${ref}`]))
  const imported = await importRows(register, rows, { grantTo, names })
  if (!imported.ok) throw new Error('the golden file does not fit an empty register')
}
