const elements = new Set(
  'svg g defs pattern clipPath linearGradient stop path rect circle ellipse line polyline polygon text tspan title desc use'.split(
    ' ',
  ),
)
const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*\/?>/g
const attribute = /([\w:-]+)="([^"<>]*)"/g

/** Gives the drawing back unchanged. Throws when it is not one `<svg>` made of shapes and words only: a bug in the chart code. */
export function readDrawing(svg: string): string {
  if (!svg.startsWith('<svg') || !svg.trimEnd().endsWith('</svg>')) throw new Error('a drawing is one <svg> element')
  const rest = svg.replace(tag, (_whole, _closing: string, name: string, attributes: string) => {
    if (!elements.has(name)) throw new Error(`a drawing has no <${name}>`)
    for (const [, key = '', value = ''] of attributes.matchAll(attribute)) refuseActive(key.toLowerCase(), value)
    return ''
  })
  // What was no well-formed tag of the list is still there.
  if (/[<>]/.test(rest)) throw new Error('a drawing holds a tag that cannot be read')
  return svg
}

function refuseActive(key: string, value: string): void {
  // Inline styles are refused by the security policy of the pages, so they would be lost in silence.
  if (key === 'style' || key.startsWith('on')) throw new Error(`a drawing has no attribute ${key}`)
  if ((key === 'href' || key.endsWith(':href')) && !value.startsWith('#'))
    throw new Error('a drawing links to itself only')
  if (/url\(\s*(?!#)/i.test(value)) throw new Error('a drawing fetches nothing')
}
