import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { browserHeaders } from '../pages/browserHeaders.ts'

/** What somebody looks at who wants to know what they can do. */
const pages = ['/', '/en', '/questions', '/read', '/read/1', '/en/read/6', '/safer', '/write', '/code']

/** So many people read until the signal: each with a connection of its own, a page in so many milliseconds. Gives how long each page took. */
export async function readPages(
  url: string,
  { people, every, signal }: { people: number; every: number; signal: AbortSignal },
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: people })
  const times: number[] = []
  const readOn = async (person: number): Promise<void> => {
    await sleep(Math.random() * every, undefined, { signal }).catch(() => undefined)
    for (let turn = person; !signal.aborted; turn += 1) {
      times.push(await readOnce(agent, `${url}${pages[turn % pages.length]}`))
      await sleep(every * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: people }, (_, person) => readOn(person)))
  agent.destroy()
  return times
}

function readOnce(agent: Agent, url: string): Promise<number> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { ...browserHeaders, 'accept-encoding': 'gzip' } }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 200
          ? resolve(performance.now() - begun)
          : reject(new Error(`${url}: ${answer.statusCode}`)),
      )
    }).once('error', reject)
  })
}
