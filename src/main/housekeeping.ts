import { setTimeout as sleep } from 'node:timers/promises'
import type { DeskSettings } from '../boundary/deskSettings.ts'
import { type Actor, sequencerOf } from '../domain/access/actor.ts'
import { type SendMail, tellByMail } from '../services/access/inbox/tellByMail.ts'
import {
  forgetOldLog,
  forgetSentForms,
  forgetTriedCodes,
  forgetWhoLooked,
  tellOfWrongCodes,
  tellWhatIsDue,
} from '../services/access/log/keepHouse.ts'
import { tellOwnersOfQuestions } from '../services/casework/names/tellOwnersOfQuestions.ts'
import { finishDestroying } from '../services/casework/preTravel/finishDestroying.ts'
import { tellOfPreTravelAlarms } from '../services/casework/preTravel/tellOfPreTravelAlarms.ts'
import { keepConversationTerms } from '../services/conversations/keepTerms.ts'
import { makeSendMail } from './mail.ts'
import type { OpenRegister } from './openRegister.ts'

const ROUND_MS = 60_000
/** In rounds: mail, notices of questions and of wrong codes go out every minute, what waits and who looked every quarter of an hour, old lines once a day. */
const QUARTER = 15
const DAY = 24 * 60

type House = Pick<OpenRegister, 'withActor' | 'keyRing' | 'listTenants' | 'profile'>

/**
 * What has to be done though nobody does anything: telling what ends or waits, messages that there is something to read, and forgetting
 * what the log has kept long enough. What fails is tried again in its next round. The function that it gives stops it.
 */
export function runHousekeeping(
  register: House,
  { mail, logRetentionDays }: Pick<DeskSettings, 'mail' | 'logRetentionDays'>,
  deskAddress: string,
): () => Promise<void> {
  const stopping = new AbortController()
  const send = mail && untilStopped(makeSendMail(mail, deskAddress), stopping.signal)
  const rounds = (async () => {
    for (let round = 0; !stopping.signal.aborted; round += 1) {
      await keepHouse(register, round, { send, logRetentionDays })
      await sleep(ROUND_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return async () => {
    stopping.abort()
    await rounds
  }
}

type Duties = { readonly send: SendMail | undefined; readonly logRetentionDays: number }

/** One round for every tenant. A duty that fails keeps no other from being done. */
export async function keepHouse(
  { withActor, keyRing, listTenants, profile }: House,
  round: number,
  { send, logRetentionDays }: Duties,
): Promise<void> {
  for (const tenant of await listTenants().catch(() => [])) {
    const housekeeper = housekeeperOf(tenant)
    const duties = [
      round % DAY === 0 && (() => forgetOldLog(withActor, housekeeper, logRetentionDays)),
      round % DAY === 0 && (() => forgetSentForms(withActor, housekeeper)),
      round % QUARTER === 0 && (() => tellWhatIsDue(withActor, housekeeper)),
      round % QUARTER === 0 && (() => tellOfPreTravelAlarms(withActor, profile, housekeeper)),
      round % QUARTER === 0 && (() => finishDestroying({ withActor, keyRing }, housekeeper)),
      round % QUARTER === 0 && (() => forgetWhoLooked(withActor, housekeeper)),
      () => tellOfWrongCodes(withActor, housekeeper),
      round % QUARTER === 0 && (() => forgetTriedCodes(withActor, housekeeper)),
      round % QUARTER === 0 && (() => keepConversationTerms({ withActor, profile }, housekeeper)),
      () => tellOwnersOfQuestions(withActor, housekeeper),
      send && (() => tellByMail(withActor, housekeeper, send)),
    ]
    for (const duty of duties) {
      // Nothing is lost: what was not done is there in the next round.
      if (duty) await duty().catch(() => undefined)
    }
  }
}

/** Whoever stops the program waits for the message under way, and not for those behind it. */
function untilStopped(send: SendMail, signal: AbortSignal): SendMail {
  return async (address) => {
    signal.throwIfAborted()
    await send(address)
  }
}

/** The program itself at the work of an operator. */
function housekeeperOf(tenant: number): Actor {
  return { ...sequencerOf(tenant), name: 'operator', role: 'operator', purpose: 'operation' }
}
