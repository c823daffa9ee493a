import type { CaseworkLists } from '../../domain/codes/caseworkLists.ts'
import { labelOf } from '../../domain/codes/codeList.ts'
import type { CodeLists, ListName } from '../../domain/codes/codeLists.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { PlanCode, ReturnPlans } from '../../domain/codes/returnPlans.ts'
import type { Locale } from '../../domain/shared/locale.ts'

/** The parts of the plans whose codes facts are written in. */
const planLists = {
  return_templates: ({ templates }) => templates,
  return_situations: ({ situations }) => situations,
  return_steps: ({ steps }) => steps,
  return_owners: ({ owners }) => owners,
  aftercare_moments: ({ aftercare }) => aftercare.moments,
  aftercare_questions: ({ aftercare }) => aftercare.questions,
  aftercare_outcomes: ({ aftercare }) => aftercare.outcomes,
} as const satisfies Readonly<Record<string, (plans: ReturnPlans) => readonly PlanCode[]>>

type PlanListName = keyof typeof planLists

/** A list of codes that facts are written in. */
export type LabelledList = ListName | keyof CaseworkLists | PlanListName

/** The words for a code of a list. A code that the list never had is shown as it is: a fact is never lost for want of a label. */
export type CodeLabels = (list: LabelledList, code: string) => string

export function codeLabels(
  { lists, casework, returnPlans }: Pick<Profile, 'lists' | 'casework' | 'returnPlans'>,
  locale: Locale,
): CodeLabels {
  return (list, code) => {
    if (isPlanned(list)) return planLists[list](returnPlans).find((one) => one.code === code)?.labels[locale] ?? code
    return labelOf(isCounted(lists, list) ? lists[list] : casework[list], code, locale) ?? code
  }
}

/** Whether there is a list by this name that facts are written in. */
export function isLabelledList(
  name: string,
  { lists, casework }: Pick<Profile, 'lists' | 'casework'>,
): name is LabelledList {
  return Object.hasOwn(planLists, name) || Object.hasOwn(lists, name) || Object.hasOwn(casework, name)
}

function isPlanned(list: LabelledList): list is PlanListName {
  return Object.hasOwn(planLists, list)
}

function isCounted(lists: CodeLists, list: LabelledList): list is ListName {
  return Object.hasOwn(lists, list)
}
