import type { OpenPart } from '../sealedPart.ts'

/** Members of sealed parts that stay at the hub: with whom it was agreed how to reach the client may name who reported. */
const ofTheHub: Readonly<Record<string, readonly string[]>> = { safe_contact: ['agreed_with'] }

/** Opened parts as an organisation reads them that was given the area in which they lie. */
export function toldOutside<Part extends OpenPart>(opened: readonly Part[]): readonly Part[] {
  return opened.map((one) => {
    const kept = Object.entries(one.content).filter(([member]) => !ofTheHub[one.part]?.includes(member))
    return { ...one, content: Object.fromEntries(kept) }
  })
}
