import { adviceParts } from '../../domain/guide/advice.ts'
import { type CodeDemand, codeDemands, type Demand, type Invariant } from '../../domain/guide/invariant.ts'
import type { PartContent } from '../profile/readProfilePart.ts'
import { guideEntry } from './guideEntry.ts'

type RawGuide = PartContent<'guide'>
type RawInvariant = RawGuide['invariants'][number]

/** What must hold of every answer, as the file writes it, in demands of one kind each. */
export function invariantFrom(raw: RawInvariant, sources: RawGuide['default_sources']): Invariant {
  const demands = [...codeDemandsOf(raw), ...contactDemandsOf(raw), ...otherDemandsOf(raw)]
  return { ...guideEntry(raw, sources.invariants), when: raw.when, demands }
}

function codeDemandsOf(raw: RawInvariant): readonly CodeDemand[] {
  return codeDemands.flatMap((kind) =>
    adviceParts.flatMap((part) => {
      const codes = raw[kind]?.[part]
      return codes ? [{ kind, part, codes }] : []
    }),
  )
}

function contactDemandsOf(raw: RawInvariant): readonly Demand[] {
  const { contact_any_has: form, first_contact: first, contacts_reach: reached, contact_order: order } = raw
  return [
    ...(form ? [{ kind: 'some_contact_has', form } as const] : []),
    ...(raw.contact_any_always ? [{ kind: 'some_contact_always_open' } as const] : []),
    ...(first ? [{ kind: 'first_contact', form: first.has, reach: first.reach } as const] : []),
    ...(reached ? [{ kind: 'contacts_reach', ...reached } as const] : []),
    ...(order ? [{ kind: 'contact_order', ...order } as const] : []),
  ]
}

function otherDemandsOf(raw: RawInvariant): readonly Demand[] {
  const { with_condition: below, none_of_fields: fields } = raw
  const counts = adviceParts.flatMap((part) => {
    const count = raw.min?.[part]
    return count === undefined ? [] : [{ kind: 'at_least', part, count } as const]
  })
  return [
    ...counts,
    ...(below
      ? [{ kind: 'with_condition', contact: below.contact, oneOfDo: below.one_of_do, after: below.after } as const]
      : []),
    ...(raw.action_field ? [{ kind: 'no_family_contact' } as const] : []),
    ...(fields ? [{ kind: 'no_fields', fields } as const] : []),
  ]
}
