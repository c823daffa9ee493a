import type { AgendaOf } from '../agenda.ts'

/** A closing that somebody asked for waits for a second pair of eyes. */
export const closingAgenda: AgendaOf = ({ closing: { asked } }) =>
  asked
    ? [{ code: 'close_case', subject: '', organisation: null, since: asked.on, due: null, done: null, cents: null }]
    : []
