import type { Refusal } from '../../../domain/casework/refusal.ts'

/** The field at which a refusal is said, besides above the form; missing when it is about no one field. */
export function refusedField({ reason }: Refusal): string | undefined {
  return fieldOf[reason]
}

const fieldOf: Readonly<Record<string, string>> = {
  'in-future': 'on',
  'report-too-long-ago': 'on',
  'report-long-ago': 'on',
  'danger-is-report': 'kind',
  'birth-after-report': 'birth_date',
  'abroad-in-netherlands': 'country',
  'journey-is-past': 'travel_date',
  'wedding-is-past': 'wedding_date',
}
