import { z } from 'zod'

/** What a browser kept a page from doing: which rule, and what kind of thing, never its address. */
export type Blocked = { readonly directive: string; readonly blocked: BlockedKind }

export type BlockedKind = 'inline' | 'eval' | 'data' | 'extension' | 'own' | 'other_site' | 'other'

const MOST_PER_REPORT = 20

const directives = new Set([
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'form-action',
  'base-uri',
  'object-src',
  'frame-ancestors',
  'frame-src',
  'worker-src',
  'media-src',
  'manifest-src',
  'require-trusted-types-for',
  'trusted-types',
])

/** The older way (`report-uri`): one report. */
const single = z.object({
  'csp-report': z.object({
    'effective-directive': z.string().optional(),
    'violated-directive': z.string().optional(),
    'blocked-uri': z.string().default(''),
  }),
})

/** The newer way (`report-to`): a list, also of other kinds. */
const list = z.array(z.object({ type: z.string(), body: z.unknown() }))

const listed = z.object({ effectiveDirective: z.string(), blockedURL: z.string().default('') })

/** Reads what a browser reports to `host`, in either of the two forms. What is not understood is no report: anything can be sent. */
export function parseCspReports(text: string, host: string): readonly Blocked[] {
  const sent = parsed(text)
  const one = single.safeParse(sent)
  if (one.success) {
    const report = one.data['csp-report']
    const said = report['effective-directive'] ?? report['violated-directive'] ?? ''
    return [{ directive: directiveOf(said), blocked: kindOf(report['blocked-uri'], host) }]
  }
  const many = list.safeParse(sent)
  if (!many.success) return []
  return many.data.slice(0, MOST_PER_REPORT).flatMap(({ type, body }) => {
    const report = listed.safeParse(body)
    if (type !== 'csp-violation' || !report.success) return []
    const { effectiveDirective, blockedURL } = report.data
    return [{ directive: directiveOf(effectiveDirective), blocked: kindOf(blockedURL, host) }]
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is no report.
    return undefined
  }
}

/** Older browsers write the whole rule: its name comes first. */
function directiveOf(said: string): string {
  const [name = ''] = said.split(' ', 1)
  return directives.has(name) ? name : 'other'
}

function kindOf(blocked: string, host: string): BlockedKind {
  if (blocked === 'inline' || blocked.startsWith('trusted-types')) return 'inline'
  if (blocked === 'eval' || blocked === 'wasm-eval') return 'eval'
  if (/^(data|blob|filesystem)\b/.test(blocked)) return 'data'
  if (/^[a-z]+(-web)?-extension\b/.test(blocked)) return 'extension'
  if (!/^(https?|wss?):/.test(blocked) || !URL.canParse(blocked)) return 'other'
  return new URL(blocked).host === host.toLowerCase() ? 'own' : 'other_site'
}
