/** Why two persons may be one, or not. Each is shown, so that a person decides; the number is how much it moves the score. */
export const matchReasons = {
  name_same: { speaks: 'for' },
  name_sounds_alike: { speaks: 'for' },
  name_same_in_another_language: { speaks: 'for' },
  name_order_differs: { speaks: 'neither' },
  part_missing: { speaks: 'against' },
  given_name_differs: { speaks: 'against' },
  part_differs: { speaks: 'against' },
  birth_date_same: { speaks: 'for', moves: 0.35 },
  birth_date_near: { speaks: 'for', moves: 0.25 },
  day_month_swapped: { speaks: 'for', moves: 0.25 },
  birth_year_same: { speaks: 'for', moves: 0.1 },
  birth_year_near: { speaks: 'neither', moves: 0.02 },
  birth_date_differs: { speaks: 'against', moves: -0.15 },
  birth_year_differs: { speaks: 'against', moves: -0.35 },
  phone_same: { speaks: 'for', moves: 0.3 },
  place_same: { speaks: 'for', moves: 0.04 },
  country_differs: { speaks: 'against', moves: -0.06 },
} as const satisfies Readonly<
  Record<string, { readonly speaks: 'for' | 'against' | 'neither'; readonly moves?: number }>
>

export type MatchReason = keyof typeof matchReasons
