import { networkPart } from '../../../domain/access/networkPart.ts'
import { clientFingerprint } from '../../../identity/deviceName.ts'
import type { ClientTraces } from '../../../store/access/signIn/sessions.ts'
import type { Client } from './accountTypes.ts'

/** What a session recognises its client by. */
export function tracesOf({ userAgent, address }: Client): ClientTraces {
  return { fingerprint: clientFingerprint(userAgent), prefix: networkPart(address) }
}
