import type { FastifyInstance } from 'fastify'
import { deniedPermissions } from '../look/shell/deniedPermissions.ts'
import { paths } from './paths.ts'

/** What every answer carries, whatever it is: a page, a refusal, a file, or the sentence for what was no request. */
export type ClosedHeaders = Readonly<Record<string, string>>

const TWO_YEARS = 63_072_000
const REPORTS = 'csp'

/** Only files of ours, no line of script or style within a page, and nobody may put a page in a frame. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  `report-uri ${paths.cspReports}`,
].join('; ')

/** Passkeys are made and asked for by our own pages alone. */
const ours = ['publickey-credentials-create', 'publickey-credentials-get']

const permissions = [...deniedPermissions.map((name) => `${name}=()`), ...ours.map((name) => `${name}=(self)`)].join(
  ', ',
)

/**
 * The headers of a desk that is reached at `staffOrigin`. With https browsers are told to come back in no other way, and reports come
 * by the newer way, which needs https: where it is named, the older one is not taken.
 */
export function closedHeaders(staffOrigin: string | undefined): ClosedHeaders {
  const hasTls = staffOrigin?.startsWith('https:') ?? false
  return {
    'cache-control': 'no-store',
    'content-security-policy': hasTls ? `${contentPolicy}; report-to ${REPORTS}` : contentPolicy,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': permissions,
    'referrer-policy': 'no-referrer',
    ...(hasTls && {
      'reporting-endpoints': `${REPORTS}="${paths.cspReports}"`,
      'strict-transport-security': `max-age=${TWO_YEARS}; includeSubDomains`,
    }),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-robots-tag': 'noindex',
  }
}

/** Puts them on every answer before anything else can go wrong. What may be kept says so itself. */
export function closeEveryAnswer(app: FastifyInstance, headers: ClosedHeaders): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers)
  })
}
