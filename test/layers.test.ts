import { expect, test } from 'vitest'
import { type Import, importsOf, sourceFiles } from './sourceFiles.ts'

/** What a folder may import: other folders of `src` (itself always), packages, and parts of Node. `*` stands for any. */
type Layer = {
  readonly from: readonly string[]
  readonly packages: readonly string[]
  readonly node: readonly string[]
}

const edge = ['services', 'boundary', 'outputs', 'domain', 'messages', 'errors.ts']

/** The table of ARCHITECTURE.md, from the ground up. The longest folder name that fits a file is its layer. */
const layers: Readonly<Record<string, Layer>> = {
  'errors.ts': { from: [], packages: [], node: [] },
  'domain/shared': { from: [], packages: [], node: [] },
  'domain/codes': { from: ['domain/shared'], packages: [], node: [] },
  'domain/*': { from: ['domain/shared', 'domain/codes', 'domain/terms'], packages: [], node: [] },
  statistics: { from: [], packages: ['highs', '@stdlib', 'pure-rand'], node: [] },
  messages: { from: ['domain/shared', '../messages'], packages: ['intl-messageformat'], node: [] },
  sealing: { from: ['domain/shared', 'errors.ts'], packages: ['age-encryption'], node: ['crypto'] },
  // In the browser as well as in Node, so with nothing of Node.
  'sealing/conversations': {
    from: ['domain/shared', 'domain/conversations', 'errors.ts'],
    packages: ['age-encryption', '@noble/hashes', '@scure/base'],
    node: [],
  },
  identity: {
    from: ['domain', 'errors.ts'],
    packages: ['@simplewebauthn/server', 'openid-client', 'otpauth', '@zxcvbn-ts', 'bowser', 'uqr'],
    node: ['crypto'],
  },
  files: {
    from: ['domain', 'errors.ts'],
    packages: ['sharp', 'yauzl', 'fflate', '@cantoo/pdf-lib'],
    node: ['child_process', 'crypto', 'events', 'fs', 'fs/promises', 'path', 'stream/consumers', 'url'],
  },
  store: {
    from: ['domain', 'sealing', 'errors.ts'],
    packages: ['kysely'],
    node: ['crypto', 'fs', 'path', 'timers/promises'],
  },
  launch: { from: ['errors.ts'], packages: ['pg'], node: ['*'] },
  services: {
    from: ['domain', 'statistics', 'store', 'sealing', 'identity', 'files', 'errors.ts'],
    packages: ['any-ascii', 'libphonenumber-js'],
    node: ['crypto', 'timers/promises'],
  },
  boundary: {
    from: ['domain', 'errors.ts'],
    packages: ['zod', 'yaml', 'mdast-util-from-markdown', 'mdast'],
    node: ['buffer', 'fs', 'fs/promises', 'net', 'path'],
  },
  outputs: {
    from: ['domain', 'messages', 'errors.ts'],
    packages: ['intl-messageformat', 'echarts', 'ical-generator'],
    node: ['*'],
  },
  'web/islands': { from: ['domain', 'sealing/conversations'], packages: ['@simplewebauthn/browser'], node: [] },
  'web/look': {
    from: ['domain', 'messages', 'errors.ts'],
    packages: ['preact', 'preact-render-to-string', 'esbuild'],
    node: ['*'],
  },
  web: {
    from: [...edge, 'web/look'],
    packages: ['fastify', '@fastify', 'preact', 'preact-render-to-string'],
    node: ['*'],
  },
  public: {
    from: [...edge, 'web/look'],
    packages: ['fastify', '@fastify', 'preact', 'preact-render-to-string'],
    node: ['*'],
  },
  api: { from: edge, packages: ['fastify', '@fastify', 'fastify-type-provider-zod'], node: ['*'] },
  cli: { from: edge, packages: ['commander'], node: ['*'] },
  main: { from: ['*'], packages: ['*'], node: ['*'] },
}

/** Files that need something of their own, and why. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'store/connect.ts': ['pg'], // the driver itself
  'store/prepare.ts': ['pg'], // makes databases before there is a pool
  'store/migrate.ts': ['pg'], // runs files as the owner, outside of withActor
  'store/databaseError.ts': ['pg'], // knows the driver's errors
  'store/applicationLock.ts': ['pg'], // the type of a connection
  'store/prepareServer.ts': ['pg'], // prepares a server of the organisation, as its administrator
  'store/conversations/talkNotices.ts': ['pg'], // listens on a connection of its own
  'store/publicDoor.ts': ['pg'], // the pool of the public login, which has no actor
  'store/access/demo/demoAccess.ts': ['pg'], // looks whether a demo is whole, as who sees all
  'store/access/demo/demoStaff.ts': ['pg'], // makes the invented staff, as the owner
  'store/figures/tidyHistory.ts': ['pg'], // vacuum runs outside of a transaction
}

const files = sourceFiles()
const imports = files.flatMap(importsOf)

test('the reader of imports sees the imports', () => {
  expect(files.length).toBeGreaterThan(250)
  expect(imports.length).toBeGreaterThan(800)
  expect(imports.filter(({ local }) => !local).length).toBeGreaterThan(150)
  const text = "import type { A } from '../a.ts'\nimport {\n  b,\n} from 'b'\nimport './c.ts'\nawait import('./d.ts')\n"
  const named = importsOf({ path: 'x/y.ts', text }).map((found) => found.named)
  expect(named).toEqual(['a.ts', 'b', 'x/c.ts', 'x/d.ts'])
})

test('imports point down the table of layers only', () => {
  expect(imports.filter((found) => !isAllowed(found)).map(({ file, named }) => `${file} imports ${named}`)).toEqual([])
})

test('every file belongs to a layer', () => {
  expect(files.filter(({ path }) => layerOf(path) === undefined).map(({ path }) => path)).toEqual([])
})

test('no exception is kept that nothing needs', () => {
  const needed = imports.map(({ file, named }) => `${file} ${named}`)
  const kept = Object.entries(exceptions).flatMap(([file, names]) => names.map((name) => `${file} ${name}`))
  expect(kept.filter((exception) => !needed.includes(exception))).toEqual([])
})

test('an import names a file that is there, with its ending', () => {
  const paths = new Set(files.map(({ path }) => path))
  const lost = imports.filter(({ local, named }) => local && !paths.has(named) && !named.endsWith('.json'))
  expect(lost.map(({ file, named }) => `${file} imports ${named}`)).toEqual([])
})

test('no file passes on what another exports', () => {
  const passing = /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})(?:\s+as\s+\w+)?\s+from\b/m
  expect(files.filter(({ text }) => passing.test(text)).map(({ path }) => path)).toEqual([])
})

test('no file imports itself by a detour', () => {
  const next = Map.groupBy(
    imports.filter(({ local }) => local),
    ({ file }) => file,
  )
  const finished = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' > '))
    if (path.includes(file) || finished.has(file)) return
    for (const { named } of next.get(file) ?? []) visit(named, [...path, file])
    finished.add(file)
  }
  for (const { path } of files) visit(path, [])
  expect(cycles).toEqual([])
})

function isAllowed({ file, named, local }: Import): boolean {
  if (exceptions[file]?.includes(named)) return true
  const layer = layerOf(file)
  if (!layer) return false
  const { from, packages, node } = layer.rules
  if (named.startsWith('node:')) return fits(node, named.slice('node:'.length))
  if (!local) return packages.some((name) => name === '*' || named === name || named.startsWith(`${name}/`))
  return (
    from.includes('*') || [...from, layer.folder].some((folder) => named === folder || named.startsWith(`${folder}/`))
  )
}

function fits(allowed: readonly string[], name: string): boolean {
  return allowed.includes('*') || allowed.includes(name)
}

function layerOf(path: string): { readonly folder: string; readonly rules: Layer } | undefined {
  const [top = '', room = ''] = path.split('/')
  for (const [name, folder] of [
    [`${top}/${room}`, `${top}/${room}`],
    [`${top}/*`, `${top}/${room}`],
    [top, top],
  ] as const) {
    const rules = layers[name]
    if (rules) return { folder, rules }
  }
  return undefined
}
