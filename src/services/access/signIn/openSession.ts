import { AppError } from '../../../errors.ts'
import { deviceOf } from '../../../identity/deviceName.ts'
import { hashOf, newToken } from '../../../identity/token.ts'
import type { AccountKey } from '../../../store/access/signIn/credentials.ts'
import type { SessionMethod, SessionStore } from '../../../store/access/signIn/sessions.ts'
import type { Client, NewSession, SessionKind } from './accountTypes.ts'
import { tracesOf } from './clientTraces.ts'

const LONGEST_ADDRESS = 45

/** Begins a session for somebody who showed who they are. Fails with `not-signed-in` when this person may not have one. */
export type OpenSession = (
  account: AccountKey,
  how: { readonly kind: SessionKind; readonly method: SessionMethod },
  client: Client,
) => Promise<NewSession>

/** A new token of 256 bits for each session; the browser keeps the token by which it is known. `idleMinutes` without a request end it. */
export function makeOpenSession(sessions: SessionStore, idleMinutes: number): OpenSession {
  return async ({ tenant, person }, { kind, method }, client) => {
    const token = newToken()
    const device = isToken(client.device) ? client.device : newToken()
    const opened = await sessions.addSession({
      tenant,
      person,
      kind,
      method,
      tokenHash: hashOf(token),
      deviceHash: hashOf(device),
      device: deviceOf(client.userAgent),
      address: client.address.slice(0, LONGEST_ADDRESS),
      idleSeconds: idleMinutes * 60,
      ...tracesOf(client),
    })
    if (opened === undefined) throw new AppError('not-signed-in')
    return { token, device, kind }
  }
}

function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text)
}
