import type { AgendaItem } from '../../domain/casework/agenda.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { Telling } from './telling.ts'

/** What has to be done, in the words of the profile: the step of a plan, the kind of task, or the term. */
export function agendaText(
  { code, subject }: Pick<AgendaItem, 'code' | 'subject'>,
  { profile, frame: { locale } }: { readonly profile: Profile; readonly frame: Pick<Telling, 'locale'> },
): string {
  const { casework, returnPlans, terms } = profile
  const step = returnPlans.steps.find((one) => one.code === subject)
  const task = casework.task_kinds.entries.find((one) => one.code === code)
  const term = terms.entries.find((one) => one.code === code)
  return (step ?? task ?? term)?.labels[locale] ?? code
}
