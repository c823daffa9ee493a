import { createServer, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConversationCode, codeOf } from '../../src/domain/conversations/code.ts'
import { asText, fromText, utf8Bytes, utf8Text } from '../../src/sealing/conversations/bytes.ts'
import { newConversationKey, openingKeyOf } from '../../src/sealing/conversations/conversationKey.ts'
import { deriveFromSecret } from '../../src/sealing/conversations/deriveFromSecret.ts'
import { openMessage, sealMessage } from '../../src/sealing/conversations/message.ts'
import { nativeStretch } from '../../src/sealing/nativeStretch.ts'
import { leftOutOfIslands } from '../../src/web/look/assets.ts'
import { launchChromium } from '../support/launchChromium.ts'

const csp = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const numbers = [0, 2047, 1, 2, 3, 5, 8, 1024, 2046, 777]
const salt = Uint8Array.from({ length: 16 }, (_, index) => index)
const place = { generation: 1, number: 1, part: 0, author: 'reporter', kind: 'message' } as const

let server: Server
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  const script = await bundled('test/support/sealingPage.ts')
  server = createServer((request, response) => {
    const isScript = request.url === '/sealing.js'
    response.setHeader('content-security-policy', csp)
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>.</title><script src="/sealing.js"></script>')
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  browser = await launchChromium()
  page = await browser.newPage()
  page.on('console', (line) => complaints.push(line.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(`http://localhost:${address.port}/`)
})
afterAll(async () => {
  await browser.close()
  await new Promise((closed) => server.close(closed))
})

test('a browser and the server derive the same keys of a code', async () => {
  const there = await page.evaluate(
    async ([given, salted]) => {
      const code = sealing.codeOf(given)
      if (!code) throw new Error('no code')
      const { verifier, ...keys } = await sealing.deriveFromSecret(code, Uint8Array.from(salted))
      return { ...keys, verifier: sealing.asText(verifier), voucher: sealing.asText(keys.voucher) }
    },
    [numbers, [...salt]] as const,
  )
  const here = await deriveFromSecret(code(), salt, nativeStretch)
  expect(there).toEqual({ ...here, verifier: asText(here.verifier), voucher: asText(here.voucher) })
})

test('what a browser seals is opened by the server, and the other way round', async () => {
  const reporter = await deriveFromSecret(code(), salt, nativeStretch)
  const key = await newConversationKey(1, { conversation: reporter.recipient, voucher: reporter.voucher })
  const toBrowser = await sealMessage(key, place, { body: utf8Bytes('Wij lezen mee. سلام'), attachments: 0 })
  const carried = {
    ...{ place, sealed: asText(toBrowser), conversation: key.conversation, recipient: key.recipient },
    ...{ identity: reporter.identity, voucher: asText(key.voucher) },
  }
  const there = await page.evaluate(async ({ place: at, sealed, voucher, ...rest }) => {
    const bytesOf = (text: string) => sealing.fromText(text) ?? new Uint8Array()
    const writer = { ...rest, voucher: bytesOf(voucher) }
    const read = await sealing.openMessage(writer, at, bytesOf(sealed))
    const content = { body: sealing.utf8Bytes('Ik ben er nog.'), attachments: 0 }
    return {
      read: read.ok ? sealing.utf8Text(read.value.body) : read.error,
      answer: sealing.asText(await sealing.sealMessage(writer, at, content)),
    }
  }, carried)
  expect(there.read).toBe('Wij lezen mee. سلام')
  for (const opener of [key, openingKeyOf(reporter)]) {
    const opened = await openMessage(opener, place, fromText(there.answer) ?? new Uint8Array())
    expect(opened.ok && utf8Text(opened.value.body)).toBe('Ik ben er nog.')
  }
})

test('a new code comes back from its words in the browser', async () => {
  const same = await page.evaluate(() => {
    const made = sealing.newCode()
    const read = sealing.parseCode(sealing.codeInWords(made, 'nl').join(', '))
    return read.ok && read.value.join() === made.join()
  })
  expect(same).toBe(true)
})

test('a reader seals their identity by a passphrase in the browser', async () => {
  const opened = await page.evaluate(async () => {
    const mine = await sealing.newReaderIdentity()
    const sealed = await sealing.sealByPassphrase(mine.identity, 7, 'groene fiets traag onweer stoel')
    const back = await sealing.openByPassphrase(sealed, 7, 'groene fiets traag onweer stoel')
    return back?.identity === mine.identity && back.recipient === mine.recipient
  })
  expect(opened).toBe(true)
})

test('a reader seals their identity by a passkey, which opens it for nobody else', async () => {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('WebAuthn.enable')
  const authenticator = {
    ...({ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true } as const),
    ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true, hasPrf: true },
  }
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', { options: authenticator })
  const mine = await page.evaluate(async () => {
    const { identity } = await sealing.newReaderIdentity()
    const sealed = await sealing.sealByPasskey(identity, 7, await sealing.newSealingPasskey('balie'))
    const [own, others] = [await sealing.openByPasskey(sealed, 7), await sealing.openByPasskey(sealed, 8)]
    const text = new TextDecoder('latin1').decode(sealed)
    return {
      opens: own?.identity === identity,
      opensForOther: others !== undefined,
      text,
      sealed: sealing.asText(sealed),
    }
  })
  expect({ opens: mine.opens, opensForOther: mine.opensForOther }).toEqual({ opens: true, opensForOther: false })
  expect(mine.text).not.toContain('AGE-SECRET-KEY')

  await devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
  await devTools.send('WebAuthn.addVirtualAuthenticator', { options: authenticator })
  const withoutIt = await page.evaluate(async (sealed) => {
    const found = await sealing.openByPasskey(sealing.fromText(sealed) ?? new Uint8Array(), 7)
    return found === undefined && (await sealing.openByPasskey(Uint8Array.of(1, 10, 2), 7)) === undefined
  }, mine.sealed)
  expect(withoutIt).toBe(true)
})

test('all of it runs under the strictest policy, and the page complains of nothing', () => {
  expect(complaints).toEqual([])
})

test('what a reporter loads to seal stays small enough for a bad line', async () => {
  const script = await bundled('test/support/reporterPage.ts')
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(43_000)
})

async function bundled(entry: string): Promise<Uint8Array> {
  const made = await build({
    ...{ alias: leftOutOfIslands, entryPoints: [entry], bundle: true, minify: true, write: false, format: 'iife' },
    ...{ target: 'es2022', logLevel: 'silent' },
  })
  const [file] = made.outputFiles
  if (!file) throw new Error('nothing was bundled')
  return file.contents
}

function code(): ConversationCode {
  const found = codeOf(numbers)
  if (!found) throw new Error('no code')
  return found
}
