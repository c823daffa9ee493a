import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A real mail server on loopback that keeps what it is given, or refuses all. */
export type TestMailServer = {
  readonly url: string
  readonly messages: readonly { readonly to: readonly string[]; readonly raw: string }[]
  readonly refuse: (all: boolean) => void
  readonly close: () => Promise<void>
}

export async function startMailServer(): Promise<TestMailServer> {
  const messages: { to: readonly string[]; raw: string }[] = []
  let refusing = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refusing ? new Error('not today') : null),
    onData: (stream, { envelope }, done) => {
      text(stream).then(
        (raw) => {
          messages.push({ to: envelope.rcptTo.map(({ address }) => address), raw })
          done(null)
        },
        (error: Error) => done(error),
      )
    },
  })
  const socket = server.listen(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    refuse: (all) => {
      refusing = all
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
