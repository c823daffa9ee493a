import { Secret, TOTP } from 'otpauth'
import type { Actor } from '../../../src/domain/access/actor.ts'
import { wireAccounts } from '../../../src/main/wireAccounts.ts'
import { makeSetUp } from '../../../src/services/access/administration/setUp.ts'
import type { AccountServices } from '../../../src/services/access/signIn/accountServices.ts'
import type { Client } from '../../../src/services/access/signIn/accountTypes.ts'
import { HUB } from '../../support/actorWith.ts'
import { SoftPasskey } from '../../support/softPasskey.ts'
import { browserHeaders } from '../pages/browserHeaders.ts'
import { asAdministrator, type BenchRegister } from '../workplace.ts'

export const PASSWORD = 'zeven stille reigers boven het water'
const page = { origin: 'http://localhost:7018', rpId: 'localhost' }

export const office: Client = { address: '192.0.2.10', userAgent: browserHeaders['user-agent'], device: undefined }

/** Somebody with a password, an authenticator app and a passkey, and the browser that they signed in with. */
export type Member = {
  readonly actor: Actor
  readonly signInName: string
  readonly totp: Secret
  readonly passkey: SoftPasskey
  readonly client: Client
}

export function accountsOf(register: BenchRegister): AccountServices {
  return wireAccounts(register, { idleMinutes: 30, origin: page.origin })
}

/** The first administrator, through the link of the command line. */
export async function firstAdministrator(register: BenchRegister): Promise<Member> {
  const { token } = await makeSetUp(register.withActor).administrator(register.operator, {
    name: 'Tester',
    signInName: 'tester',
  })
  return enrol(register, 'tester@nl', token)
}

/** The token of an invitation that nobody has used yet. */
export async function invite({ accounts }: AccountServices, by: Member, signInName: string): Promise<string> {
  const request = { name: signInName, signInName, role: 'caseworker', organisation: HUB, provider: undefined } as const
  return (await accounts.invite(by.actor, request)).token
}

/** Follows an invitation to the end. */
export async function enrol(register: BenchRegister, signInName: string, token: string): Promise<Member> {
  const accounts = accountsOf(register)
  const begun = await accounts.invitations.accept(token, office)
  const enrolling = await actorOf(accounts, begun.token)
  const passkey = await addPasskey(register, accounts, enrolling)
  await accounts.own.savePassword(enrolling, PASSWORD)
  const { text } = await accounts.own.beginTotp(enrolling)
  const totp = Secret.fromBase32(text.replaceAll(' ', ''))
  if (!(await accounts.own.confirmTotp(enrolling, codeOf(totp)))) throw new Error('the code was not taken')
  const { token: full, device } = await accounts.own.finishEnrolment(enrolling, office)
  return { actor: await actorOf(accounts, full), signInName, totp, passkey, client: { ...office, device } }
}

export function codeOf(secret: Secret): string {
  return new TOTP({ secret }).generate()
}

export async function signInWithPasskey({ signIn }: AccountServices, { passkey, client }: Member): Promise<void> {
  const { options, ceremony } = await signIn.beginPasskey()
  const response = passkey.authenticate({ challenge: challengeOf(options), ...page })
  await signIn.finishPasskey({ ceremony, response }, client)
}

async function actorOf({ sessions }: AccountServices, token: string): Promise<Actor> {
  const found = await sessions.find(token, office)
  if (!found) throw new Error('nobody is signed in')
  return found.actor
}

async function addPasskey(register: BenchRegister, { own }: AccountServices, actor: Actor): Promise<SoftPasskey> {
  const { rows } = await asAdministrator(register, (client) =>
    client.query<{ handle: Buffer }>('select handle from staff_member where tenant = $1 and person = $2', [
      actor.tenant,
      actor.person,
    ]),
  )
  const passkey = new SoftPasskey(rows[0]?.handle ?? Buffer.alloc(0))
  const { options, ceremony } = await own.beginPasskey(actor)
  const response = passkey.register({ challenge: challengeOf(options), ...page })
  await own.finishPasskey(actor, { ceremony, response, name: '' }, office)
  return passkey
}

function challengeOf(options: object): string {
  return 'challenge' in options ? String(options.challenge) : ''
}
