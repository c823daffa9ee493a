import { readFile } from 'node:fs/promises'
import { loadTypst, type TypstCompiler } from './loadTypst.ts'
import type { ShownPage } from './shownPage.ts'

/** A factsheet with what stands around it on paper. */
export type FactsheetSheet = {
  readonly page: ShownPage
  /** The title in the window of a reader: it says nothing, like that of a page. */
  readonly documentTitle: string
  /** On top of each sheet of a practice environment: that it is practice, and where help is. */
  readonly practice: string | null
  readonly foot: string
  readonly sourcesTitle: string
  readonly aboutTitle: string
}

const template = new URL('./factsheet.typ', import.meta.url)

/** PDF/UA-1 (ISO 14289-1): tagged, with a title and a language, and refused when it could not be read aloud. */
const STANDARD = 'ua-1'

let ready: Promise<{ compiler: TypstCompiler; text: string }> | undefined

/** A factsheet as a tagged PDF on A4. Its letters are those within Typst: nothing is loaded. */
export async function factsheetPdf(sheet: FactsheetSheet): Promise<Uint8Array> {
  ready ??= prepare()
  const { compiler, text } = await ready
  const pdf = compiler.pdf(
    { mainFileContent: text, inputs: { sheet: JSON.stringify(sheet, nothingAsNull) } },
    { pdfStandard: STANDARD },
  )
  compiler.evictCache(10)
  return pdf
}

/** The program that sets type is large (50 MB), so it is loaded when somebody first asks for a PDF. */
async function prepare() {
  const text = await readFile(template, 'utf8')
  return { compiler: loadTypst().create({ workspace: import.meta.dirname }), text }
}

/** In JSON a field that is missing is not there; the template asks for all of them. */
function nothingAsNull(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one === undefined ? null : one]))
}
