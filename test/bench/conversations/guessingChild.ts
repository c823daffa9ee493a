import { floodOfCodes } from './floodOfCodes.ts'

// Guesses at codes without a pause, for so many seconds; in a process of its own, so that it has one processor and slows nobody who is
// measured. Then it says what came of it.

const [url = '', seconds = '', connections = ''] = process.argv.slice(2)
const flood = await floodOfCodes(url, { seconds: Number(seconds), atOnce: Number(connections), doesWork: true })
process.send?.(flood, () => process.exit(0))
