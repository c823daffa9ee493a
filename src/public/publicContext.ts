import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Files } from '../domain/knowledge/publishing/proposal.ts'
import type { IsoDate } from '../domain/shared/isoDate.ts'
import type { PublicRoom } from '../messages/publicWords.ts'
import type { PublicFrame } from './shell/publicFrame.ts'
import type { PublicRoute } from './shell/publicPaths.ts'
import type { TalkContext } from './talkContext.ts'

/** What pages of the public side are made from. */
export type PublicContext = {
  readonly isDemo: boolean
  /** Where leaving leads: a site that says nothing about this one. */
  readonly elsewhere: string
  readonly profilesFolder: string
  /** The folder of the pages of knowledge. */
  readonly contentFolder: string
  /** The texts of knowledge that two people published: they stand in the place of those of the folder. */
  readonly published: () => Promise<Files>
  readonly profile: string
  readonly today: () => IsoDate
  /** Of the times on a page, such as `Europe/Amsterdam`. */
  readonly timeZone: string
  readonly talk: TalkContext
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
