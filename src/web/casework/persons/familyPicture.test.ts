import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDrawing } from '../../look/parts/readDrawing.ts'
import { type Figure, familyLayout, NODE } from './familyLayout.ts'
import { familyPicture } from './familyPicture.ts'

const said = { title: 'Rond de cliënt', description: 'Er is nog niemand.' }
const client: Figure = { id: 0, name: 'Nadia', role: 'Cliënt', kind: 'client', row: 1, side: 'Irak', tie: 'none' }
const ties = ['parent', 'sibling', 'partner', 'planned', 'child', 'none'] as const

const others = fc.array(
  fc.record({
    name: fc.string({ maxLength: 60, unit: 'grapheme' }),
    role: fc.string({ maxLength: 60 }),
    kind: fc.constantFrom('danger' as const, 'trusted' as const, 'plain' as const),
    row: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    side: fc.constantFrom('Nederland', 'Irak', 'Niet bekend waar'),
    tie: fc.constantFrom(...ties),
  }),
  { maxLength: 30 },
)
const families = others.map((rest): readonly Figure[] => [client, ...rest.map((one, at) => ({ ...one, id: at + 1 }))])

test('whatever people are called, the picture holds shapes and words only', () => {
  fc.assert(
    fc.property(families, (figures) => {
      const svg = familyPicture(figures, said)
      expect(readDrawing(svg)).toBe(svg)
    }),
  )
})

test('a name that looks like markup stands in the picture as text', () => {
  const svg = familyPicture([{ ...client, name: '<b onclick="x">' }], said)
  expect(svg).toContain('&lt;b onclick=&quot;x')
  expect(() => readDrawing(svg)).not.toThrow()
})

test('everybody has a place of their own, on their side and within the picture', () => {
  fc.assert(
    fc.property(families, (figures) => {
      const { placed, sides, width, height } = familyLayout(figures)
      expect(placed).toHaveLength(figures.length)
      expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(figures.length)
      for (const { x, y, side } of placed) {
        const own = sides.find(({ name }) => name === side)
        expect(own && x > own.x && x + NODE.width < own.x + own.width).toBe(true)
        expect(x + NODE.width <= width && y + NODE.height <= height).toBe(true)
      }
    }),
  )
})

test('who is older stands higher', () => {
  fc.assert(
    fc.property(families, (figures) => {
      const { placed } = familyLayout(figures)
      for (const one of placed) for (const other of placed) if (one.row < other.row) expect(one.y).toBeLessThan(other.y)
    }),
  )
})

test('danger, trust and a planned marriage each have a sign of their own', () => {
  const danger: Figure = { ...client, id: 1, kind: 'danger', tie: 'planned' }
  const trusted: Figure = { ...client, id: 2, kind: 'trusted', row: 3 }
  const svg = familyPicture([client, danger, trusted], said)
  for (const sign of ['triangle', 'check', 'tie--planned']) expect(svg).toContain(`baken-family__${sign}`)
})

test('a client of whom nobody is known yet stands alone in a small picture', () => {
  const { width, height } = familyLayout([client])
  expect(width).toBeLessThan(250)
  expect(height).toBeLessThan(150)
})
