import { buffer } from 'node:stream/consumers'
import { writeAnswer } from './cleanerAnswer.ts'
import { cleanFile } from './cleanFile.ts'
import { fileLimits } from './fileLimits.ts'

// The program of the process that `makeSafe` starts: a file comes in, the answer goes out, and it ends.
process.stdout.write(
  writeAnswer(await cleanFile(await buffer(process.stdin), { ...fileLimits, ...JSON.parse(process.argv[2] ?? '{}') })),
)
