import { reportingCodeFrom } from '../../boundary/guide/reportingCodeFrom.ts'
import { caseworkListFiles } from '../../boundary/profile/caseworkListFiles.ts'
import { type LanguageTexts, readLanguageTexts } from '../../boundary/profile/readLanguageTexts.ts'
import { readLists } from '../../boundary/profile/readLists.ts'
import { type PartContent, readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import type { MotiveEntry, RiskFactorEntry, SignalEntry } from '../../domain/codes/caseworkLists.ts'
import type { CodeList } from '../../domain/codes/codeList.ts'
import type { ReportingCode } from '../../domain/guide/reportingCode.ts'
import { parseLocale } from '../../domain/shared/locale.ts'

/** What the profile knows, as pages of knowledge show it. */
export type KnowledgeFacts = {
  readonly embassies: PartContent<'embassies'>
  readonly sources: PartContent<'sources'>
  readonly safetyRules: PartContent<'guide'>['safety_rules']
  readonly reportingCode: ReportingCode
  readonly signals: CodeList<SignalEntry>
  readonly riskFactors: CodeList<RiskFactorEntry>
  readonly motives: CodeList<MotiveEntry>
  /** The words of the profile in a language beside Dutch and English; missing for those two. */
  readonly textsIn: (language: string) => LanguageTexts | undefined
}

/** Reads the parts of a profile that pages in these languages show. Throws as `readProfile` does. */
export async function readKnowledgeFacts(
  folder: string,
  profile: string,
  languages: readonly string[],
): Promise<KnowledgeFacts> {
  const { signals, risk_factors, motives } = caseworkListFiles
  const [embassies, sources, guide, reportingCode, lists] = await Promise.all([
    readProfilePart(folder, profile, 'embassies'),
    readProfilePart(folder, profile, 'sources'),
    readProfilePart(folder, profile, 'guide'),
    readProfilePart(folder, profile, 'reporting-code'),
    readLists(folder, profile, { signals, risk_factors, motives }),
  ])
  const texts = new Map<string, LanguageTexts>()
  for (const language of languages) {
    if (!parseLocale(language)) texts.set(language, await readLanguageTexts(folder, profile, language))
  }
  return {
    embassies,
    sources,
    safetyRules: guide.safety_rules,
    reportingCode: reportingCodeFrom(reportingCode),
    signals: lists.signals,
    riskFactors: lists.risk_factors,
    motives: lists.motives,
    textsIn: (language) => texts.get(language),
  }
}
