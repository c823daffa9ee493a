import { showAnswer } from '../showAnswer.ts'

const SLOWEST_MS = 30_000

/** Puts a page of ours in the place of this one without loading it anew, so that the memory of this page lives on. Says whether it came. */
export function goTo(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const address = new URL(path, location.href)
    const request = newRequest(address)
    request.addEventListener('loadend', () => resolve(request.status === 200 && showAnswer(request, address)))
    request.send()
  })
}

/** A page of ours, to take parts from. Missing when it did not come, or another came instead. */
export function pageAt(path: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const address = new URL(path, location.href)
    const request = newRequest(address)
    request.addEventListener('loadend', () => {
      const isThis = request.status === 200 && request.responseURL === address.href
      resolve((isThis && request.responseXML) || undefined)
    })
    request.send()
  })
}

function newRequest(address: URL): XMLHttpRequest {
  const request = new XMLHttpRequest()
  request.open('GET', address)
  request.responseType = 'document'
  request.timeout = SLOWEST_MS
  return request
}

/** The address of a page of a conversation in the language of this one. */
export function pathOf(page: 'talk' | 'write' | 'code'): string {
  const [, language = ''] = /^(\/[a-z]{2,3})\/(?:talk|write|code)/.exec(location.pathname) ?? []
  return `${language}/${page}`
}
