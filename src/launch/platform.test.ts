import { expect, test } from 'vitest'
import { checkPlatform } from './platform.ts'

test('Linux on x64 with glibc is what the server runs on', () => {
  expect(() => checkPlatform({ system: 'linux', processor: 'x64', glibc: true })).not.toThrow()
})

test.each([
  { system: 'darwin', processor: 'arm64', glibc: false },
  { system: 'win32', processor: 'x64', glibc: false },
  { system: 'linux', processor: 'arm64', glibc: true },
  { system: 'linux', processor: 'x64', glibc: false },
])('$system on $processor with glibc $glibc is told that it is not supported', (platform) => {
  expect(() => checkPlatform(platform)).toThrow('unsupported-platform')
})
