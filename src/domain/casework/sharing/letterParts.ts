import type { LetterKind } from './sharingEvents.ts'

/**
 * The sealed parts that each letter is made from, and no others: never where somebody stays (`shelter_address`, `place_abroad`) or how
 * to call them (`contact_details`), by the rule `shelter_address_sealed`.
 */
export const partsOfLetter: Readonly<Record<LetterKind, readonly string[]>> = {
  handover_sheet: [
    'identity',
    'children',
    'family',
    'danger',
    'safety_assessment',
    'safety_check',
    'safety_plan',
    'safe_contact',
    'shelter_need',
    'aftercare',
  ],
  child_protection_letter: ['identity', 'children', 'family', 'danger', 'custody', 'residence', 'safety_assessment'],
  travel_note: ['identity', 'children', 'safe_contact', 'safety_plan'],
}

/** Opened beside those, to call by name the person through whom the client is reached; nothing else of them is in the letter. */
export const namesForLetter: Readonly<Record<LetterKind, readonly string[]>> = {
  handover_sheet: [],
  child_protection_letter: [],
  travel_note: ['family'],
}
