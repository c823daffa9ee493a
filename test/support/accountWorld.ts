import type { Actor } from '../../src/domain/access/actor.ts'
import type { Role } from '../../src/domain/access/roles.ts'
import { wireAccounts } from '../../src/main/wireAccounts.ts'
import { makeSetUp } from '../../src/services/access/administration/setUp.ts'
import type { AccountServices } from '../../src/services/access/signIn/accountServices.ts'
import type { Client, NewSession } from '../../src/services/access/signIn/accountTypes.ts'
import { ask } from '../registerWork.ts'
import { SoftPasskey } from './softPasskey.ts'
import { openTestRegister, type TestRegister } from './testRegister.ts'

export const origin = 'http://localhost:7018'
const rpId = 'localhost'

export const desktop: Client = {
  address: '192.0.2.10',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  device: undefined,
}
export const phone: Client = {
  ...desktop,
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
}

/** Somebody who enrolled and is signed in. */
export type Member = {
  readonly actor: Actor
  readonly passkey: SoftPasskey
  readonly session: NewSession
  readonly client: Client
}

/** A real register (no demo) with the services of accounts. Drop it when the file is done. */
export type AccountWorld = Awaited<ReturnType<typeof openAccountWorld>>

export async function openAccountWorld() {
  const register = await openTestRegister()
  await register.asAdministrator((client) => client.query('update installation set demo = false'))
  const accounts = wireAccounts(register, { idleMinutes: 30, origin })
  return {
    register,
    accounts,
    setUp: makeSetUp(register.withActor),
    drop: register.drop,
    sql: <Row extends Record<string, unknown>>(text: string): Promise<readonly Row[]> => ask<Row>(register, text),

    /** The first administrator, through the link of the command line. */
    async firstAdministrator(signInName = 'anna'): Promise<Member> {
      const { token } = await makeSetUp(register.withActor).administrator(register.operator, {
        name: 'A. Voorbeeld',
        signInName,
      })
      return enrolWithPasskey(accounts, register, token)
    },

    /** Somebody of the hub, invited by an administrator. */
    async join(administrator: Member, signInName: string, role: Role = 'caseworker'): Promise<Member> {
      const organisation = 1
      const request = { name: `Verzonnen ${signInName}`, signInName, role, organisation, provider: undefined }
      const { token } = await accounts.accounts.invite(administrator.actor, request)
      return enrolWithPasskey(accounts, register, token)
    },

    actorOf: async ({ token }: NewSession, client: Client = desktop): Promise<Actor> => {
      const found = await accounts.sessions.find(token, client)
      if (!found) throw new Error('nobody is signed in')
      return found.actor
    },

    signIn: (passkey: SoftPasskey, client: Client = desktop) => signInWith(accounts, passkey, client),

    /** Adds a passkey in a session that may. */
    addPasskey: (actor: Actor, client: Client = desktop) => addPasskey(accounts, register, actor, client),
  }
}

export async function signInWith(accounts: AccountServices, passkey: SoftPasskey, client: Client): Promise<NewSession> {
  const { options, ceremony } = await accounts.signIn.beginPasskey()
  const response = passkey.authenticate({ challenge: challengeOf(options), origin, rpId })
  return accounts.signIn.finishPasskey({ ceremony, response }, client)
}

export async function addPasskey(
  accounts: AccountServices,
  register: TestRegister,
  actor: Actor,
  client: Client,
): Promise<SoftPasskey> {
  const [row] = await ask<{ handle: Buffer }>(
    register,
    `select handle from staff_member where tenant = ${actor.tenant} and person = ${actor.person}`,
  )
  const passkey = new SoftPasskey(row?.handle ?? Buffer.alloc(0))
  const { options, ceremony } = await accounts.own.beginPasskey(actor)
  const response = passkey.register({ challenge: challengeOf(options), origin, rpId })
  await accounts.own.finishPasskey(actor, { ceremony, response, name: '' }, client)
  return passkey
}

async function enrolWithPasskey(accounts: AccountServices, register: TestRegister, token: string): Promise<Member> {
  const begun = await accounts.invitations.accept(token, desktop)
  const enrolling = await accounts.sessions.find(begun.token, desktop)
  if (enrolling?.kind !== 'enrol') throw new Error('no enrolment began')
  const passkey = await addPasskey(accounts, register, enrolling.actor, desktop)
  const session = await accounts.own.finishEnrolment(enrolling.actor, desktop)
  const found = await accounts.sessions.find(session.token, desktop)
  if (!found) throw new Error('nobody is signed in')
  return { actor: found.actor, passkey, session, client: { ...desktop, device: session.device } }
}

export function challengeOf(options: object): string {
  return 'challenge' in options ? String(options.challenge) : ''
}
