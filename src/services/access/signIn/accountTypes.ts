import type { Actor } from '../../../domain/access/actor.ts'
import type { OrganisationKind, Role } from '../../../domain/access/roles.ts'

/** What a request tells about where it comes from. */
export type Client = {
  /** The network address, as the server sees it. */
  readonly address: string
  readonly userAgent: string | undefined
  /** The long-lived token of this browser, which a sign-in gives: see `NewSession.device`. */
  readonly device: string | undefined
}

/** Begun by a sign-in. Both tokens go to the browser in cookies, and nowhere else. */
export type NewSession = {
  readonly token: string
  /** By this token a browser is known at the next sign-in of the same account, so that others can't slow it down. For a year. */
  readonly device: string
  /** `enrol`: may only give itself the authenticators that are missing. */
  readonly kind: SessionKind
}

export type SessionKind = 'full' | 'enrol'

/**
 * Who stands behind a token. A session of the kind `enrol` (an invitation or a recovery) opens no page but those of one's own
 * authenticators. `fresh`: signed in, or confirmed, less than five minutes ago.
 */
export type FoundSession =
  | { readonly kind: 'full'; readonly actor: Actor; readonly fresh: boolean }
  | { readonly kind: 'enrol'; readonly actor: Actor }

/** How a session came about. `demo` is the picking of an invented person. */
export type SignInMethod = 'demo' | 'passkey' | 'password' | 'provider' | 'recovery' | 'invitation'

/** A step that a browser comes back from: `ceremony` goes into a short-lived cookie, `options` to the script of the page. */
export type BegunCeremony = { readonly ceremony: string; readonly options: object }

/** What a browser comes back with; `response` is the JSON of the authenticator, not parsed yet. */
export type PasskeyAnswer = { readonly ceremony: string; readonly response: unknown }

/** A visit to the identity provider of an organisation: `ceremony` goes into a short-lived cookie, the browser to `url`. */
export type BegunVisit = { readonly ceremony: string; readonly url: string }

export type PasswordAnswer = {
  /** `name@tenant`, as typed. */
  readonly signInName: string
  readonly password: string
  /** Six digits of an authenticator app. */
  readonly code: string
}

export type RecoveryAnswer = { readonly signInName: string; readonly password: string; readonly recoveryCode: string }

/** What an invitation is for; nothing changes by looking at it. */
export type OpenInvitation = {
  readonly name: string
  readonly signInName: string
  readonly organisation: string
  readonly until: string
  /** The public name of the identity provider that this person signs in with; missing for a passkey or password of our own. */
  readonly provider: string | undefined
}

export type OwnSession = {
  readonly id: number
  readonly method: SignInMethod
  /** Such as `Firefox, Android`. */
  readonly device: string
  readonly address: string
  readonly begun: string
  readonly seen: string
  readonly current: boolean
}

export type OwnPasskey = {
  readonly id: number
  readonly name: string
  readonly added: string
  readonly used: string | null
  /** Kept by a service that copies it to other devices of the person. */
  readonly backedUp: boolean
}

/** What somebody can sign in with. */
export type OwnAuthenticators = {
  readonly passkeys: readonly OwnPasskey[]
  readonly password: { readonly set: string } | undefined
  readonly totp: { readonly confirmed: string } | undefined
  readonly recoveryCodesLeft: number
  /** Whether this person signs in with the provider of their organisation. */
  readonly provider: boolean
  readonly advice: AuthenticatorAdvice | undefined
}

/** What would make an account safer, or keep its owner from being locked out. The most urgent comes first. */
export type AuthenticatorAdvice = 'add-passkey' | 'add-second-passkey' | 'make-recovery-codes' | 'few-recovery-codes'

/** How somebody can show again that it is them: with a passkey when they have one. */
export type StepUpWay = 'passkey' | 'password' | 'provider' | 'demo'

/** The secret of an authenticator app, shown once: as a picture to scan and as text to type. */
export type NewTotp = { readonly uri: string; readonly qr: string; readonly text: string }

export type AccountStatus = 'invited' | 'active' | 'disabled'

export type Account = {
  readonly person: number
  readonly name: string
  /** `name@tenant`; missing for the invented people of a demo. */
  readonly signInName: string | undefined
  readonly role: Role
  readonly organisation: number
  readonly status: AccountStatus
  readonly passkeys: number
  readonly totp: boolean
  readonly provider: boolean
  readonly signedIn: string | null
  /** Until when the link that was handed over works; missing when there is none. */
  readonly invitedUntil: string | null
}

export type Organisation = { readonly id: number; readonly name: string; readonly kind: OrganisationKind }

export type AccountRequest = {
  readonly name: string
  /** 2-40 of [a-z0-9.-], without `@tenant`. */
  readonly signInName: string
  readonly role: Role
  readonly organisation: number
  /** The number of an identity provider of the organisation; missing for a passkey or password of our own. */
  readonly provider: number | undefined
}

/** A link that is shown once, to be handed over in person. `token` is the last part of its address. */
export type HandedInvitation = { readonly person: number; readonly token: string; readonly until: string }

export type IdentityProvider = {
  readonly id: number
  readonly organisation: number
  readonly issuer: string
  readonly clientId: string
  /** The public name, by which the sign-in page of the organisation is reached. Not to be guessed. */
  readonly slug: string
  /** What the provider has to say of how sure it is (`acr`) and how it signed somebody in (`amr`): one of each. Both empty: any second factor. */
  readonly acrValues: readonly string[]
  readonly amrValues: readonly string[]
}

export type IdentityProviderRequest = Omit<IdentityProvider, 'id' | 'slug'> & { readonly clientSecret: string }

/** An unfinished form of one person, sealed on the server. */
export type Draft = { readonly form: string; readonly text: string; readonly saved: string }
