import type { WrongField } from '../../../boundary/casework/acts/act.ts'
import type { Typed } from '../../../boundary/casework/acts/actForm.ts'
import type { PartContent } from '../../../boundary/profile/readProfilePart.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { CodeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { Frame } from '../../look/shell/frame.ts'

/** What the page at the counter is made of. */
export type CounterView = {
  readonly frame: Frame
  readonly profile: Profile
  readonly label: CodeLabels
  readonly timeZone: string
  readonly today: IsoDate
  readonly checklist: PartContent<'consular-counter'>
  readonly contacts: PartContent<'contacts'>['contacts']
  /** What was typed, and why no case was opened. */
  readonly typed: Typed
  readonly wrong: readonly WrongField[]
  readonly refusal: Refusal | undefined
}

export function typedIn({ typed }: CounterView, name: string): string {
  const value = typed[name] ?? ''
  return typeof value === 'string' ? value : (value[0] ?? '')
}

/** A field of the form: its names, what was typed and what is wrong with it. */
export function counterField(view: CounterView, name: string) {
  const found = view.wrong.find(({ field }) => field === name)
  return {
    id: `counter-${name}`,
    name,
    value: typedIn(view, name),
    error: found && view.frame.words(`casework.field_${found.expected}`),
  }
}
