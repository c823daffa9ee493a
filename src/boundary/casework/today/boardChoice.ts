import { z } from 'zod'
import { type BoardList, caseLists, itemLists } from '../../../domain/casework/boardList.ts'
import { language, oneOf, parseQuery } from '../../parseQuery.ts'

const A_NUMBER = '1, 2, 3'
const number = z
  .string(A_NUMBER)
  .regex(/^[1-9]\d{0,8}$/, A_NUMBER)
  .transform(Number)

const listQuery = z.strictObject({
  ...language,
  list: oneOf([...caseLists, ...itemLists]),
  colleague: number.optional(),
  organisation: number.optional(),
})

/** Which list behind a number of a board. Fails with `invalid-input`. */
export function parseBoardList(query: unknown): BoardList {
  const { list, colleague, organisation } = parseQuery(listQuery, query)
  return { list, colleague, organisation }
}
