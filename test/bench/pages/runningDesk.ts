import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../workplace.ts'
import { browserHeaders } from './browserHeaders.ts'

/** The staff application in a process of its own. */
export type RunningDesk = { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> }

export async function runDesk(path: string): Promise<RunningDesk> {
  const port = await freePort()
  const entry = fileURLToPath(new URL('./deskChild.ts', import.meta.url))
  const child = fork(entry, [path, String(port)], { execArgv: ['--import', import.meta.resolve('tsx')] })
  const gone = once(child, 'exit')
  await Promise.race([
    once(child, 'message'),
    gone.then(([code]) => Promise.reject(new Error(`the staff application ended with ${code}`))),
  ])
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.connected) child.disconnect()
      await gone
    },
  }
}

/** Picks an invented person, as on the page of the demo; gives the cookie of the session. */
export async function signIn(url: string, person: number): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...browserHeaders, 'content-type': 'application/x-www-form-urlencoded' },
    body: `person=${person}`,
  })
  const cookie = answer.headers
    .getSetCookie()
    .find((one) => one.startsWith('__Host-baken-session=') && !one.includes('=;'))
  if (answer.status !== 303 || cookie === undefined) throw new Error(`sign-in gave ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}
