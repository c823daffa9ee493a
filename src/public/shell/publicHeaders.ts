import { deniedPermissions } from '../../web/look/shell/deniedPermissions.ts'

const TWO_YEARS = 63_072_000

/** Only files of ours, no line of script or style within a page, no text that becomes markup, and nobody may put a page in a frame. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Nobody signs in here. */
const passkeys = ['publickey-credentials-create', 'publickey-credentials-get']

/**
 * What every answer of the public side carries. Nothing is kept by a browser or on the way, no other site learns where somebody came from
 * (our own forms name their origin, so that those of others can be told apart), and with https a browser comes back in no other way. No
 * reports of what a browser refused: they would tell who read what. A search engine leads nobody to practice; whoever is in need has to
 * find the real pages.
 */
export function publicHeaders(publicOrigin: string | undefined, isDemo: boolean): Readonly<Record<string, string>> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': contentPolicy,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': [...deniedPermissions, ...passkeys].map((name) => `${name}=()`).join(', '),
    'referrer-policy': 'same-origin',
    ...(publicOrigin?.startsWith('https:') && {
      'strict-transport-security': `max-age=${TWO_YEARS}; includeSubDomains`,
    }),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    ...(isDemo && { 'x-robots-tag': 'noindex' }),
  }
}
