import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDrawing } from './readDrawing.ts'

const inside = (content: string) => `<svg viewBox="0 0 10 10" role="img" aria-label="x">${content}</svg>`

describe('a drawing', () => {
  test('of shapes, words and its own patterns comes back unchanged', () => {
    const svg = inside(
      '<defs><pattern id="p"><path d="M0 0v7"/></pattern></defs><rect fill="url(#p)" width="3"/><text>4 &amp; 5 &lt; 6</text>',
    )
    expect(readDrawing(svg)).toBe(svg)
  })

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a foreign object', '<foreignObject><b>x</b></foreignObject>'],
    ['an inline style, which the policy of the pages would drop', '<rect style="fill:red"/>'],
    ['a style element', '<style>rect{}</style>'],
    ['a handler', '<rect onclick="x()"/>'],
    ['a handler in capitals', '<rect ONCLICK="x()"/>'],
    ['a link away from itself', '<use href="https://example.org/a.svg#b"/>'],
    ['a link with a prefix', '<use xlink:href="javascript:x()"/>'],
    ['a picture from elsewhere', '<rect fill="url(https://example.org/x)"/>'],
    ['an attribute without quotes', '<rect onclick=x()/>'],
    ['a comment', '<!-- x -->'],
    ['a stray sign', '<text>1 < 2</text>'],
  ])('with %s is refused', (_what, content) => {
    expect(() => readDrawing(inside(content))).toThrow()
  })

  test('is one svg element', () => {
    expect(() => readDrawing('<p>no</p>')).toThrow()
    expect(() => readDrawing('<svg></svg><p>no</p>')).toThrow()
  })

  test('never lets an element through that is not of the list, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('script', 'img', 'iframe', 'style', 'a'),
        fc.string(),
        (before, name, after) => {
          expect(() => readDrawing(inside(`${before}<${name}>${after}`))).toThrow()
        },
      ),
    )
  })
})
