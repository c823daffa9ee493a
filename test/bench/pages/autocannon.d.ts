/** The few parts of autocannon that the benchmark uses. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  type Options = {
    readonly url: string
    readonly connections: number
    readonly amount: number
    readonly headers: Readonly<Record<string, string>>
    readonly requests: readonly {
      readonly method: 'GET' | 'POST'
      readonly path: string
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
    }[]
  }

  /** Emits `response` with client, status, bytes and milliseconds for each answer. */
  function autocannon(
    options: Options,
    done: (error: Error | null, result: { readonly errors: number }) => void,
  ): EventEmitter

  export = autocannon
}
