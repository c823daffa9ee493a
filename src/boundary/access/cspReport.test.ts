import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCspReports } from './cspReport.ts'

const HOST = 'baken.example.org'

const older = (directive: string, blocked: string) =>
  JSON.stringify({
    'csp-report': {
      'document-uri': `https://${HOST}/cases/C-2018-0001`,
      'effective-directive': directive,
      'blocked-uri': blocked,
      'script-sample': 'secret()',
    },
  })

const newer = (directive: string, blocked: string) =>
  JSON.stringify([
    { type: 'deprecation', body: { id: 'x' } },
    {
      type: 'csp-violation',
      url: `https://${HOST}/cases/C-2018-0001`,
      body: { effectiveDirective: directive, blockedURL: blocked, sample: 'secret()' },
    },
  ])

test.each([
  ['script-src-elem', 'inline', 'inline'],
  ['script-src', 'eval', 'eval'],
  ['img-src', 'data', 'data'],
  ['img-src', 'data:image/png;base64,AAAA', 'data'],
  ['script-src-elem', 'chrome-extension', 'extension'],
  ['script-src-elem', 'moz-extension://0b5f/x.js', 'extension'],
  ['connect-src', `https://${HOST}/cases/C-2018-0001`, 'own'],
  ['connect-src', 'https://evil.example/?name=Marit', 'other_site'],
  ['connect-src', 'wss://evil.example', 'other_site'],
  ['frame-src', 'https://', 'other'],
  ['frame-src', '', 'other'],
] as const)('what %s kept out (%s) is known as %s, in both ways of telling', (directive, blocked, kind) => {
  for (const write of [older, newer]) {
    expect(parseCspReports(write(directive, blocked), HOST)).toEqual([{ directive, blocked: kind }])
  }
})

test('a rule that is written whole is known by its name, one that is not ours as other', () => {
  const [whole] = parseCspReports(JSON.stringify({ 'csp-report': { 'violated-directive': "script-src 'self'" } }), HOST)
  const [strange] = parseCspReports(older('C-2018-0001', 'inline'), HOST)
  expect([whole?.directive, strange?.directive]).toEqual(['script-src', 'other'])
})

test('one message tells of twenty things at most', () => {
  const [, report] = JSON.parse(newer('img-src', 'data')) as unknown[]
  expect(parseCspReports(JSON.stringify(Array(500).fill(report)), HOST)).toHaveLength(20)
})

test('whatever is sent, no word of it comes through', () => {
  const aWord = fc.stringMatching(/^[a-z0-9]{12}$/)
  fc.assert(
    fc.property(aWord, fc.constantFrom(older, newer), fc.boolean(), (word, write, asDirective) => {
      const text = asDirective ? write(word, 'inline') : write('img-src', `https://${word}.example/${word}`)
      expect(JSON.stringify(parseCspReports(text, HOST))).not.toContain(word)
    }),
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => parseCspReports(text, HOST)).not.toThrow()
    }),
  )
})
