import type { KnowledgePage } from '../../domain/knowledge/document.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { factsheetPdf } from '../../outputs/knowledge/factsheetPdf.ts'
import type { ShownPage } from '../../outputs/knowledge/shownPage.ts'
import type { PublicAnswer } from '../publicContext.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { shortNames } from '../shell/shortNames.ts'

/** Gives a factsheet as a PDF. Each text is set once a day: setting type costs more than a page does. */
export type Paper = (text: KnowledgePage, page: ShownPage, frame: PublicFrame, today: IsoDate) => Promise<PublicAnswer>

export function makePaper(): Paper {
  // By the text itself: what is published in its place is another one.
  const made = new WeakMap<KnowledgePage, { readonly on: IsoDate; readonly pdf: Promise<Uint8Array> }>()
  return async (text, page, frame, today) => {
    const known = made.get(text)
    const pdf = known?.on === today ? known.pdf : setOnPaper(page, frame)
    made.set(text, { on: today, pdf })
    // A failure is not kept.
    pdf.catch(() => made.delete(text))
    return { file: await pdf, contentType: 'application/pdf', name: `information-${page.number}.pdf` }
  }
}

function setOnPaper(page: ShownPage, frame: PublicFrame): Promise<Uint8Array> {
  const { words } = frame
  return factsheetPdf({
    page,
    documentTitle: `${words('public.neutral_title')} ${page.number}`,
    practice: frame.isDemo ? practiceLine(frame) : null,
    foot: words('knowledge.paper_foot', { date: page.facts[0]?.value ?? '' }),
    sourcesTitle: words('knowledge.sources'),
    aboutTitle: words('knowledge.about'),
  })
}

/** That nobody reads this, and whom to call: on top of each sheet of a practice environment. */
function practiceLine({ words, help }: PublicFrame): string {
  const atHome = help.fromNetherlands.filter(({ code }) => help.fromAbroad.every((line) => line.code !== code))
  const numbers = [help.danger, ...atHome, ...help.fromAbroad].map(({ code, number, name }) => {
    return code === help.danger.code ? number : `${shortNames[code] ?? name} ${number}`
  })
  return `${words('public.practice')} ${words('public.practice_help')} ${numbers.join(', ')}`
}
