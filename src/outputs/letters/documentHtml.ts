import type { DocumentSection, DocumentText } from './documentText.ts'
import type { TextLine } from './partLines.ts'

/** A document as one HTML file for A4: no script, nothing from elsewhere, and no word of the program that made it. */
export function documentHtml({ locale, title, head, opening, sections, closing, foot }: DocumentText): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${list(head)}
${opening.map(paragraph).join('\n')}
${sections.map(section).join('\n')}
${closing.map(paragraph).join('\n')}
<footer>${escaped(foot)}</footer>
</body>
</html>
`
}

const style = `@page{size:A4;margin:20mm}
body{font:11pt/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:170mm;margin:0 auto;padding:8mm}
h1{font-size:17pt;margin:0 0 6mm}h2{font-size:13pt;margin:7mm 0 2mm}h3{font-size:11pt;margin:4mm 0 1mm}
dl{display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;gap:1mm 6mm;margin:0 0 3mm}dt{color:#444}dd{margin:0;white-space:pre-line}
section{break-inside:avoid}p{white-space:pre-line}footer{margin-top:10mm;border-top:1px solid;padding-top:2mm;font-size:9pt}
@media print{body{padding:0}}@media (max-width:30rem){dl{grid-template-columns:1fr}}`

function section({ title, items }: DocumentSection): string {
  const told = items.map((item) => `${item.title ? `<h3>${escaped(item.title)}</h3>` : ''}${list(item.lines)}`)
  return `<section><h2>${escaped(title)}</h2>${told.join('')}</section>`
}

function list(lines: readonly TextLine[]): string {
  if (lines.length === 0) return ''
  return `<dl>${lines.map(({ name, value }) => `<dt>${escaped(name)}</dt><dd><bdi>${escaped(value)}</bdi></dd>`).join('')}</dl>`
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
