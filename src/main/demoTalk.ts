import { readDemoConversations } from '../boundary/demo/readDemoConversations.ts'
import type { Actor } from '../domain/access/actor.ts'
import { mayDo } from '../domain/access/permissions.ts'
import { PRACTICE_PASSPHRASE } from '../domain/conversations/passphrase.ts'
import {
  newReaderIdentity,
  openByPassphrase,
  openProbe,
  sealByPassphrase,
} from '../sealing/conversations/readerIdentity.ts'
import { makeReaderKeys, type ReaderKeys } from '../services/conversations/readerKeys.ts'
import { makeRecoveryKey } from '../services/conversations/recoveryKey.ts'
import { makeReporterDoor } from '../services/conversations/reporterDoor.ts'
import { makeTalkWithoutScript } from '../services/conversations/talkWithoutScript.ts'
import { openDatabase, openPool } from '../store/connect.ts'
import { beginChatDuty, listChatWorkers } from '../store/conversations/chatDuty.ts'
import { makeConversationDoor } from '../store/conversations/conversationDoor.ts'
import { listQueue } from '../store/conversations/deskConversations.ts'
import { makeWithChat } from '../store/conversations/withChat.ts'
import { databaseNames } from '../store/prepare.ts'
import { profilesFolder } from './config.ts'
import { type DemoPeople, demoActor, demoActorWith } from './demoPeople.ts'
import type { OpenRegister } from './openRegister.ts'

type DemoRegister = Pick<OpenRegister, 'withActor' | 'publicSide' | 'profile'> & {
  /** Where the register is, for the login of the public side. */
  readonly database?: string
}

/** The base-2 logarithm of scrypt's N: next to nothing, since everybody knows the passphrase. */
const LITTLE_WORK = 8
const HALF_HOUR_MS = 1_800_000
/** Twelve hours at most, so that it ends on a half hour. */
const HALF_HOURS_ON_CHAT = 24

/**
 * Lets conversations be tried in practice: invented colleagues have keys that open with a passphrase that everybody knows, there is a
 * recovery key whose secret half nobody keeps, somebody is on the chat for some twelve hours, and two invented people wrote. Again it adds
 * only what is not there: after a key was retired in practice, it stays so.
 */
export async function fillDemoTalk(register: DemoRegister, people: DemoPeople): Promise<void> {
  const withChat = makeWithChat(register.withActor)
  const readers = people.file.staff.filter(({ role }) => mayDo(role, 'hold_conversations'))
  const worker = demoActorWith(people, 'chat_worker')
  const isNew = (await withChat(worker, (tx) => listQueue(tx, worker))).length === 0
  if (isNew) {
    const keys = makeReaderKeys({ withChat, requireFresh: async () => undefined, demo: true })
    for (const { name } of readers) await giveKey(keys, demoActor(people, name))
    await giveRecoveryKey(register, demoActorWith(people, 'administrator'))
    await letWrite(register, worker.tenant)
  }
  if ((await withChat(worker, listChatWorkers)).length > 0) return
  const until = new Date((Math.floor(Date.now() / HALF_HOUR_MS) + HALF_HOURS_ON_CHAT) * HALF_HOUR_MS).toISOString()
  await withChat(worker, (tx) => beginChatDuty(tx, worker, until))
}

async function giveKey(keys: ReaderKeys, actor: Actor): Promise<void> {
  const own = await keys.own(actor)
  if (own?.tried) return
  const mine = own ? await openByPassphrase(own.sealed ?? Buffer.of(), actor.person, PRACTICE_PASSPHRASE) : undefined
  // One of somebody who chose a passphrase of their own: theirs to try.
  if (own && !mine) return
  const { identity, recipient } = mine ?? (await newReaderIdentity())
  if (!own) {
    const sealed = await sealByPassphrase(identity, actor.person, PRACTICE_PASSPHRASE, LITTLE_WORK)
    await keys.add(actor, { recipient, sealedBy: 'passphrase', sealed })
  }
  const opened = await openProbe(identity, await keys.probe(actor))
  if (!opened || !(await keys.prove(actor, opened))) throw new Error('a key of the demo does not open')
}

async function giveRecoveryKey({ withActor }: DemoRegister, administrator: Actor): Promise<void> {
  const recovery = makeRecoveryKey({ withActor, requireFresh: async () => undefined })
  const { readers } = await recovery.list(administrator)
  if (readers.some(({ person, tried_at }) => person === null && tried_at !== null)) return
  const { identity, recipient } = await newReaderIdentity()
  await recovery.offer(administrator, recipient)
  const opened = await openProbe(identity, await recovery.probe(administrator))
  if (!opened || !(await recovery.prove(administrator, Buffer.from(opened).toString())))
    throw new Error('the recovery key of the demo does not open')
}

/** As somebody without script does it, under the login of the public side. Their codes are kept by nobody. */
async function letWrite(
  { publicSide, profile, database = databaseNames.register }: DemoRegister,
  tenant: number,
): Promise<void> {
  if (!publicSide) return
  const pool = openPool(publicSide, database, { tenant, size: 2 })
  const talk = makeTalkWithoutScript(makeReporterDoor(makeConversationDoor(openDatabase(pool))))
  try {
    for (const { kind, facts, lines } of await readDemoConversations(profilesFolder, profile.name)) {
      const [text = '', ...more] = lines
      const begun = await talk.begin({ code: talk.newCode(), kind, facts, text })
      if (begun === undefined) throw new Error('a conversation of the demo was not begun')
      const { token } = begun
      for (const [index, line] of more.entries()) await talk.write(token, line, index + 1)
      await talk.leave(token)
    }
  } finally {
    talk.close()
    await pool.end()
  }
}
