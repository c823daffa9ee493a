import { type LanguageTexts, readLanguageTexts } from '../../boundary/profile/readLanguageTexts.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import { readPublicLanguages } from '../../boundary/profile/readPublicLanguages.ts'
import { type Locale, parseLocale } from '../../domain/shared/locale.ts'
import { isDraft, mayBeShown, type PublicLanguage } from '../../domain/shared/publicLanguage.ts'
import { publicWords, roomsIn } from '../../messages/publicWords.ts'
import type { Assets, PublicAsset } from '../../web/look/assets.ts'
import type { PublicContext } from '../publicContext.ts'
import { helpLines } from './helpLines.ts'
import { practiceWords } from './practiceWords.ts'
import type { PublicFrame } from './publicFrame.ts'
import { FIRST_LANGUAGE, type PublicRoute, pathIn } from './publicPaths.ts'

export type Frames = {
  /** The languages that may be shown, in order. */
  readonly languages: readonly PublicLanguage[]
  /**
   * The frame of a page; in the first language when this one may not be shown. `beyond` is what its address has after the word of the
   * route: other languages have the same page there.
   */
  readonly frameOf: (language: string, route: PublicRoute, beyond?: string) => Promise<PublicFrame>
}

export type FrameWiring = PublicContext & {
  readonly assets: Assets<PublicAsset>
  readonly routes: readonly PublicRoute[]
  readonly deskAddress: string
}

/** Where a text is not there in a language, English stands in for it. */
const STANDS_IN: Locale = 'en'

/** Reads what all pages have in common: languages, numbers to call, the files of a page. Throws when a part of it is not there. */
export async function makeFrames(wiring: FrameWiring): Promise<Frames> {
  const { profilesFolder, profile, isDemo, elsewhere, assets, routes } = wiring
  const { languages: known, draftNote } = await readPublicLanguages(profilesFolder, profile)
  const languages = known
    .filter(({ code }) => roomsIn(code).includes('public'))
    .filter((one) => mayBeShown(one, isDemo))
  const helpIn = await readHelp(wiring, languages)
  const frameOf = async (asked: string, route: PublicRoute, beyond = ''): Promise<PublicFrame> => {
    const language =
      languages.find(({ code }) => code === asked) ?? languages.find(({ code }) => code === FIRST_LANGUAGE)
    if (!language) throw new Error('the profile does not have the first language')
    const { code } = language
    return {
      language,
      locale: parseLocale(code) ?? STANDS_IN,
      words: isDemo ? practiceWords(publicWords(code)) : publicWords(code),
      route,
      pathTo: (to) => pathIn(code, to),
      has: (other) => routes.includes(other),
      languages: languages.map((other) => ({
        code: other.code,
        ownName: other.ownName,
        direction: other.direction,
        href: `${pathIn(other.code, route)}${beyond}`,
        isCurrent: other.code === code,
      })),
      draftNote: isDraft(language) ? draftNote : undefined,
      isDemo,
      elsewhere,
      deskAddress: isDemo ? wiring.deskAddress : undefined,
      help: await helpIn(code),
      stylesheet: assets.assetPath('public.css'),
      script: assets.assetPath('public.js'),
      talkScript: assets.assetPath('talk.js'),
      laterScript: assets.assetPath('later.js'),
      icon: assets.assetPath('publicIcon.svg'),
    }
  }
  // Whatever is missing is found out at the start, and not by somebody who needs a number.
  for (const { code } of languages) await frameOf(code, 'home')
  return { languages, frameOf }
}

async function readHelp(
  { profilesFolder, profile, today, contacts }: PublicContext,
  languages: readonly PublicLanguage[],
): Promise<(language: string) => Promise<PublicFrame['help']>> {
  const { read } = await readProfilePart(profilesFolder, profile, 'sources')
  const texts = new Map<string, LanguageTexts>()
  for (const { code } of languages) {
    if (!parseLocale(code)) texts.set(code, await readLanguageTexts(profilesFolder, profile, code))
  }
  const dateOf = (source: string) => read.find(({ code }) => code === source)?.date ?? null
  return async (language) =>
    helpLines({ contacts: await contacts(), dateOf, language, texts: texts.get(language), today: today() })
}
