import type { WrongField } from '../../../boundary/casework/acts/act.ts'
import type { Typed } from '../../../boundary/casework/acts/actForm.ts'
import type { PartContent } from '../../../boundary/profile/readProfilePart.ts'
import type { FoundPreTravel } from '../../../domain/casework/preTravel/preTravelFile.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { CodeLabels } from '../../../outputs/casework/codeLabels.ts'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import type { KnownPerson } from '../../../services/casework/names/findKnown.ts'
import type { Frame } from '../../look/shell/frame.ts'
import { refusedField } from './refusedField.ts'

/** Why the form is shown again. */
export type IntakeAnswered =
  | { readonly is: 'wrong'; readonly fields: readonly WrongField[] }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** The conversation that it comes from does not let it, in words. */
  | { readonly is: 'not_from_conversation'; readonly why: string; readonly instead: string }
  /** Somebody who is known may be the client: a person has to decide first. */
  | { readonly is: 'asked' }
  /** The form was sent before with something else in it, and made this. */
  | { readonly is: 'made_before'; readonly number: string; readonly address: string }

/** What the page of the intake is made of. */
export type IntakeView = {
  readonly frame: Frame
  readonly profile: Profile
  readonly label: CodeLabels
  readonly timeZone: string
  readonly today: IsoDate
  /** When the page was first shown: a time of day. */
  readonly begun: string
  readonly typed: Typed
  readonly answered: IntakeAnswered | undefined
  /** Who is known already; missing when nobody was looked for. */
  readonly known: readonly KnownPerson[] | undefined
  /** What was typed is too little to find anybody by. */
  readonly isTooLittle: boolean
  /** Pre-travel files that the client may have left. */
  readonly preTravel: readonly FoundPreTravel[]
  /** What the profile says to who reports. */
  readonly afterReport: PartContent<'after-report'>
  /** The numbers that may have to be called. */
  readonly contacts: PartContent<'contacts'>['contacts']
}

/** What stands in a field. */
export function typedIn({ typed }: IntakeView, field: string): string {
  const value = typed[field] ?? ''
  return typeof value === 'string' ? value : (value[0] ?? '')
}

export function allTypedIn({ typed }: IntakeView, field: string): readonly string[] {
  const value = typed[field] ?? []
  return typeof value === 'string' ? [value] : value
}

/** What is wrong with a field, in a sentence. */
export function errorOf(view: IntakeView, field: string): string | undefined {
  const { answered, frame } = view
  if (answered?.is === 'refused') {
    return refusedField(answered.refusal) === field
      ? refusalText(answered.refusal, { ...view, ...frame }).why
      : undefined
  }
  if (answered?.is !== 'wrong') return undefined
  const found = answered.fields.find((one) => one.field === field)
  return found && frame.words(`casework.field_${found.expected}`)
}

/** The label of what a report can not do without. */
export function needed({ frame }: IntakeView, label: string): string {
  return frame.words('intake.needed', { label })
}

/** The frame of a field: its id, its label, its value, and what is wrong. */
export function fieldOf(view: IntakeView, name: string) {
  return { id: `intake-${name}`, name, value: typedIn(view, name), error: errorOf(view, name) }
}
