import { expect, test } from 'vitest'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import type { RuleContext } from '../rules.ts'
import { documentRules, MOST_DOCUMENTS, MOST_MEGABYTES } from './documentRules.ts'
import type { CaseDocument } from './journalFile.ts'

const on = '2026-11-22' as IsoDate
const context = {} as RuleContext
const held = (bytes: number, withdrawn = false): CaseDocument => {
  return { document: 1, kind: 'pdf', mediaType: 'application/pdf', bytes, removed: [], on, withdrawn }
}
const fileWith = (documents: readonly CaseDocument[]) =>
  ({ journal: { entries: [], documents } }) as unknown as CaseFile
const add = (documents: readonly CaseDocument[], bytes: number) => {
  const command = { do: 'add-document', on, kind: 'pdf', mediaType: 'application/pdf', bytes, removed: [] } as const
  return documentRules['add-document'].decide(fileWith(documents), command, context)
}
const withdraw = (documents: readonly CaseDocument[], document: number) =>
  documentRules['withdraw-document'].decide(fileWith(documents), { do: 'withdraw-document', on, document }, context)

test('a document gets the next number of its case', () => {
  expect(add([held(1), held(1)], 5)).toMatchObject({ ok: true, value: [{ facts: { document: 3, bytes: 5 } }] })
})

test('a case holds so many documents, withdrawn ones among them, and so many megabytes to the byte', () => {
  const many = Array.from({ length: MOST_DOCUMENTS }, () => held(1, true))
  expect(add(many, 1)).toMatchObject({ ok: false, error: { reason: 'too-many-documents', values: { most: 200 } } })
  expect(add(many.slice(1), 1)).toMatchObject({ ok: true })
  const most = MOST_MEGABYTES * 1_000_000
  expect(add([held(most - 10)], 10)).toMatchObject({ ok: true })
  expect(add([held(most - 10)], 11)).toMatchObject({ ok: false, error: { reason: 'case-full', values: { most: 250 } } })
})

test('a withdrawal that is said to be of before the document takes effect on the day it was added', () => {
  const early = { do: 'withdraw-document', on: '2026-11-20' as IsoDate, document: 1 } as const
  const answer = documentRules['withdraw-document'].decide(fileWith([held(1)]), early, context)
  expect(answer).toMatchObject({ ok: true, value: [{ occurred: on }] })
})

test('a document is withdrawn once, and only one that is there', () => {
  expect(withdraw([held(1)], 1)).toMatchObject({ ok: true, value: [{ type: 'document_withdrawn' }] })
  expect(withdraw([held(1, true)], 1)).toMatchObject({ ok: false, error: { reason: 'document-withdrawn' } })
  expect(withdraw([held(1)], 2)).toMatchObject({ ok: false, error: { reason: 'no-document' } })
})
