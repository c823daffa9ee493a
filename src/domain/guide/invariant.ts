import type { AdvicePart } from './advice.ts'
import type { ContactKind, ContactReach } from './contact.ts'
import type { GuideEntry } from './guideText.ts'
import type { When } from './when.ts'

/** What must hold of every answer to which `when` fits. */
export type Invariant = GuideEntry & {
  readonly when: When
  readonly demands: readonly Demand[]
}

/** How the codes of a part stand to the codes named: all there, one there, none there, one of them first, none first, the first in order. */
export const codeDemands = ['all_of', 'any_of', 'none_of', 'first_of', 'not_first', 'starts_with'] as const

export type CodeDemand = {
  readonly kind: (typeof codeDemands)[number]
  readonly part: AdvicePart
  readonly codes: readonly string[]
}

/** One thing that must hold of an answer. */
export type Demand =
  | CodeDemand
  | { readonly kind: 'at_least'; readonly part: AdvicePart; readonly count: number }
  | { readonly kind: 'some_contact_has'; readonly form: NumberForm }
  | { readonly kind: 'some_contact_always_open' }
  | { readonly kind: 'first_contact'; readonly form: NumberForm; readonly reach: ContactReach | undefined }
  | { readonly kind: 'contacts_reach'; readonly reach: ContactReach; readonly except: readonly string[] }
  /** Where the contact is shown, one of these actions is too, and it stands below the others named. */
  | {
      readonly kind: 'with_condition'
      readonly contact: string
      readonly oneOfDo: readonly string[]
      readonly after: readonly string[]
    }
  | { readonly kind: 'contact_order'; readonly before: ContactKind; readonly after: ContactKind }
  | { readonly kind: 'no_family_contact' }
  | { readonly kind: 'no_fields'; readonly fields: readonly string[] }

/** The form of a number: as dialled in the Netherlands, or from anywhere. */
export type NumberForm = 'number' | 'international'
