import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { beforeAll, describe, expect, test } from 'vitest'
import { words as wordsOf } from '../../messages/words.ts'
import { bundleDeskAssets } from './assets.ts'
import { Field } from './forms/field.tsx'
import { Button } from './parts/button.tsx'
import { Facts } from './parts/facts.tsx'
import { SealedPart } from './parts/sealedPart.tsx'
import { field, frame, number, samples, words } from './samples.tsx'
import { Page } from './shell/page.tsx'
import { renderPage } from './shell/renderPage.ts'
import { CompareTable } from './tables/compareTable.tsx'

let styled: ReadonlySet<string>
beforeAll(async () => {
  const assets = await bundleDeskAssets()
  const styles = Buffer.from(assets.byPath.get(assets.assetPath('styles.css'))?.body ?? []).toString()
  styled = new Set([...styles.matchAll(/\.(baken-[\w-]+)/g)].map(([, name = '']) => name))
})

describe.each(Object.entries(samples))('%s', (_name, sample) => {
  const html = renderToString(sample)

  test('shows hostile text as text', () => {
    expect(html).not.toMatch(/<script(?! src="\/assets\/)/)
    expect(html).not.toContain('<b onclick')
    // A raw quote here would have closed the attribute around it.
    expect(html).not.toContain('">&lt;script')
  })

  test('carries no inline style and no handler, which the policy of the pages refuses', () => {
    expect(html.replaceAll(/&lt;.*?\u202e/g, '')).not.toMatch(/\s(style|on\w+)=|<style/)
  })

  test('uses only class names that the stylesheet knows', () => {
    const names = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, list = '']) => list.split(/\s+/))
    const unknown = names.filter((name) => name.startsWith('baken-') && !plain.has(name) && !styled.has(name))
    expect([...new Set(unknown)]).toEqual([])
  })
})

// The plain form of a component whose variants have a look of their own.
const plain = new Set(['baken-finding--unequal', 'baken-figurebox', 'baken-notice--neutral', 'baken-status--neutral'])

test('a page is a whole document in its language', () => {
  const html = renderPage(<Page frame={{ ...frame, locale: 'en', words: wordsOf('en') }} title="Cases" children="x" />)
  expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
  expect(html).toContain('<title>Cases – Baken</title>')
  expect(html).toContain('href="#main"')
})

test('a page says which entry of the menu is current, and offers the other language only', () => {
  const html = renderPage(<Page frame={frame} title="x" current="/cases" children="x" />)
  expect(html).toContain('href="/cases" aria-current="page"')
  expect(html).toContain('href="?lang=en"')
  expect(html).not.toContain('href="?lang=nl"')
})

test('a page of a real register has no practice strip', () => {
  const { strip: _invented, ...real } = frame
  expect(renderPage(<Page frame={real} title="x" children="x" />)).not.toContain('baken-practice')
})

test('a compared row is marked exactly when its two numbers differ', () => {
  fc.assert(
    fc.property(fc.nat(99), fc.nat(99), (published, value) => {
      const row = { label: 'a', published, computed: { ...number, value } }
      const html = renderToString(<CompareTable words={words} id="t" caption="c" rows={[row]} />)
      expect(html.includes('is-unequal')).toBe(published !== value)
    }),
  )
})

test('a column says how it is sorted, and only the column that is', () => {
  const html = renderToString(samples.DataTable ?? <p />)
  expect(html.match(/aria-sort="ascending"/g)).toHaveLength(1)
  expect(html).not.toContain('aria-sort="none"')
})

test('a refused button cannot send its form, and is described by its reason', () => {
  const html = renderToString(
    <Button id="b" refused="Alleen de beheerder.">
      x
    </Button>,
  )
  expect(html).toContain('type="button"')
  expect(html).toContain('aria-describedby="b-refused"')
  expect(html).toContain('id="b-refused">Alleen de beheerder.')
})

test('a field with a mistake is marked and read with its hint and its mistake', () => {
  const html = renderToString(<Field {...field} hint="h" error="e" />)
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('aria-describedby="f-hint f-error"')
})

test('what a sealed part holds is in the page only once it was opened', () => {
  const sealed = { words, id: 's', title: 't', what: 'w', ask: { action: '/' } }
  const opened = { content: 'secret', loggedNote: 'note' }
  expect(renderToString(<SealedPart {...sealed} />)).toContain('method="post"')
  expect(renderToString(<SealedPart {...sealed} opened={opened} />)).toContain('secret')
})

test('any text comes back as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const html = renderToString(<Facts facts={[{ name: 'n', value: text }]} />)
      const shown = html.slice(html.indexOf('<dd>') + 4, html.indexOf('</dd>'))
      expect(shown).not.toMatch(/[<]/)
      expect(shown.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toBe(text)
    }),
  )
})
