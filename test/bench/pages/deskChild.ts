import { runBackground } from '../../../src/main/background.ts'
import { wireDesk } from '../../../src/main/desk.ts'
import { listenOnLoopback } from '../../../src/main/listen.ts'
import { openAt } from '../workplace.ts'

// The staff application alone, as `npm start` wires it, in a process whose CPU and memory are its own. Ends with its channel.

const [path = '', port = ''] = process.argv.slice(2)
const register = await openAt(path, { demo: true })
const stopSequencing = runBackground(register, () => undefined)
const desk = await wireDesk(register, 'http://localhost')
await listenOnLoopback(desk, Number(port), 'port')
process.once('disconnect', async () => {
  await desk.close()
  await stopSequencing()
  await register.close()
  process.exit(0)
})
process.send?.('listening')
