import { randomBytes } from 'node:crypto'
import type { SentSalt } from '../../../src/domain/conversations/talkWire.ts'
import { asText } from '../../../src/sealing/conversations/bytes.ts'
import { solveWork } from '../../../src/sealing/conversations/work.ts'
import { post } from './benchReporter.ts'

// Guesses at codes without a pause, until it is told to stop; in a process of its own, so that it has one processor and slows nobody who is
// measured. Then it says how often it was let through, and how much work was asked at the end.

const [url = '', connections = ''] = process.argv.slice(2)
const over = new AbortController()
let [tries, bits] = [0, 0]

async function guess(): Promise<void> {
  while (!over.signal.aborted) {
    const locator = asText(randomBytes(32))
    const { work } = (await (await post(url, '/talk/salt', { locator })).json()) as SentSalt
    bits = Math.max(bits, work.bits)
    const answer = await solveWork(work.challenge, work.bits, over.signal)
    const body = { locator, verifier: asText(randomBytes(32)), work: { challenge: work.challenge, answer } }
    const sent = await post(url, '/talk/open', body)
    await sent.arrayBuffer()
    if (sent.status === 403) tries += 1
  }
}

process.once('message', () => {
  over.abort()
  process.send?.({ tries, bits }, () => process.exit(0))
})
await Promise.all(Array.from({ length: Number(connections) }, () => guess().catch(() => undefined)))
