import type { Actor } from '../../../domain/access/actor.ts'
import type { Role } from '../../../domain/access/roles.ts'
import type { Result } from '../../../domain/shared/result.ts'
import type { PasswordWeakness } from '../../../identity/passwordStrength.ts'
import type { DemoPerson } from '../../../store/access/signIn/sessions.ts'
import type {
  Account,
  AccountRequest,
  BegunCeremony,
  BegunVisit,
  Client,
  Draft,
  FoundSession,
  HandedInvitation,
  IdentityProvider,
  IdentityProviderRequest,
  NewSession,
  NewTotp,
  OpenInvitation,
  Organisation,
  OwnAuthenticators,
  OwnSession,
  PasskeyAnswer,
  PasswordAnswer,
  RecoveryAnswer,
  StepUpWay,
} from './accountTypes.ts'

/**
 * All that has to do with who somebody is. A sign-in that fails says `not-signed-in` and nothing more, whatever was wrong; one that
 * comes too soon after others says `slow-down` with `seconds`.
 */
export type AccountServices = {
  readonly demo: DemoSignIn
  readonly signIn: SignIn
  readonly invitations: Invitations
  readonly sessions: Sessions
  readonly stepUp: StepUp
  readonly own: OwnAccount
  readonly accounts: Accounts
  readonly providers: IdentityProviders
  readonly drafts: Drafts
}

/** Empty, and failing with `not-found`, in a real register. */
export type DemoSignIn = {
  readonly listPeople: () => Promise<readonly DemoPerson[]>
  readonly begin: (person: number, client: Client) => Promise<NewSession>
}

export type SignIn = {
  readonly beginPasskey: () => Promise<BegunCeremony>
  readonly finishPasskey: (answer: PasskeyAnswer, client: Client) => Promise<NewSession>
  readonly withPassword: (answer: PasswordAnswer, client: Client) => Promise<NewSession>
  /** Gives a session that may only enrol a new second factor. */
  readonly withRecoveryCode: (answer: RecoveryAnswer, client: Client) => Promise<NewSession>
  /** The name of the organisation behind a public name of a provider. Fails with `not-found`. */
  readonly findProvider: (slug: string) => Promise<{ readonly organisation: string }>
  /** With the token of an invitation the account is bound to whoever the provider says it is. Fails with `not-found`. */
  readonly beginProvider: (slug: string, invitation?: string) => Promise<BegunVisit>
  /** Ends a sign-in or a step-up at a provider; `returned` is the whole address that the browser came back to. */
  readonly finishProvider: (ceremony: string, returned: URL, client: Client) => Promise<NewSession>
}

/** Both fail with `not-found` when the link is unknown, used, replaced or too old. */
export type Invitations = {
  readonly open: (token: string) => Promise<OpenInvitation>
  /** Begins a session to enrol in. The link works until enrolment is finished, and ends the session that it gave before. */
  readonly accept: (token: string, client: Client) => Promise<NewSession>
}

export type Sessions = {
  /** Missing when the token is unknown, over, disabled, or used by another client than the one it was given to. */
  readonly find: (token: string, client: Client) => Promise<FoundSession | undefined>
  readonly end: (token: string) => Promise<void>
  readonly list: (actor: Actor) => Promise<readonly OwnSession[]>
  /** Fails with `not-found` when it is not a running session of this person. */
  readonly endOne: (actor: Actor, id: number) => Promise<void>
  /** Ends all but the current one; gives how many. */
  readonly endOthers: (actor: Actor) => Promise<number>
}

export type StepUp = {
  /** Fails with `step-up-needed` unless this session was confirmed in the last five minutes. */
  readonly requireFresh: (actor: Actor) => Promise<void>
  readonly wayOf: (actor: Actor) => Promise<StepUpWay>
  readonly beginPasskey: (actor: Actor) => Promise<BegunCeremony>
  /** Each way gives a new token for the same session. */
  readonly finishPasskey: (actor: Actor, answer: PasskeyAnswer, client: Client) => Promise<NewSession>
  readonly withPassword: (
    actor: Actor,
    answer: Omit<PasswordAnswer, 'signInName'>,
    client: Client,
  ) => Promise<NewSession>
  /** Comes back through `signIn.finishProvider`. */
  readonly beginProvider: (actor: Actor) => Promise<BegunVisit>
  /** In a demo invented people have nothing to confirm with. Fails with `not-found` in a real register. */
  readonly inDemo: (actor: Actor, client: Client) => Promise<NewSession>
}

/** One's own authenticators. Changes fail with `step-up-needed`, but in a session that is there to enrol. */
export type OwnAccount = {
  readonly authenticators: (actor: Actor) => Promise<OwnAuthenticators>
  readonly beginPasskey: (actor: Actor) => Promise<BegunCeremony>
  /** `name` is what the person calls it; the device's own name when it is empty. */
  readonly finishPasskey: (
    actor: Actor,
    answer: PasskeyAnswer & { readonly name: string },
    client: Client,
  ) => Promise<void>
  /** The last way to sign in stays: fails with `refused`. */
  readonly removePasskey: (actor: Actor, id: number) => Promise<void>
  readonly savePassword: (actor: Actor, password: string) => Promise<Result<void, PasswordWeakness>>
  readonly beginTotp: (actor: Actor) => Promise<NewTotp>
  /** False when the code is not the one of this moment. */
  readonly confirmTotp: (actor: Actor, code: string) => Promise<boolean>
  /** Ten codes that work once each, shown now and never again; the earlier ones stop working. */
  readonly makeRecoveryCodes: (actor: Actor) => Promise<readonly string[]>
  /** What is missing before an enrolment can be finished; empty when nothing is. */
  readonly missingToEnrol: (actor: Actor) => Promise<readonly ('passkey-or-password' | 'totp')[]>
  /** Makes the account active, ends the invitation, and gives a full session. Fails with `refused` while something is missing. */
  readonly finishEnrolment: (actor: Actor, client: Client) => Promise<NewSession>
}

/** For administrators; for all others the database has no rows. Each change is a line in the access log and needs a fresh session. */
export type Accounts = {
  readonly list: (actor: Actor) => Promise<readonly Account[]>
  readonly organisations: (actor: Actor) => Promise<readonly Organisation[]>
  readonly addOrganisation: (actor: Actor, organisation: Omit<Organisation, 'id'>) => Promise<number>
  /** Fails with `refused` (`role-does-not-fit`) or `conflict` when the sign-in name is taken. */
  readonly invite: (actor: Actor, request: AccountRequest) => Promise<HandedInvitation>
  /** A new link for somebody who did not use theirs; the earlier one stops working. */
  readonly inviteAgain: (actor: Actor, person: number) => Promise<HandedInvitation>
  /** A role that holds no conversations takes the reading key: fails with `refused` as `disable` does. */
  readonly change: (
    actor: Actor,
    person: number,
    to: { readonly role: Role; readonly organisation: number },
    isSure?: boolean,
  ) => Promise<void>
  /**
   * Ends all sessions, and takes the key by which they read conversations. Fails with `refused`: `own-account`, `last-administrator`, or
   * `reading-key` when they have one and `isSure` does not say that it may go.
   */
  readonly disable: (actor: Actor, person: number, isSure?: boolean) => Promise<void>
  readonly enable: (actor: Actor, person: number) => Promise<void>
  /** Takes every authenticator away, ends all sessions, and gives a new link. Fails with `refused` as `disable` does. */
  readonly reset: (actor: Actor, person: number) => Promise<HandedInvitation>
}

export type IdentityProviders = {
  readonly list: (actor: Actor) => Promise<readonly IdentityProvider[]>
  /** Fails with `invalid-input` when the issuer is not https. */
  readonly add: (actor: Actor, provider: IdentityProviderRequest) => Promise<IdentityProvider>
  /** Nobody can sign in with it any more; fails with `not-found`. */
  readonly remove: (actor: Actor, id: number) => Promise<void>
}

/** Unfinished forms, sealed, for thirty days, each at most 100 kB. `form` is a code of 3-120 of [a-z0-9._/-]. */
export type Drafts = {
  readonly save: (actor: Actor, form: string, text: string) => Promise<void>
  /** Keeps what was sent with the token of a session that ended by itself less than a day ago; false when there is no such session. */
  readonly saveAfterEnd: (token: string, form: string, text: string) => Promise<boolean>
  readonly find: (actor: Actor, form: string) => Promise<Draft | undefined>
  readonly list: (actor: Actor) => Promise<readonly { readonly form: string; readonly saved: string }[]>
  readonly drop: (actor: Actor, form: string) => Promise<void>
}
