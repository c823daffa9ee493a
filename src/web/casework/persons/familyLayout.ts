/** Somebody in the picture, in words that are ready to be shown. */
export type Figure = {
  readonly id: number
  readonly name: string
  /** The second line: who they are to the client. */
  readonly role: string
  readonly kind: 'client' | 'danger' | 'trusted' | 'plain'
  /** 0 is older than the client, 1 of the same age, 2 younger, 3 stands around the family. */
  readonly row: 0 | 1 | 2 | 3
  /** The side of the picture that they stand on. */
  readonly side: string
  readonly tie: 'parent' | 'sibling' | 'partner' | 'planned' | 'child' | 'none'
}

export type Placed = Figure & { readonly x: number; readonly y: number }

export type Side = { readonly name: string; readonly x: number; readonly width: number; readonly beside: number }

export type Layout = {
  readonly width: number
  readonly height: number
  readonly sides: readonly Side[]
  readonly placed: readonly Placed[]
}

export const NODE = { width: 164, height: 66 } as const
const GAP = { x: 20, y: 14, row: 44, side: 12, edge: 12, top: 38 } as const
const MOST_BESIDE = 2

/** Where everybody stands: a side for each place, a band for each generation, two beside each other, and as many lines as it takes. */
export function familyLayout(figures: readonly Figure[]): Layout {
  const sides = sidesOf(figures)
  const placed: Placed[] = []
  let y = GAP.top
  for (const row of [0, 1, 2, 3] as const) {
    const band = figures.filter((figure) => figure.row === row)
    if (band.length === 0) continue
    const lines = sides.map((side) =>
      placeIn(band.filter((figure) => figure.side === side.name).sort(inOrder), side, y),
    )
    placed.push(...lines.flatMap((line) => line.placed))
    y += Math.max(...lines.map(({ height }) => height)) + GAP.row
  }
  const last = sides.at(-1)
  return { width: last ? last.x + last.width : 0, height: y - GAP.row + GAP.edge, sides, placed }
}

function sidesOf(figures: readonly Figure[]): readonly Side[] {
  const sides: Side[] = []
  let x = 0
  for (const name of new Set(figures.map(({ side }) => side))) {
    const own = figures.filter((figure) => figure.side === name)
    const most = Math.max(...[0, 1, 2, 3].map((row) => own.filter((figure) => figure.row === row).length))
    // The client and who is beside them stand next to each other; elsewhere two are put one above the other, which keeps it narrow.
    const isOwn = own.some(({ kind }) => kind === 'client')
    const beside = most > (isOwn ? 1 : MOST_BESIDE) ? MOST_BESIDE : 1
    const width = beside * NODE.width + (beside - 1) * GAP.x + 2 * GAP.edge
    sides.push({ name, x, width, beside })
    x += width + GAP.side
  }
  return sides
}

function placeIn(figures: readonly Figure[], side: Side, top: number) {
  const placed = figures.map((figure, at): Placed => {
    const column = at % side.beside
    const line = Math.floor(at / side.beside)
    const x = side.x + GAP.edge + column * (NODE.width + GAP.x)
    return { ...figure, x, y: top + line * (NODE.height + GAP.y) }
  })
  const lines = Math.ceil(figures.length / side.beside)
  return { placed, height: Math.max(lines * (NODE.height + GAP.y) - GAP.y, 0) }
}

/** Who is tied to the client stands nearest: parents at the foot of their band, the others at its head. */
function inOrder(a: Figure, b: Figure): number {
  return rank(a) - rank(b) || a.id - b.id
}

function rank({ kind, tie, row }: Figure): number {
  if (kind === 'client') return 0
  if (row === 0) return tie === 'parent' ? 1 : 0
  return tie === 'none' ? 2 : 1
}
