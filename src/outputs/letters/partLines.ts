import type { PartContent } from '../../domain/casework/sealedPart.ts'
import type { CaseworkLists } from '../../domain/codes/caseworkLists.ts'
import { labelOf } from '../../domain/codes/codeList.ts'
import type { PlanCode, ReturnPlans } from '../../domain/codes/returnPlans.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { capital } from '../capital.ts'
import { membersOf, partText } from '../casework/partText.ts'
import type { Telling } from '../casework/telling.ts'
import { longDate } from '../figures/longDate.ts'
import { subjectsIn, withoutSubjects } from './subjectsIn.ts'

export type TextLine = { readonly name: string; readonly value: string }

export type PartTelling = Telling & {
  readonly lists: Pick<CaseworkLists, 'case_parts'>
  /** Headings of safety plans and questions of aftercare name members of sealed parts. */
  readonly plans: ReturnPlans
}

/**
 * How to call or find somebody goes to nobody with anything else, wherever it was written down; nor does with whom the rules for contact
 * were agreed, as that may be who reported.
 */
const neverGoes: readonly string[] = ['phone', 'email', 'address', 'agreed_with']

/** What is sealed of a file for a program alone, and the name that it was sent with: that may say who sent it, or where they are. */
const ofFile: readonly string[] = ['name', 'sha256', 'sha256_of_original', 'preview', 'preview_is_cut']

/** What a sealed part is called. */
export function partTitle(part: string, { words, lists, locale }: PartTelling): string {
  return capital(labelOf(lists.case_parts, part, locale) ?? partText(part, words).title)
}

/** The members of an opened part in words, without the numbers of our register and without how to reach anybody. */
export function linesOfPart(content: PartContent, telling: PartTelling): readonly TextLine[] {
  const stays = 'sha256' in content ? [...neverGoes, ...ofFile] : neverGoes
  const kept = Object.entries(withoutSubjects(content)).filter(([name]) => !stays.includes(name))
  return membersOf(Object.fromEntries(kept), telling).map(({ name, value }) => {
    const day = parseIsoDate(value)
    return { name: memberName(name, telling), value: day ? longDate(day, telling.locale) : value }
  })
}

/** Which of several a part is about, in words: the phase of a safety plan, the moment of aftercare. Missing where only a number says it. */
export function subjectTitle(content: PartContent, { plans, locale }: PartTelling): string | undefined {
  const codes = [...plans.safetyPlan, ...plans.aftercare.moments, ...plans.steps]
  const said = Object.values(subjectsIn(content)).flatMap((subject) => labelIn(codes, subject, locale) ?? [])
  return said[0] && capital(said[0])
}

function memberName(name: string, { words, plans, locale }: PartTelling): string {
  const ours = ownNames.find((own) => own === name)
  if (ours) return words(`sharing.member_${ours}`)
  const codes = [...plans.safetyPlan.flatMap(({ headings }) => headings), ...plans.aftercare.questions]
  return capital(labelIn(codes, name, locale) ?? name)
}

function labelIn(codes: readonly PlanCode[], code: string | number, locale: Locale): string | undefined {
  return codes.find((one) => one.code === code)?.labels[locale]
}

/** The members of sealed parts that no chapter has words for. */
const ownNames = ['family', 'given', 'place', 'said_by', 'text'] as const
