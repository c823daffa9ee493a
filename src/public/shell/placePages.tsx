import type { FastifyInstance } from 'fastify'
import { roomsIn } from '../../messages/publicWords.ts'
import type { AnswerVisit, PublicPages, PublicSite } from '../publicContext.ts'
import type { Frames } from './makeFrames.ts'
import { OtherLanguagePage } from './otherLanguagePage.tsx'
import { pathIn } from './publicPaths.ts'
import { sendAnswer } from './sendPage.ts'

/** Puts pages under their address in every language that may be shown. One that has no texts for them says where they are. */
export function placePages(app: FastifyInstance, frames: Frames, { route, room }: PublicPages): PublicSite {
  const place = (method: 'GET' | 'POST', path: string, answer: AnswerVisit, bodyLimit?: number): void => {
    for (const { code } of frames.languages) {
      const has = roomsIn(code).includes(room)
      app.route({
        method,
        url: addressOf(code, path),
        ...(bodyLimit !== undefined && { bodyLimit }),
        handler: async (request, reply) => {
          const further = method === 'GET' ? beyond(request.url, pathIn(code, route)) : ''
          const frame = await frames.frameOf(code, route, further)
          const answered = has ? await answer({ frame, request, reply }) : { page: <OtherLanguagePage frame={frame} /> }
          return sendAnswer(request, reply, answered)
        },
      })
    }
  }
  const addressOf = (code: string, path: string) =>
    path === '' ? pathIn(code, route) : `${pathIn(code, route)}${path}`
  return {
    get: (path, answer) => place('GET', path, answer),
    post: (path, answer, options) => place('POST', path, answer, options?.bodyLimit),
  }
}

/** What stands in an address after the word of its route. A form that was answered is asked for anew in another language. */
function beyond(url: string, path: string): string {
  return /^(?:\/[a-z0-9-]+)+$/.exec(url.slice(path.length))?.[0] ?? ''
}
