import { once } from 'node:events'
import { readOpeningHours } from '../boundary/profile/readOpeningHours.ts'
import { readTerms } from '../boundary/profile/readTerms.ts'
import { conversationTermsOf } from '../domain/conversations/conversationTerms.ts'
import { AppError } from '../errors.ts'
import { dayOfMoment } from '../outputs/casework/moments.ts'
import { makePublicApp } from '../public/publicApp.ts'
import { openPool } from '../store/connect.ts'
import { databaseNames } from '../store/prepare.ts'
import { makePublicDoor } from '../store/publicDoor.ts'
import { contentFolder, profilesFolder } from './config.ts'
import { listenOnLoopback } from './listen.ts'
import { makeNextOpening } from './nextOpening.ts'
import type { PublicAnswer, PublicOrder } from './publicProcess.ts'
import { keepPublished } from './publishedTexts.ts'
import { wireTalk } from './wireTalk.ts'

// The public side: a process of its own, with the login of a role that can read no table. It gets its order from the process that
// started it, and ends when that one is gone.
const [order] = (await once(process, 'message')) as [PublicOrder]
const pool = openPool(order.connection, databaseNames.register, { size: 8, tenant: order.tenant })
const door = makePublicDoor(pool)
const { staffPort, publicOrigin, timeZone, profile } = order
// Fixed when the register was made: asked once, so that the numbers to call stand there also when the database is away.
const isDemo = await door.isDemo()
const terms = await readTerms(profilesFolder, profile)
const now = () => new Date().toISOString()
const hours = await readOpeningHours(profilesFolder, profile, isDemo)
const nextOpening = makeNextOpening({ hours, holidays: terms.holidays, timeZone, now })
const { talk, stopListening } = wireTalk(pool, conversationTermsOf(terms), nextOpening)
const elsewhere = 'https://www.wikipedia.org/'
const today = () => dayOfMoment(now(), timeZone)
const app = await makePublicApp({
  isDemo,
  elsewhere,
  profilesFolder,
  contentFolder,
  published: keepPublished(door),
  profile,
  today,
  staffPort,
  publicOrigin,
  timeZone,
  talk,
})

// Ctrl-C goes to every process of a terminal; the one that started this one ends it in order.
process.on('SIGINT', () => {})
process.on('disconnect', async () => {
  await app.close()
  await stopListening()
  await pool.end()
  process.exit(0)
})

const answer = (given: PublicAnswer): void => void process.send?.(given)
try {
  await listenOnLoopback(app, order.port, 'BAKEN_PUBLIC_PORT')
  answer({ listening: true })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  answer({ portTaken: order.port })
  process.exit(0)
}
