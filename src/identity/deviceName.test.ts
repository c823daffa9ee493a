import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientFingerprint, deviceOf } from './deviceName.ts'

const agents = {
  firefoxAndroid: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  firefoxLinux: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  chromeWindows:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  chromeWindowsNext:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  edgeWindows:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
  safariPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
} as const

test.each([
  ['firefoxAndroid', 'Firefox, Android'],
  ['firefoxLinux', 'Firefox, Linux'],
  ['chromeWindows', 'Chrome, Windows'],
  ['edgeWindows', 'Microsoft Edge, Windows'],
  ['safariPhone', 'Safari, iOS'],
] as const)('%s is called %s', (agent, name) => expect(deviceOf(agents[agent])).toBe(name))

test.each([undefined, '', '   '])('a client that says nothing has a dash for a name (%#)', (agent) => {
  expect(deviceOf(agent)).toBe('-')
})

test('a name is short and holds no markup, whatever a client sends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 800 }), (agent) => {
      expect(deviceOf(agent)).toMatch(/^[\p{L}\p{N} ,._-]{1,60}$/u)
      expect(deviceOf(`${agents.firefoxLinux} <b>${agent}`)).toMatch(/^[\p{L}\p{N} ,._-]{1,60}$/u)
    }),
  )
})

test('an update of the browser keeps the fingerprint', () => {
  const before = clientFingerprint(agents.chromeWindows)
  expect(clientFingerprint(agents.chromeWindowsNext)).toEqual(before)
  expect(before).toHaveLength(32)
})

test('another browser or another system has another fingerprint', () => {
  const prints = Object.values(agents).map((agent) => clientFingerprint(agent).toString('hex'))
  expect(new Set(prints).size).toBe(Object.keys(agents).length - 1) // the two versions of Chrome are one
})
