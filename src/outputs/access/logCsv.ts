import { csvCell } from '../figures/csv.ts'
import type { NenLine } from './nenFields.ts'

type CsvLine = NenLine & { readonly method: string | null }

const columns = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  outcome: ({ outcome }) => outcome,
  action: ({ action }) => action,
  person: ({ person }) => person,
  name: ({ name }) => name ?? '',
  sign_in_name: ({ signInName }) => signInName ?? '',
  role: ({ role }) => role,
  organisation: ({ organisation }) => organisation ?? '',
  purpose: ({ purpose }) => purpose,
  part: ({ part }) => part ?? '',
  cases: ({ numbers }) => numbers.join(' '),
  session: ({ session }) => session ?? '',
  method: ({ method }) => method ?? '',
  device: ({ device }) => device ?? '',
  address: ({ address }) => address ?? '',
} as const satisfies Readonly<Record<string, (line: CsvLine) => string | number>>

/** The head of the file; RFC 4180 with commas, UTF-8. */
export const logCsvHead = `${Object.keys(columns).join(',')}\n`

/** A line of the file: codes and moments (UTC) as they are stored, so that another program reads them too. */
export function logCsvLine(line: CsvLine): string {
  return `${Object.values(columns)
    .map((column) => csvCell(column(line)))
    .join(',')}\n`
}
