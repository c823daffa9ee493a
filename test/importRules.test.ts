import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importedCase } from '../src/domain/casework/importedEvents.ts'
import { profile } from './importFile.ts'
import { allowedRows } from './importRows.ts'

test('what the file reader lets through, the rules of casework let through', () => {
  fc.assert(
    fc.property(allowedRows, (rows) => {
      for (const row of rows) {
        if (row.kind === 'report') expect(importedCase(profile, row, 1)).toMatchObject({ ok: true })
      }
    }),
    { numRuns: 200 },
  )
})
