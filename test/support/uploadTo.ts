import type { LightMyRequestResponse } from 'fastify'
import type { Colleague, TestDesk } from './testDesk.ts'

/** Sends a file to a form with an upload, as a colleague who is signed in. */
export async function uploadTo(
  desk: TestDesk,
  who: Colleague,
  url: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<LightMyRequestResponse> {
  const boundary = 'verzonnen-grens'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { ...(await desk.headersOf(who)), 'content-type': `multipart/form-data; boundary=${boundary}` }
  return desk.app.inject({ method: 'POST', url, headers, payload })
}
