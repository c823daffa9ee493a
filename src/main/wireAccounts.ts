import type { DeskSettings } from '../boundary/deskSettings.ts'
import type { AccountServices } from '../services/access/signIn/accountServices.ts'
import { makeAccountServices } from '../services/access/signIn/wireAccounts.ts'
import { paths } from '../web/shell/paths.ts'
import type { OpenRegister } from './openRegister.ts'

/** Where the desk is reached when nothing else was set: browsers take `localhost` as safe, and a passkey can be bound to it. */
export function originOf({ staffOrigin }: Pick<DeskSettings, 'staffOrigin'>, staffPort: number): string {
  return staffOrigin ?? `http://localhost:${staffPort}`
}

/** The services of accounts and sign-in on an open register, for the desk at this address. */
export function wireAccounts(
  {
    accountStores: stores,
    accountSecrets: secrets,
    withActor,
  }: Pick<OpenRegister, 'accountStores' | 'accountSecrets' | 'withActor'>,
  { idleMinutes, origin }: { readonly idleMinutes: number; readonly origin: string },
): AccountServices {
  return makeAccountServices({ stores, secrets, withActor, idleMinutes, origin, returnPath: paths.signInReturn })
}
