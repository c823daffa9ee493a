import { createHash } from 'node:crypto'
import { parse } from 'bowser'

const LONGEST_HEADER = 500
const LONGEST_NAME = 60

/** A short name by which people know their own devices, such as `Firefox, Android`: at most 60 characters, no versions; a dash when nothing is known. */
export function deviceOf(userAgent: string | undefined): string {
  const { browser, system } = familyOf(userAgent)
  const name = [browser, system].filter((part) => part !== '').join(', ')
  return name.slice(0, LONGEST_NAME) || '-'
}

/**
 * SHA-256 of the families of browser and system, by which a session sees that its cookie went to another client. Versions are left out:
 * an update must not end a session. So are client hints: browsers leave them out of downloads. It stops a careless thief only, because
 * headers can be copied.
 */
export function clientFingerprint(userAgent: string | undefined): Buffer {
  const text = (userAgent ?? '').slice(0, LONGEST_HEADER)
  const known = fingerprints.get(text)
  if (known) return known
  if (fingerprints.size >= MOST_KEPT) fingerprints.clear()
  const made = fingerprintOf(text)
  fingerprints.set(text, made)
  return made
}

/** Every request asks, and an organisation has few kinds of browsers: reading their names costs more than all else of a session. */
const fingerprints = new Map<string, Buffer>()
const MOST_KEPT = 200

function fingerprintOf(userAgent: string): Buffer {
  const { browser, system } = familyOf(userAgent)
  return createHash('sha256')
    .update(JSON.stringify(['baken/client/1', browser, system]))
    .digest()
}

function familyOf(userAgent: string | undefined): { readonly browser: string; readonly system: string } {
  const text = (userAgent ?? '').slice(0, LONGEST_HEADER)
  if (text.trim() === '') return { browser: '', system: '' }
  const { browser, os } = parse(text)
  return { browser: cleaned(browser.name ?? ''), system: cleaned(os.name ?? '') }
}

/** Names come out of a header, so out of the hands of a stranger: letters, digits and a little punctuation stay. */
function cleaned(name: string): string {
  return name
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME / 2 - 1)
}
