import { makePublicApp } from '../../src/public/publicApp.ts'
import type { NextOpening } from '../../src/services/conversations/talkOpening.ts'
import { day } from './days.ts'
import { nothingPublished } from './nothingPublished.ts'
import { openPublicTalk } from './publicTalk.ts'
import { type Fields, makeVisitor } from './publicVisitor.ts'
import { openReadingDesk } from './readingDesk.ts'
import { openTestRegister, timeZone } from './testRegister.ts'

export type TalkHub = Awaited<ReturnType<typeof openTalkHub>>
export type Visitor = ReturnType<typeof makeVisitor>

type Hub = { hasReader?: boolean; isDemo?: boolean; nextOpening?: NextOpening }

/** The public side of a hub with a register, and Lot who reads when `hasReader`. Close it when all is over. */
export async function openTalkHub({ hasReader = true, isDemo = true, nextOpening }: Hub = {}) {
  const register = await openTestRegister()
  const { talk, close } = openPublicTalk(register, 1, nextOpening)
  const settings = {
    isDemo,
    elsewhere: 'https://www.wikipedia.org/',
    profilesFolder: 'profiles',
    contentFolder: 'content',
    published: nothingPublished,
    profile: 'nl',
    today: () => day('2026-11-22'),
    timeZone,
    staffPort: 7018,
    publicOrigin: undefined,
    talk,
  }
  const app = await makePublicApp(settings)
  const desk = hasReader ? await openReadingDesk(register) : undefined
  return {
    register,
    app,
    talk,
    settings,
    visitor: (headers?: Fields) => makeVisitor(app, headers),

    /** Lot's desk; throws in a hub where nobody reads. */
    get desk() {
      if (!desk) throw new Error('nobody reads here')
      return desk
    },

    /** How many rows a table has. */
    rows: (table: string) =>
      register.asAdministrator(async (client) => (await client.query(`select from ${table}`)).rowCount ?? 0),

    change: (sql: string) => register.asAdministrator((client) => client.query(sql)),

    close: async () => {
      await app.close()
      await close()
      await register.drop()
    },
  }
}

/** From the form to the page with the code; gives the code. */
export async function writeFirst(visitor: Visitor, fields: Fields, prefix = ''): Promise<readonly string[]> {
  await visitor.post(`${prefix}/write`, { step: 'begin', ...fields })
  return visitor.code()
}

/** From the form to the conversation; gives the code. */
export async function beginTalk(visitor: Visitor, fields: Fields, prefix = ''): Promise<readonly string[]> {
  const code = await writeFirst(visitor, fields, prefix)
  await visitor.send(`${prefix}/write`, { step: 'keep', word: code[visitor.place() - 1] ?? '' })
  return code
}
