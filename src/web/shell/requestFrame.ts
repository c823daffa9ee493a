import '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../domain/access/actor.ts'
import { type Locale, locales, parseLocale } from '../../domain/shared/locale.ts'
import { type Words, words } from '../../messages/words.ts'
import { roleName } from '../../outputs/access/accessNames.ts'
import type { Assets, DeskAsset } from '../look/assets.ts'
import type { Frame, Idle, SignedIn } from '../look/shell/frame.ts'
import { bandOf } from '../tours/tourBand.ts'
import { landingOf } from './landing.ts'
import { navOf, paletteOf } from './nav.ts'
import { paths } from './paths.ts'

const languageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', en: 'English' }

/** The language of a request: asked for in the address, else chosen before, else Dutch. */
export function localeOf(request: FastifyRequest): Locale {
  const asked = partsOf(request.url).fields.get('lang') ?? undefined
  return parseLocale(asked) ?? parseLocale(request.cookies?.[LANGUAGE_COOKIE]) ?? 'nl'
}

export const LANGUAGE_COOKIE = '__Host-baken-language'

/** What all pages of this request have in common: language, menu, who is signed in, and what is invented. */
export function makeFrames(assets: Assets<DeskAsset>, demo: boolean, idleMinutes: number) {
  return (request: FastifyRequest): Frame => {
    const locale = localeOf(request)
    const say = words(locale)
    const { actor } = request
    return {
      locale,
      words: say,
      assetPath: assets.assetPath,
      home: demo ? paths.start : actor ? landingOf(actor.role) : paths.signIn,
      nav: actor ? navOf(actor, say, waitingFor(request)) : [],
      ...(actor && { palette: paletteOf(actor, say, demo) }),
      languages: locales.map((other) => ({
        locale: other,
        label: languageNames[other],
        href: inLanguage(request.url, other),
      })),
      ...(actor && { person: personOf(actor, say), idle: idleAfter(idleMinutes, request) }),
      ...(actor && { inbox: { href: paths.inbox, label: say('inbox.nav'), stream: paths.inboxStream } }),
      ...(demo && { strip: say('access.strip') }),
      ...(demo && actor && { practice: { href: paths.tours, label: say('tour.title') } }),
      tour: bandOf(request, say, locale),
    }
  }
}

function waitingFor({ waiting: reviews, waitingTalks: talks, waitingProposals: proposals }: FastifyRequest) {
  return { reviews, talks, proposals }
}

function personOf(actor: Actor, say: Words): SignedIn {
  const account = { href: paths.account, label: say('signIn.account') }
  return {
    name: actor.name,
    role: roleName(actor.role, say),
    account,
    prints: paths.prints,
    signOut: { action: paths.signOut },
  }
}

/** A minute before the server ends the session, which looks at the clock once a minute: so that what was typed can still be kept. */
function idleAfter(minutes: number, { method }: FastifyRequest): Idle {
  const answers = method === 'POST'
  return { seconds: (minutes - 1) * 60, presence: paths.presence, drafts: paths.drafts, answers }
}

/** The same address in another language. */
function inLanguage(url: string, locale: Locale): string {
  const { path, fields } = partsOf(url)
  fields.set('lang', locale)
  return `${path}?${fields}`
}

/**
 * An address as it was sent, which need not be one: it is cut and not parsed, so that the page which says so can be made. The path
 * begins with one slash, since two lead to another site.
 */
function partsOf(url: string): { readonly path: string; readonly fields: URLSearchParams } {
  const [, path = '', search = ''] = /^([^?]*)\??(.*)$/s.exec(url) ?? []
  return { path: `/${path.replace(/^[/\\]+/, '')}`, fields: new URLSearchParams(search) }
}
