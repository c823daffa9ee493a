import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Actor } from '../../src/domain/access/actor.ts'
import { keyEncryptionKey } from '../../src/sealing/caseKey.ts'
import { makeKeyRing } from '../../src/services/keys/keyRing.ts'
import type { Deed, KillOrder } from '../killedChild.ts'
import { connectionAs, openTestRegister, type TestRegister } from './testRegister.ts'

const program = fileURLToPath(new URL('../killedChild.ts', import.meta.url))

export type KilledRegister = TestRegister & {
  /** Does a deed in a process that is killed so many milliseconds after it began to write; says whether it was told that it is done. */
  readonly doAndKill: (actor: Actor, deed: Deed, after: number) => Promise<boolean>
}

/** A register of a test that processes of their own can open, and be killed in. */
export async function openKilledRegister(): Promise<KilledRegister> {
  const opened = await openTestRegister()
  const kek = randomBytes(32)
  const { names } = opened
  const connections = {
    register: connectionAs('baken_app', names.register),
    keys: connectionAs('baken_keys_app', names.keys),
  }
  return {
    ...opened,
    keyRing: makeKeyRing(opened.keyStore, keyEncryptionKey(kek)),
    doAndKill: async (actor, deed, after) => {
      const order: KillOrder = { ...connections, names, kek: kek.toString('hex'), actor, deed }
      const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] })
      const said: string[] = []
      child.stdout.setEncoding('utf8').on('data', (line: string) => said.push(line))
      const closed = once(child, 'close')
      await Promise.race([once(child.stdout, 'data'), closed])
      await Promise.race([sleep(after), closed])
      child.kill('SIGKILL')
      await closed
      const all = said.join('')
      if (all.includes('refused')) throw new Error(all)
      return all.includes('done')
    },
  }
}
