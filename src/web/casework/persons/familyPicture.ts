import { type Figure, familyLayout, type Layout, NODE, type Placed, type Side } from './familyLayout.ts'

/** So many letters fit on a line; the list under the picture has the rest. */
const LONGEST = { name: 20, nameBesideSign: 16, role: 22, side: 24 } as const
const LINE = 16
const HALF = NODE.height / 2

/**
 * The family as a drawing: shapes and words only, colours by class. Names come from people, and stand in it escaped. `title` says what
 * it shows and `description` what it means, for who hears it.
 */
export function familyPicture(
  figures: readonly Figure[],
  { title, description }: { readonly title: string; readonly description: string },
): string {
  const layout = familyLayout(figures)
  const { width, height, sides, placed } = layout
  return [
    `<svg class="baken-family" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="family-title family-description">`,
    `<title id="family-title">${escaped(title)}</title><desc id="family-description">${escaped(description)}</desc>`,
    ...sides.map((side) => sideOf(side, height)),
    ...tiesOf(layout),
    ...placed.map(boxOf),
    '</svg>',
  ].join('')
}

function sideOf({ name, x, width }: Side, height: number): string {
  const ground = `<rect class="baken-family__side" x="${x}" y="0" width="${width}" height="${height}" rx="6"/>`
  return `${ground}<text class="baken-chart-muted" x="${x + 16}" y="24">${escaped(cut(name, LONGEST.side))}</text>`
}

function boxOf({ name, role, kind, x, y }: Placed): string {
  const box = `<rect class="baken-family__person baken-family__person--${kind}" x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="6"/>`
  const lines = linesOf(role, LONGEST.role)
  const top = y + (lines.length === 1 ? 28 : 20)
  const longest = kind === 'danger' || kind === 'trusted' ? LONGEST.nameBesideSign : LONGEST.name
  const first = `<text class="baken-chart-strong" x="${x + 12}" y="${top}">${escaped(cut(name, longest))}</text>`
  const look = kind === 'danger' ? 'baken-family__danger' : 'baken-chart-muted'
  const rest = lines.map(
    (line, at) => `<text class="${look}" x="${x + 12}" y="${top + (at + 1) * LINE + 2}">${escaped(line)}</text>`,
  )
  return `<g>${box}${first}${rest.join('')}${signOf(kind, x + NODE.width - 18, y + 9)}</g>`
}

/** A text on one line, or on two that break between words. */
function linesOf(text: string, longest: number): readonly string[] {
  if ([...text].length <= longest) return [text]
  const at = [...text].slice(0, longest + 1).lastIndexOf(' ')
  if (at < 1) return [cut(text, longest)]
  const letters = [...text]
  return [letters.slice(0, at).join(''), cut(letters.slice(at + 1).join(''), longest)]
}

/** Danger and trust are told by a shape too, not by colour alone. */
function signOf(kind: Figure['kind'], x: number, y: number): string {
  if (kind === 'danger') return `<path class="baken-family__triangle" d="M${x} ${y}l9 15h-18z"/>`
  if (kind === 'trusted') return `<path class="baken-family__check" d="m${x - 8} ${y + 8} 4 5 8-10"/>`
  return ''
}

/** Lines from the client to parents, brothers and sisters, partner and children. They lie under the boxes. */
function tiesOf({ placed }: Layout): readonly string[] {
  const client = placed.find(({ kind }) => kind === 'client')
  if (!client) return []
  return placed.filter(({ tie }) => tie !== 'none').map((other) => tieTo(client, other))
}

function tieTo(client: Placed, other: Placed): string {
  const [from, to] = [middleOf(client), middleOf(other)]
  if (other.tie === 'partner' || other.tie === 'planned') {
    const look = other.tie === 'planned' ? 'baken-family__tie baken-family__tie--planned' : 'baken-family__tie'
    return `<path class="${look}" d="M${from.x} ${from.y}H${to.x}V${to.y}"/>`
  }
  const bend = other.tie === 'child' ? other.y - 22 : client.y - 22
  return `<path class="baken-family__tie" d="M${from.x} ${from.y}V${bend}H${to.x}V${to.y}"/>`
}

function middleOf({ x, y }: Placed): { readonly x: number; readonly y: number } {
  return { x: x + NODE.width / 2, y: y + HALF }
}

function cut(text: string, longest: number): string {
  const letters = [...text]
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}

function escaped(text: string): string {
  const plain = text.replaceAll(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, ' ')
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
