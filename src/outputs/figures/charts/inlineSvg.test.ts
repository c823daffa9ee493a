import { expect, test } from 'vitest'
import { inlineSvg } from './inlineSvg.ts'

const drawn =
  '<svg width="64" height="20" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 20">\n' +
  '<text style="font-size:13px;font-family:sans-serif;" fill="#1a2427" class="zr0-cls-0">x</text>' +
  '<path fill="url(#zr0-p1)" stroke="#123456" ecmeta_ssr_type="chart"></path><pattern id="zr0-p1"></pattern>' +
  '<style ><![CDATA[.zr0-cls-0:hover{cursor:pointer}]]></style></svg>'

const inline = inlineSvg(drawn, { id: 'flow', title: 'a < b & c' })

test('no style is left, inline or as a sheet, and sizes became attributes', () => {
  expect(inline).not.toMatch(/style|class=|font-family|ecmeta/)
  expect(inline).toContain('<text font-size="13px"')
})

test('colours are those of the theme, and one that it does not know stays', () => {
  expect(inline).toContain('fill="var(--baken-color-text, #1a2427)"')
  expect(inline).toContain('stroke="#123456"')
})

test('ids are those of the chart, so that two charts can stand on a page', () => {
  expect(inline).toContain('fill="url(#flow-p1)"')
  expect(inline).toContain('<pattern id="flow-p1">')
})

test('it is an image with a name, whatever the name holds', () => {
  expect(inline).toMatch(
    /^<svg role="img" aria-labelledby="flow-title" .*><title id="flow-title">a &lt; b &amp; c<\/title>/,
  )
})
