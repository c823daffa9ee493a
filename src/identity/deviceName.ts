import { createHash } from 'node:crypto'
import { parse } from 'bowser'

/** The headers `Sec-CH-UA` and `Sec-CH-UA-Platform` as they came, which Chromium sends with every request over a secure connection. */
export type ClientHints = { readonly brands?: string | undefined; readonly platform?: string | undefined }

const LONGEST_HEADER = 500
const LONGEST_NAME = 60

/** A short name by which people know their own devices, such as `Firefox, Android`: at most 60 characters, no versions; a dash when nothing is known. */
export function deviceOf(userAgent: string | undefined): string {
  const { browser, system } = familyOf(userAgent)
  const name = [browser, system].filter((part) => part !== '').join(', ')
  return name.slice(0, LONGEST_NAME) || '-'
}

/**
 * SHA-256 of the families of browser and system, by which a session sees that its cookie went to another client. Versions
 * are left out: an update must not end a session. It stops a careless thief only, because headers can be copied.
 */
export function clientFingerprint(userAgent: string | undefined, hints: ClientHints): Buffer {
  const { browser, system } = familyOf(userAgent)
  const parts = [browser, system, brandsOf(hints.brands).join('|'), cleaned(hints.platform ?? '')]
  return createHash('sha256')
    .update(JSON.stringify(['baken/client/1', ...parts]))
    .digest()
}

function familyOf(userAgent: string | undefined): { readonly browser: string; readonly system: string } {
  const text = (userAgent ?? '').slice(0, LONGEST_HEADER)
  if (text.trim() === '') return { browser: '', system: '' }
  const { browser, os } = parse(text)
  return { browser: cleaned(browser.name ?? ''), system: cleaned(os.name ?? '') }
}

/** Brands without their versions, and without the made-up one ("Not A;Brand") that browsers change on purpose. */
function brandsOf(header: string | undefined): readonly string[] {
  const names = [...(header ?? '').slice(0, LONGEST_HEADER).matchAll(/"([^"]*)"\s*;\s*v=/g)].map(
    ([, name = '']) => name,
  )
  const real = names.filter((name) => !(/not/i.test(name) && /brand/i.test(name)))
  return real.map(cleaned).sort()
}

/** Names come out of a header, so out of the hands of a stranger: letters, digits and a little punctuation stay. */
function cleaned(name: string): string {
  return name
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME / 2 - 1)
}
