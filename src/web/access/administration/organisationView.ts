import type { WordKey } from '../../../messages/words.ts'
import type { IdentityProvider, Organisation } from '../../../services/access/signIn/accountTypes.ts'
import type { Frame } from '../../look/shell/frame.ts'

/** What the page of one organisation is made of. */
export type OrganisationView = {
  readonly frame: Frame
  readonly organisation: Organisation
  readonly people: number
  readonly providers: readonly IdentityProvider[]
  readonly origin: string
  readonly saved: boolean
  readonly refused?: WordKey | undefined
}
