import { MAX_QUERY } from '../../domain/knowledge/searchPages.ts'

/** What somebody looks for, from the body of a form; empty when there is nothing like it. */
export function parseQuestion(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('question' in body)) return ''
  return typeof body.question === 'string' ? body.question.slice(0, MAX_QUERY).trim() : ''
}
