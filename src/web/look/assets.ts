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

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Bundles what the pages of the desk load: in memory, at the start of the process. */
export function bundleDeskAssets(): Promise<Assets<DeskAsset>> {
  return bundle({
    'styles.css': './css/desk.css',
    'desk.js': '../islands/desk.ts',
    'passkeys.js': '../islands/passkeys.ts',
    'readingKey.js': '../islands/conversations/readingKey.ts',
    'conversations.js': '../islands/conversations/conversations.ts',
    'icon.svg': './icon.svg',
  })
}

/** The files of every public page. Its icon says nothing. */
export type PublicAsset = 'public.css' | 'public.js' | 'publicIcon.svg'

/** Bundles what the public pages load: the font of the device, so no font, and a script that telephones of years ago can read. */
export function bundlePublicAssets(): Promise<Assets<PublicAsset>> {
  return bundle(
    {
      'public.css': './css/public.css',
      'public.js': '../islands/public.ts',
      'publicIcon.svg': './publicIcon.svg',
    },
    OLD,
  )
}

const leftOut = fileURLToPath(new URL('../../sealing/conversations/leftOut.ts', import.meta.url))

/** Parts of the library of age that no island uses, and that would be two fifths of what a phone loads to seal. */
export const leftOutOfIslands = { '@noble/post-quantum/hybrid.js': leftOut, '@noble/curves/nist.js': leftOut }

async function bundle<Name extends string>(
  sources: Readonly<Record<Name, string>>,
  language = 'es2022',
): Promise<Assets<Name>> {
  const names = Object.keys(sources) as Name[]
  const made = await build({
    entryPoints: names.map((name) => ({
      in: fileURLToPath(new URL(sources[name], import.meta.url)),
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
    format: 'iife',
    target: language,
    logLevel: 'silent',
  })
  const byName = new Map(made.outputFiles.map((file) => [basename(file.path), asAsset(file.path, file.contents)]))
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
