import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepHouse } from '../src/main/housekeeping.ts'
import { makeSendMail, transportOptions } from '../src/main/mail.ts'
import { tell } from '../src/store/access/inbox/inbox.ts'
import { listMailAddresses, saveMailAddress } from '../src/store/access/inbox/mailAddresses.ts'
import { actorWith } from './support/actorWith.ts'
import { addCase, addPeople } from './support/smallHub.ts'
import { startMailServer, type TestMailServer } from './support/smtpServer.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

const worker = actorWith({ person: 101, role: 'caseworker', name: 'Noor Oefenen' })
const other = actorWith({ person: 102, role: 'caseworker', name: 'Bas Proefhuis' })
const administrator = actorWith({ person: 103, role: 'administrator', name: 'Nadia Voorbeeld' })
const DESK = 'https://desk.example'
const LOOK_FOR_MAIL_ONLY = 1

let register: TestRegister
let server: TestMailServer
beforeAll(async () => {
  server = await startMailServer()
  register = await openTestRegister()
  await addPeople(register, [worker, other, administrator])
  await addCase(register, { id: 901, owner: worker.person, team: [worker.person] })
  await register.withActor(administrator, async (tx) => {
    await saveMailAddress(tx, 1, worker.person, 'a1@example.org')
    await saveMailAddress(tx, 1, other.person, 'b2@example.org')
  })
})
afterAll(async () => {
  await register.drop()
  await server.close()
})
beforeEach(async () => {
  server.refuse(false)
  await register.asAdministrator((client) =>
    client.query('delete from notice; update mail_address set tried_at = null, mailed_at = null'),
  )
})

/** One round of the program; gives the messages that it sent. */
async function round() {
  const before = server.messages.length
  const send = makeSendMail({ server: server.url, from: 'baken@example.org' }, DESK)
  const listTenants = async () => [1]
  await keepHouse({ ...register, listTenants }, LOOK_FOR_MAIL_ONLY, { send, logRetentionDays: 1825 })
  return server.messages.slice(before)
}

const put = (person: number) =>
  register.withActor(administrator, (tx) =>
    tell(tx, { person, kind: 'glass_broken', caseId: 901, facts: { glass: 7 } }),
  )

const anHourLater = () =>
  register.asAdministrator((client) =>
    client.query(
      `update mail_address set tried_at = tried_at - interval '61 minutes', mailed_at = mailed_at - interval '61 minutes';
       update notice set at = at - interval '61 minutes'`,
    ),
  )

test('a message says that there is something and where, and nothing of who, what or which case', async () => {
  await put(worker.person)
  const [message, ...more] = await round()
  expect(more).toEqual([])
  expect(message?.to).toEqual(['a1@example.org'])
  // Without its own number and date, in which any figure can stand.
  const raw = (message?.raw ?? '').replace(/^(?:Message-ID|Date): .*$/gm, '')
  expect(raw).toContain(DESK)
  expect(raw).toContain('Subject: Er is iets voor u / There is something for you')
  for (const secret of [
    'Noor',
    'Oefenen',
    'C-901',
    '901',
    'glass',
    'nood',
    'emergency',
    'casus',
    'huwelijk',
    'nodemailer',
    'caseworker',
  ]) {
    // Case by case, so that a failure names the word.
    expect([secret, raw.toLowerCase().includes(secret.toLowerCase())]).toEqual([secret, false])
  }
})

test('everybody gets the same message', async () => {
  await put(worker.person)
  await put(other.person)
  const [one, two] = await round()
  const content = (raw = '') => raw.slice(raw.indexOf('\r\n\r\n'))
  expect(content(one?.raw)).toBe(content(two?.raw))
})

test('nobody is written to twice in an hour, and not again for what they were told', async () => {
  await put(worker.person)
  expect(await round()).toHaveLength(1)
  await put(worker.person)
  expect(await round()).toEqual([])
  await anHourLater()
  expect(await round()).toHaveLength(1)
  await anHourLater()
  expect(await round()).toEqual([])
})

test('who read it already is not written to, nor whose account is disabled', async () => {
  await put(worker.person)
  await put(other.person)
  await register.asAdministrator(async (client) => {
    await client.query('update notice set read_at = clock_timestamp() where person = 101')
    await client.query(`update staff_member set status = 'disabled' where person = 102`)
  })
  expect(await round()).toEqual([])
  await register.asAdministrator((client) => client.query(`update staff_member set status = 'active'`))
})

test('a server that refuses blocks nothing, and is asked again after an hour', async () => {
  await put(worker.person)
  server.refuse(true)
  expect(await round()).toEqual([])
  server.refuse(false)
  expect(await round()).toEqual([])
  await anHourLater()
  expect(await round()).toHaveLength(1)
})

test('a server that is not there blocks nothing', async () => {
  await put(worker.person)
  const send = makeSendMail({ server: 'smtp://127.0.0.1:9', from: 'baken@example.org' }, DESK)
  await keepHouse({ ...register, listTenants: async () => [1] }, 0, { send, logRetentionDays: 1825 })
})

test('beyond this machine nothing goes out without TLS', () => {
  const options = (url: string) => transportOptions({ server: url, from: 'baken@example.org' })
  expect(options('smtp://mail.example:587')).toMatchObject({ requireTLS: true, secure: false })
  expect(options('smtps://mail.example')).toMatchObject({ secure: true, port: 465 })
  expect(options('smtp://127.0.0.1:2525')).toMatchObject({ requireTLS: false, ignoreTLS: true })
  expect(options('smtp://127.0.0.1.example')).toMatchObject({ requireTLS: true, ignoreTLS: false })
  expect(options('smtps://u%40x:p%3Aw@mail.example')).toMatchObject({ auth: { user: 'u@x', pass: 'p:w' } })
  expect(options('smtp://mail.example').tls).not.toHaveProperty('rejectUnauthorized')
})

test('a plain server beyond TLS is refused before anything is said', async () => {
  // The same server under a name that is not this machine's: here by the options of a far one.
  const { createTransport } = await import('nodemailer')
  const far = transportOptions({ server: 'smtp://mail.example', from: 'baken@example.org' })
  const { port } = new URL(server.url)
  const transport = createTransport({ ...far, host: '127.0.0.1', port: Number(port) })
  await expect(transport.sendMail({ from: 'a@example.org', to: 'b@example.org', text: 'x' })).rejects.toThrow(/TLS/)
  expect(server.messages.filter(({ to }) => to.includes('b@example.org'))).toEqual([])
})

test('only administrators see and keep addresses', async () => {
  expect(await register.withActor(administrator, (tx) => listMailAddresses(tx, 1))).toHaveProperty('size', 2)
  for (const role of ['caseworker', 'manager', 'auditor', 'operator'] as const) {
    const actor = actorWith({ person: 101, role })
    await expect(register.withActor(actor, (tx) => listMailAddresses(tx, 1))).rejects.toThrow(/permission denied/)
  }
})
