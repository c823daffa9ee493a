import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Theme = 'light' | 'dark'

const css = readFileSync(new URL('./css/colours.css', import.meta.url), 'utf8')
const grounds = ['background', 'surface', 'surface-sunken', 'light-soft', 'action-soft']
const kinds = ['danger', 'waiting', 'safe', 'changed', 'neutral']
const softs = [...grounds, ...kinds.map((kind) => `${kind}-soft`)]

/** WCAG 2.2: 4.5 for text, 3 for what marks a control or a shape. Each line: what, how much, on which grounds. */
const pairs: readonly (readonly [string, number, readonly string[]])[] = [
  ['text', 4.5, softs],
  ['text-muted', 4.5, softs],
  ['link', 4.5, softs],
  ['link-hover', 4.5, softs],
  ['on-ink', 4.5, ['ink', 'sea']],
  ['on-ink-muted', 4.5, ['ink']],
  ['light', 3, ['ink']],
  ['on-light', 4.5, ['light']],
  ['on-action', 4.5, ['action', 'action-hover']],
  ['on-danger', 4.5, ['danger-solid']],
  ['on-skip', 4.5, ['skip']],
  ...kinds.map((kind) => [kind, 4.5, [`${kind}-soft`, 'surface', 'background']] as const),
  ...kinds.map((kind) => [`${kind}-edge`, 3, ['surface', 'background']] as const),
  ['border-strong', 3, ['background', 'surface', 'surface-sunken']],
  ['light-edge', 3, ['background', 'surface']],
  ['action', 3, ['background', 'surface']],
  ...['1', '2', '3', '4', 'rest'].map((series) => [`series-${series}`, 3, ['surface']] as const),
]

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(pairs)('%s has a contrast of at least %d', (name, needed, on) => {
    for (const ground of on)
      expect(contrast(name, ground, theme), `${name} on ${ground}`).toBeGreaterThanOrEqual(needed)
  })

  test('one of the two focus rings is seen on every ground', () => {
    for (const ground of [...softs, 'ink', 'danger-solid', 'action', 'light']) {
      const best = Math.max(contrast('focus-outer', ground, theme), contrast('focus-inner', ground, theme))
      expect(best, ground).toBeGreaterThanOrEqual(3)
    }
  })
})

test('black on white has a contrast of 21', () => {
  expect(ratio(luminance('#ffffff'), luminance('#000000'))).toBeCloseTo(21)
})

function contrast(name: string, ground: string, theme: Theme): number {
  return ratio(luminance(colour(name, theme)), luminance(colour(ground, theme)))
}

function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function colour(name: string, theme: Theme): string {
  const found = new RegExp(`--baken-color-${name}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));`).exec(css)
  const hex = found?.[theme === 'light' ? 1 : 2] ?? found?.[3]
  if (hex === undefined) throw new Error(`no colour ${name}`)
  return hex
}

/** Relative luminance of sRGB (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
