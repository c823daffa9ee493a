import { dataFolder } from './dataFolder.ts'
import { stopWhenIdle } from './stopWhenIdle.ts'

// The process that `watchIdle` leaves behind: `node idleWatch.ts <data folder> <minutes>`.
const [, , root, minutes] = process.argv
if (root === undefined || !(Number(minutes) > 0)) process.exit(2)
await stopWhenIdle(dataFolder(root), Number(minutes) * 60_000)
