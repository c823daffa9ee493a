import autocannon from 'autocannon'
import { browserHeaders } from './browserHeaders.ts'

/** What a page is asked with. */
export type Ask = Parameters<typeof autocannon>[0]['requests'][number]

export type Answered = {
  /** Milliseconds per answer. */
  readonly latencies: readonly number[]
  readonly bytes: number
  readonly took: number
}

/** Asks a server this often over so many connections, in turn for each of these. Fails when an answer is not 200. */
export async function load(
  url: string,
  cookie: string,
  requests: readonly Ask[],
  { connections, amount }: { readonly connections: number; readonly amount: number },
): Promise<Answered> {
  const latencies: number[] = []
  const strange = new Map<number, number>()
  let bytes = 0
  const begun = performance.now()
  const errors = await new Promise<number>((resolve, reject) => {
    const headers = { ...browserHeaders, cookie }
    const run = autocannon({ url, connections, amount, headers, requests }, (error, result) =>
      error ? reject(error) : resolve(result.errors),
    )
    run.on('response', (_client: unknown, status: number, size: number, milliseconds: number) => {
      latencies.push(milliseconds)
      bytes += size
      if (status !== 200) strange.set(status, (strange.get(status) ?? 0) + 1)
    })
  })
  if (errors > 0 || strange.size > 0) throw new Error(`${errors} errors, and answers ${JSON.stringify([...strange])}`)
  return { latencies, bytes, took: performance.now() - begun }
}
