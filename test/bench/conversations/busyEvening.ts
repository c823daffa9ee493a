import { median, quantile, timed } from '../measure.ts'
import { cpuOf, cpuOfTree, memoryOf } from '../processCost.ts'
import { megabytes, ms, seconds, type Table, whole } from '../table.ts'
import type { BenchDesk } from './benchDesk.ts'
import { type BenchTalk, begin, sealBeginning } from './benchReporter.ts'
import { chatLive, type Talked } from './liveTalk.ts'
import { readPages } from './publicReaders.ts'
import type { RunningSide } from './runningSide.ts'

/** Of each side: one message in so many milliseconds, as fast as people type. */
const EVERY_MS = 6_000
const MESSAGES = 8
const READING_MS = 8_000

type Sizes = { readonly people: number; readonly talks: number }

/** People read while others chat, all at once; every message is counted on both sides. */
export async function busyEvening(side: RunningSide, desk: BenchDesk, { people, talks }: Sizes): Promise<Table> {
  const { url, pid, postmaster } = side
  const begun: { talk: BenchTalk; cookie: string; number: string }[] = []
  for (let turn = 0; turn < talks; turn += 1) {
    const talk = await sealBeginning(url, 'I am here.')
    const cookie = await begin(url, talk)
    begun.push({ talk, cookie, number: await desk.numberOf(talk.locator) })
  }
  const over = new AbortController()
  const [own, database] = [cpuOf(pid), cpuOfTree(postmaster)]
  const reading = readPages(url, { people, every: READING_MS, signal: over.signal })
  const { took, value: ended } = await timed(() =>
    Promise.allSettled(begun.map((one) => chatLive({ url, desk, ...one }, { messages: MESSAGES, every: EVERY_MS }))),
  )
  const talked = ended.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  const cost = [cpuOf(pid) - own, cpuOfTree(postmaster) - database]
  over.abort()
  const pages = await reading
  const delays = talked.flatMap((one) => one.delays)
  const of = (part: number) => `${Math.round((100 * part) / took)} %`
  return {
    title: 'A busy evening on the public side',
    head: [
      'people who read',
      'live conversations',
      'for',
      'pages',
      'page p50 (ms)',
      'p95',
      'messages',
      'lost',
      'twice',
      'out of order',
      'desk to page p50 (ms)',
      'p95',
      'CPU of node',
      'CPU of PostgreSQL',
      'memory of node',
    ],
    rows: [
      [
        ...[
          whole(people),
          whole(talks),
          seconds(took),
          whole(pages.length),
          ms(median(pages)),
          ms(quantile(pages, 0.95)),
        ],
        ...counted(talked).map(whole),
        ...[
          ms(median(delays)),
          ms(quantile(delays, 0.95)),
          of(cost[0] ?? 0),
          of(cost[1] ?? 0),
          megabytes(memoryOf(pid).now),
        ],
      ],
    ],
  }
}

/** Messages in all; and of what was sent what never came, came twice, or came after a later one of its side. */
function counted(talked: readonly Talked[]): readonly number[] {
  const sums = talked.map(({ sent, seen }) => {
    const all = [...sent.reporter, ...sent.desk]
    const texts = seen.map(({ text }) => text)
    const lost = all.filter((text) => !texts.includes(text)).length
    const twice = texts.length - new Set(texts).size
    const turned = (['reporter', 'desk'] as const).filter((side) => {
      const own = seen.filter(({ author }) => author === side).map(({ text }) => text)
      return own.join() !== sent[side].filter((text) => own.includes(text)).join()
    }).length
    return [all.length, lost, twice, turned]
  })
  return [0, 1, 2, 3].map((column) => sums.reduce((sum, row) => sum + (row[column] ?? 0), 0))
}
