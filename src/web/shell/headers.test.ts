import { expect, test } from 'vitest'
import { closedHeaders } from './headers.ts'

test('over https browsers come back over https alone, and tell what they blocked in the newer way', () => {
  const headers = closedHeaders('https://baken.example.org')
  const [, seconds] = /^max-age=(\d+); includeSubDomains$/.exec(headers['strict-transport-security'] ?? '') ?? []
  expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 24 * 60 * 60)
  expect(headers['reporting-endpoints']).toBe('csp="/csp-reports"')
  expect(headers['content-security-policy']).toMatch(/report-uri \/csp-reports; report-to csp$/)
})

test.each([undefined, 'http://localhost:7018'])('without https (%s) nothing is promised that needs it', (origin) => {
  const headers = closedHeaders(origin)
  expect(headers['strict-transport-security']).toBeUndefined()
  expect(headers['reporting-endpoints']).toBeUndefined()
  expect(headers['content-security-policy']).toMatch(/report-uri \/csp-reports$/)
})

test('whatever way it is reached, no script or style within a page, no frame around it, and passkeys for itself alone', () => {
  for (const origin of [undefined, 'https://baken.example.org']) {
    const { 'content-security-policy': policy = '', 'permissions-policy': permissions = '' } = closedHeaders(origin)
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(permissions.split(', ').filter((one) => !one.endsWith('=()'))).toEqual([
      'publickey-credentials-create=(self)',
      'publickey-credentials-get=(self)',
    ])
  }
})
