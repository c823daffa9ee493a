/** A page as it is shown: what it lists of the profile is found as what it says itself. */
export type SearchedPage = {
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly headings: readonly string[]
  /** Paragraphs, and entries of its lists. */
  readonly texts: readonly string[]
}

/** A page that has every word that was asked for, and the text with most of them. */
export type SearchHit = { readonly page: SearchedPage; readonly excerpt: string | undefined }

/** Longer questions are cut: nobody types more, and each word costs a walk over all pages. */
export const MAX_QUERY = 100

const MAX_WORDS = 8
const EXCERPT = 200

/** What a word weighs by the place where it stands. */
const WEIGHTS = { title: 8, heading: 4, summary: 3, text: 1 } as const

/**
 * The pages with every word of a question, best first. A word fits when one in the page begins with it; capitals and accents do not
 * count. An empty question finds nothing.
 */
export function searchPages(pages: readonly SearchedPage[], question: string): readonly SearchHit[] {
  const asked = [...new Set(wordsOf(question.slice(0, MAX_QUERY)))].slice(0, MAX_WORDS)
  if (asked.length === 0) return []
  return pages
    .map((page) => ({ page, places: placesOf(page) }))
    .map(({ page, places }) => ({ page, places, weight: weigh(asked, places) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.page.number - other.page.number)
    .map(({ page, places }) => ({ page, excerpt: excerptOf(asked, places) }))
}

type Place = { readonly where: keyof typeof WEIGHTS; readonly text: string; readonly words: readonly string[] }

function placesOf({ title, summary, headings, texts }: SearchedPage): readonly Place[] {
  const place = (where: Place['where'], text: string): Place => ({ where, text, words: wordsOf(text) })
  return [
    place('title', title),
    place('summary', summary),
    ...headings.map((heading) => place('heading', heading)),
    ...texts.map((text) => place('text', text)),
  ]
}

/** Zero when a word stands nowhere. */
function weigh(asked: readonly string[], places: readonly Place[]): number {
  const weights = asked.map((word) =>
    places.filter((place) => hasWord(place, word)).reduce((sum, { where }) => sum + WEIGHTS[where], 0),
  )
  return weights.includes(0) ? 0 : weights.reduce((sum, weight) => sum + weight, 0)
}

function hasWord({ words }: Place, asked: string): boolean {
  return words.some((word) => word.startsWith(asked))
}

function excerptOf(asked: readonly string[], places: readonly Place[]): string | undefined {
  const counted = places
    .filter(({ where }) => where === 'text')
    .map((place) => ({ place, count: asked.filter((word) => hasWord(place, word)).length }))
  const [best] = counted.toSorted((one, other) => other.count - one.count)
  if (best === undefined || best.count === 0) return undefined
  const { place } = best
  const text = place.text.replaceAll(/\s+/g, ' ').trim()
  return text.length <= EXCERPT ? text : `${text.slice(0, text.lastIndexOf(' ', EXCERPT))} …`
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
