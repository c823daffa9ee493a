import type { FastifyInstance } from 'fastify'

export type Fields = Readonly<Record<string, string>>

/** Somebody without script: keeps the cookie that a page gives, follows where it leads, and sends on the fields that nobody sees. */
export function makeVisitor(app: FastifyInstance, headers: Readonly<Record<string, string>> = {}) {
  let cookie = ''
  let body = ''

  const go = async (method: 'GET' | 'POST', url: string, fields?: Fields): Promise<number> => {
    const payload = fields && new URLSearchParams(fields).toString()
    const sent = { ...headers, ...(cookie && { cookie }), ...(fields && form) }
    const answer = await app.inject({ method, url, headers: sent, ...(payload !== undefined && { payload }) })
    for (const { name, value } of answer.cookies) cookie = value === '' ? '' : `${name}=${value}`
    const { location } = answer.headers
    if (answer.statusCode === 303 && location?.startsWith('/')) return go('GET', location)
    body = answer.body
    return answer.statusCode
  }

  return {
    get: (url: string) => go('GET', url),
    post: (url: string, fields: Fields) => go('POST', url, fields),

    /** Sends what the page carries along, and this. */
    send: (url: string, fields: Fields) => go('POST', url, { ...hiddenIn(body), ...fields }),

    /** The page as it came. */
    page: () => body,

    /** What stands on it, as people read it. */
    text: () => textOf(body.slice(body.indexOf('<main'))),

    cookie: () => cookie,
    forgetCookie: () => {
      cookie = ''
    },

    /** The words of the code on the page, in order. */
    code: () => [...body.matchAll(/<li><span dir="ltr">([^<]+)<\/span><\/li>/g)].map(([, word = '']) => word),

    /** Which word is asked for, from 1. */
    place: () => Number(hiddenIn(body)['place']),
  }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** The fields that go along unseen, as a browser reads them. */
function hiddenIn(body: string): Fields {
  const hidden = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)]))
}

function textOf(markup: string): string {
  return unescaped(markup.replaceAll(/<template.*?<\/template>/gs, '').replaceAll(/<[^>]+>/g, ' ')).replaceAll(
    /\s+/g,
    ' ',
  )
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
