import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkPart } from './networkPart.ts'

test('of an IPv4 address the first three numbers count, also when it is written as an IPv6 one', () => {
  expect(networkPart('192.0.2.17')).toBe('192.0.2')
  expect(networkPart('::ffff:192.0.2.17')).toBe('192.0.2')
})

test('of an IPv6 address the first three groups count, however it is shortened', () => {
  expect(networkPart('2001:0DB8:7::1')).toBe('2001.db8.7')
  expect(networkPart('2001:db8:7:0:0:0:0:1')).toBe('2001.db8.7')
  expect(networkPart('::1')).toBe('0.0.0')
  expect(networkPart('fe80::1%eth0')).toBe('fe80.0.0')
})

test('what is no address is unknown', () => {
  for (const text of ['', 'unix', '1.2.3', '1.2.3.999', '1:2', '12345::', 'a.b.c.d'])
    expect(networkPart(text)).toBe('unknown')
})

test('whatever comes, the access log can hold it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (text) => {
      expect(`from.${networkPart(text)}`).toMatch(/^[a-z0-9_.]{3,120}$/)
    }),
  )
})

test('every real address has a part', () => {
  fc.assert(fc.property(fc.ipV4(), (address) => networkPart(address) !== 'unknown'))
  fc.assert(fc.property(fc.ipV6(), (address) => networkPart(address) !== 'unknown'))
})
