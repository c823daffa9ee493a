import { themeVariables } from './colours.ts'

type Named = { readonly id: string; readonly title: string }

/**
 * Makes a drawing of echarts fit to stand in a page: no inline style or style sheet (the security policy of the pages refuses
 * both), ids of its own, colours of the theme with the light one as a fallback, and a name for those who cannot see it.
 */
export function inlineSvg(drawn: string, { id, title }: Named): string {
  const titleId = `${id}-title`
  return drawn
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/ style="([^"]*)"/g, (_whole, style: string) => attributesOf(style))
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xmlns:xlink|version|baseProfile)="[^"]*"/g, '')
    .replace(/zr\d+-/g, `${id}-`)
    .replace(/ (fill|stroke)="(#[0-9a-f]{6})"/g, (whole, key: string, colour: string) => {
      const variable = themeVariables[colour]
      return variable ? ` ${key}="var(${variable}, ${colour})"` : whole
    })
    .replace(/<(\w+) >/g, '<$1>')
    .replace(/^<svg width="\d+" height="\d+"/, `<svg role="img" aria-labelledby="${titleId}"`)
    .replace('>', `><title id="${titleId}">${escaped(title)}</title>`)
    .trim()
}

/** Of the styles that echarts writes, size and weight are kept; the font is that of the page. */
function attributesOf(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.split(':'))
    .filter(([name]) => name === 'font-size' || name === 'font-weight')
    .map(([name, value]) => ` ${name}="${value?.trim()}"`)
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
