import type { Act } from './act.ts'
import { closingActs } from './closingActs.ts'
import { contactActs } from './contactActs.ts'
import { journalActs } from './journalActs.ts'
import { personsActs } from './personsActs.ts'
import { planActs } from './planActs.ts'
import { registerActs } from './registerActs.ts'
import { safetyActs } from './safetyActs.ts'
import { sharingActs } from './sharingActs.ts'
import { verificationActs } from './verificationActs.ts'

/** Everything that can be asked of a case, by the name of its command: the same for a page and for a program. */
export const caseActs: Readonly<Record<string, Act>> = {
  ...registerActs,
  ...personsActs,
  ...contactActs,
  ...safetyActs,
  ...verificationActs,
  ...planActs,
  ...sharingActs,
  ...journalActs,
  ...closingActs,
}

/** Missing when there is no such act. */
export function findAct(name: string): Act | undefined {
  return Object.hasOwn(caseActs, name) ? caseActs[name] : undefined
}
