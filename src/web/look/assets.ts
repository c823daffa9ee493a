import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** A file that pages refer to. Its path carries a hash of its content, so it may be cached for ever. */
export type Asset = {
  readonly path: string
  readonly body: Uint8Array
  readonly contentType: string
  /** The body in gzip, for a slow line; missing for what is packed by itself. */
  readonly packed?: Uint8Array
}

/** The files of the desk that a page names itself; fonts are named by the stylesheet. */
export type DeskAsset = 'styles.css' | 'desk.js' | 'passkeys.js' | 'readingKey.js' | 'conversations.js' | 'icon.svg'

export type Assets<Name extends string> = {
  /** Every file by its path, fonts included. */
  readonly byPath: ReadonlyMap<string, Asset>
  /** The path of a file by its plain name. */
  readonly assetPath: (name: Name) => string
}

const folder = '/assets'

/** What browsers of 2017 understand. */
const OLD = 'es2017'
/** What browsers of 2020 understand: curves are reckoned with BigInt. */
const WITH_BIG_NUMBERS = 'es2020'

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Bundles what the pages of the desk load: in memory, at the start of the process. */
export async function bundleDeskAssets(): Promise<Assets<DeskAsset>> {
  const sources: Record<DeskAsset, string> = {
    'styles.css': './css/desk.css',
    'desk.js': '../islands/desk.ts',
    'passkeys.js': '../islands/passkeys.ts',
    'readingKey.js': '../islands/conversations/readingKey.ts',
    'conversations.js': '../islands/conversations/conversations.ts',
    'icon.svg': './icon.svg',
  }
  return assetsOf(await bundle(sources))
}

type EveryPage = 'public.css' | 'public.js' | 'publicIcon.svg'
/** The files of public pages: of every one, and what those of a conversation load besides. The icon says nothing. */
export type PublicAsset = EveryPage | 'talk.js' | 'later.js'

/**
 * Bundles what the public pages load: the font of the device, so no font, and a script that telephones of years ago can read. What seals a
 * conversation takes a newer one, and is a file of its own that only pages of a conversation load.
 */
export async function bundlePublicAssets(): Promise<Assets<PublicAsset>> {
  const every: Record<EveryPage, string> = {
    'public.css': './css/public.css',
    'public.js': '../islands/public.ts',
    'publicIcon.svg': './publicIcon.svg',
  }
  return assetsOf([
    ...(await bundle(every, { target: OLD })),
    ...(await bundle({ 'talk.js': '../islands/talk.ts' }, { target: WITH_BIG_NUMBERS })),
    ...(await bundle({ 'later.js': '../islands/later.ts' }, { target: WITH_BIG_NUMBERS, format: 'esm' })),
  ])
}

const leftOut = fileURLToPath(new URL('../../sealing/conversations/leftOut.ts', import.meta.url))

/** Parts of the library of age that no island uses, and that would be two fifths of what a phone loads to seal. */
export const leftOutOfIslands = { '@noble/post-quantum/hybrid.js': leftOut, '@noble/curves/nist.js': leftOut }

type Language = { readonly target?: string; readonly format?: 'iife' | 'esm' }

/** Files with their plain names, fonts included. */
type Bundled = readonly (readonly [name: string, asset: Asset])[]

async function bundle(
  sources: Readonly<Record<string, string>>,
  { target = 'es2022', format = 'iife' }: Language = {},
): Promise<Bundled> {
  const made = await build({
    entryPoints: Object.entries(sources).map(([name, source]) => ({
      in: fileURLToPath(new URL(source, import.meta.url)),
      out: name.slice(0, name.lastIndexOf('.')),
    })),
    outdir: folder,
    alias: leftOutOfIslands,
    bundle: true,
    minify: true,
    write: false,
    metafile: false,
    entryNames: '[name]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    format,
    target,
    logLevel: 'silent',
  })
  return made.outputFiles.map((file) => [basename(file.path), asAsset(file.path, file.contents)])
}

function assetsOf<Name extends string>(files: Bundled): Assets<Name> {
  const byName = new Map(files)
  return {
    byPath: new Map([...byName.values()].map((asset) => [asset.path, asset])),
    assetPath: (name) => pathOf(byName, name),
  }
}

function asAsset(path: string, body: Uint8Array): Asset {
  const name = basename(path)
  const [extension = ''] = name.split('.').slice(-1)
  return {
    path: hashedPath(name, extension, body),
    body,
    contentType: contentTypes[extension] ?? 'application/octet-stream',
    ...(extension !== 'woff2' && { packed: gzipSync(body, { level: 9 }) }),
  }
}

// The stylesheet names its fonts, so fonts get their hash while bundling and keep that name.
function hashedPath(name: string, extension: string, body: Uint8Array): string {
  if (extension === 'woff2') return `${folder}/${name}`
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return `${folder}/${name.slice(0, -extension.length - 1)}-${hash}.${extension}`
}

function pathOf(assets: ReadonlyMap<string, Asset>, name: string): string {
  const asset = assets.get(name)
  if (!asset) throw new Error(`no asset ${name}`)
  return asset.path
}
