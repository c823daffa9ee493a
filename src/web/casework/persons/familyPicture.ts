import { type Figure, familyLayout, type Layout, NODE, type Placed, type Side } from './familyLayout.ts'

/** So many letters fit in a box; the list beside the picture has the rest. */
const LONGEST = { name: 19, role: 23 } as const
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
  return `${ground}<text class="baken-chart-muted" x="${x + 16}" y="24">${escaped(cut(name, LONGEST.role))}</text>`
}

function boxOf({ name, role, kind, x, y }: Placed): string {
  const box = `<rect class="baken-family__person baken-family__person--${kind}" x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="6"/>`
  const first = `<text class="baken-chart-strong" x="${x + 14}" y="${y + 22}">${escaped(cut(name, LONGEST.name))}</text>`
  const look = kind === 'danger' ? 'baken-family__danger' : 'baken-chart-muted'
  const second = `<text class="${look}" x="${x + 14}" y="${y + 40}">${escaped(cut(role, LONGEST.role))}</text>`
  return `<g>${box}${first}${second}${signOf(kind, x + NODE.width - 18, y + 9)}</g>`
}

/** Danger and trust are told by a shape too, not by colour alone. */
function signOf(kind: Figure['kind'], x: number, y: number): string {
  if (kind === 'danger') return `<path class="baken-family__triangle" d="M${x} ${y}l9 15h-18z"/>`
  if (kind === 'trusted') return `<path class="baken-family__check" d="m${x - 8} ${y + 8} 4 5 8-10"/>`
  return ''
}

/** Lines from the client to parents, partner and children. They lie under the boxes. */
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
  const bend = other.tie === 'parent' ? client.y - 22 : other.y - 22
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
