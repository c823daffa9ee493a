import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { PublicRoom } from '../messages/publicWords.ts'
import type { PublicSettings } from './publicSettings.ts'
import type { ReadContacts } from './shell/contactsNow.ts'
import type { PublicFrame } from './shell/publicFrame.ts'
import type { PublicRoute } from './shell/publicPaths.ts'
import type { Shelf } from './shell/shelf.ts'

/** What pages of the public side are made from. */
export type PublicContext = PublicSettings & {
  readonly shelf: Shelf
  readonly contacts: ReadContacts
}

/** Somebody who asks for a page: in which language, and with what. */
export type Visit = {
  readonly frame: PublicFrame
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** A page; or the address to go on to. */
export type PublicAnswer =
  | {
      readonly page: VNode
      readonly status?: number
      /** It holds what is secret beside what somebody sent: it goes unpacked, because the size of both together tells (BREACH). */
      readonly holdsSecret?: true
    }
  | { readonly goTo: string }
  /** A file to keep: the page stays in view, with its way out. Its name says nothing, for it stays on the device. */
  | { readonly file: Uint8Array; readonly contentType: string; readonly name: string }

export type AnswerVisit = (visit: Visit) => PublicAnswer | Promise<PublicAnswer>

/** Where pages are put, once for all languages. A path begins after the word of the route: `''` is the page itself. */
export type PublicSite = {
  readonly get: (path: string, answer: AnswerVisit) => void
  /** Each address that takes a form answers to GET as well: a form that was answered is asked for again when somebody refreshes. */
  readonly post: (path: string, answer: AnswerVisit, options?: { readonly bodyLimit: number }) => void
}

/** The pages behind one word of the address, and the room that their texts stand in. */
export type PublicPages = {
  readonly route: PublicRoute
  readonly room: PublicRoom
  readonly serve: (site: PublicSite, context: PublicContext) => void | Promise<void>
}
