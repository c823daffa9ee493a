import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import {
  type Asset,
  type Assets,
  bundleDeskAssets,
  bundlePublicAssets,
  type DeskAsset,
  type PublicAsset,
} from './assets.ts'

let desk: Assets<DeskAsset>
let outside: Assets<PublicAsset>

beforeAll(async () => {
  desk = await bundleDeskAssets()
  outside = await bundlePublicAssets()
})

test('each file the desk names is there, under a path that carries a hash', () => {
  for (const name of ['styles.css', 'desk.js', 'icon.svg'] as const) {
    const path = desk.assetPath(name)
    expect(path).toMatch(/^\/assets\/\w+-[0-9a-f]{10}\.(css|js|svg)$/)
    expect(found(desk, path).body.length).toBeGreaterThan(0)
  }
})

test('the stylesheet of the desk loads nothing but our own fonts, and each of them is there', () => {
  const addresses = [...styles().matchAll(/url\("?([^")]+)"?\)/g)].map(([, address = '']) => address)
  expect(addresses).toHaveLength(4)
  for (const address of addresses) {
    expect(found(desk, new URL(address, 'http://desk/assets/styles.css').pathname).contentType).toBe('font/woff2')
  }
})

test('the stylesheet overrules nothing by force', () => {
  expect(styles()).not.toContain('!important')
})

test('the script of the desk stays small', () => {
  expect(gzipSync(found(desk, desk.assetPath('desk.js')).body).length).toBeLessThan(4_600)
})

test('the public stylesheet weighs little, loads no font, and knows no left and right', () => {
  const { body } = found(outside, outside.assetPath('public.css'))
  expect([...outside.byPath.keys()]).toHaveLength(5)
  expect(text(body)).not.toMatch(/url\(|@font-face|@import/)
  expect(text(body)).not.toMatch(
    /(?:margin|padding|border)-(?:left|right)|[;{](?:left|right):|text-align:\s*(?:left|right)|float:/,
  )
  expect(gzipSync(body).length).toBeLessThan(6_000)
})

test('the script of the public pages stays small, and an old telephone can read it', () => {
  expect(text(found(outside, outside.assetPath('public.js')).body)).not.toMatch(/\?\?|\?\.[a-z]|replaceChildren/i)
  expect(gzipSync(found(outside, outside.assetPath('public.js')).body).length).toBeLessThan(2_000)
})

function styles(): string {
  return text(found(desk, desk.assetPath('styles.css')).body)
}

test('what seals a conversation is small enough for a bad line, and is no part of what every page loads', () => {
  const packed = (name: PublicAsset) => gzipSync(found(outside, outside.assetPath(name)).body, { level: 9 }).length
  expect(packed('talk.js')).toBeLessThan(55_000)
  expect(packed('later.js')).toBeLessThan(300)
  expect(packed('public.js')).toBeLessThan(2_000)
})

function found(assets: { byPath: ReadonlyMap<string, Asset> }, path: string): Asset {
  const asset = assets.byPath.get(path)
  if (!asset) throw new Error(`no asset at ${path}`)
  return asset
}

function text(body: Uint8Array): string {
  return Buffer.from(body).toString('utf8')
}
