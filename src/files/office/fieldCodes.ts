import { FileRefused } from '../safeFile.ts'
import { xmlTokens } from './xmlTokens.ts'

/**
 * Fields that only show something of the text itself. Others (DDE, INCLUDETEXT, LINK, DATABASE) fetch or run something, and
 * a field that begins with another field can become one of them.
 */
const harmless = new Set(
  'PAGE NUMPAGES SECTIONPAGES HYPERLINK TOC REF PAGEREF NOTEREF SEQ STYLEREF SECTION DATE TIME CREATEDATE SAVEDATE PRINTDATE FORMTEXT FORMCHECKBOX FORMDROPDOWN TITLE SUBJECT XE TC EQ SYMBOL ADVANCE CITATION BIBLIOGRAPHY'.split(
    ' ',
  ),
)

/** Refuses a part of a Word file with a field that does more than show (ECMA-376 part 1, 17.16.5). */
export function refuseActiveFields(bytes: Uint8Array): void {
  let written = ''
  let isCode = false
  for (const token of xmlTokens(bytes)) {
    if (token.kind === 'text') {
      if (isCode) written += token.text
      continue
    }
    isCode = token.kind === 'open' && token.local === 'instrText'
    for (const [name, value] of token.kind === 'close' ? [] : token.attributes) {
      if (token.local === 'fldSimple' && name.endsWith('instr')) refuseUnlessHarmless(value)
      if (token.local === 'fldChar' && name.endsWith('fldCharType') && value === 'begin') written += '\n'
    }
  }
  for (const code of written.split('\n').slice(1)) refuseUnlessHarmless(code)
}

function refuseUnlessHarmless(code: string): void {
  const [word = ''] = code.trim().split(/[\s\\"]/)
  if (!harmless.has(word.toUpperCase())) throw new FileRefused({ code: 'outside-content' })
}
