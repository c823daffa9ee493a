import { conversationTermsOf } from '../../../src/domain/conversations/conversationTerms.ts'
import { contentFolder, profilesFolder } from '../../../src/main/config.ts'
import { listenOnLoopback } from '../../../src/main/listen.ts'
import { keepPublished } from '../../../src/main/publishedTexts.ts'
import { todayIn } from '../../../src/main/today.ts'
import { wireTalk } from '../../../src/main/wireTalk.ts'
import { makePublicApp } from '../../../src/public/publicApp.ts'
import { openPool } from '../../../src/store/connect.ts'
import { databaseNames } from '../../../src/store/prepare.ts'
import { makePublicDoor } from '../../../src/store/publicDoor.ts'
import { openAt } from '../workplace.ts'
import { withoutWork } from './floodOfCodes.ts'

// The public side alone, as `npm start` wires it, in a process whose CPU and memory are its own; or, to see what the work is good for,
// with none of it. Ends with its channel.

const [path = '', port = '', work = ''] = process.argv.slice(2)
const register = await openAt(path, { demo: false })
const { publicSide, operator, timeZone, profile } = register
if (!publicSide) throw new Error('a data folder has a public login')
const pool = openPool(publicSide, databaseNames.register, { size: 8, tenant: operator.tenant })
const { talk, stopListening } = wireTalk(pool, conversationTermsOf(profile.terms), () => undefined)
const app = await makePublicApp({
  isDemo: false,
  elsewhere: 'http://localhost/',
  profilesFolder,
  contentFolder,
  published: keepPublished(makePublicDoor(pool)),
  profile: profile.name,
  today: () => todayIn(timeZone),
  staffPort: 0,
  publicOrigin: undefined,
  timeZone,
  talk: work === 'none' ? withoutWork(talk) : talk,
})
await listenOnLoopback(app, Number(port), 'port')
process.once('disconnect', async () => {
  await app.close()
  await stopListening()
  await pool.end()
  await register.close()
  process.exit(0)
})
process.send?.('listening')
