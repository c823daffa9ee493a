import { asText, utf8Bytes } from '../../../../sealing/conversations/bytes.ts'
import { sealMessage, type WritingKey } from '../../../../sealing/conversations/message.ts'

/** What somebody wrote, with pictures that were drawn anew. */
export type Written = { readonly text: string; readonly pictures: readonly Uint8Array[] }

/** Seals a message of the reporter and its pictures, each by itself, for their place in the conversation. */
export async function sealPieces(
  key: WritingKey,
  place: { readonly generation: number; readonly number: number },
  { text, pictures }: Written,
): Promise<{ readonly sealed: string; readonly parts: readonly string[] }> {
  const sealed = async (part: number, body: Uint8Array, file?: { name: string; type: string }) =>
    asText(
      await sealMessage(
        key,
        { ...place, part, author: 'reporter', kind: 'message' },
        { body, attachments: part === 0 ? pictures.length : 0, ...(file && { file }) },
      ),
    )
  const parts = pictures.map((bytes, at) => sealed(at + 1, bytes, { name: `${at + 1}.jpg`, type: 'image/jpeg' }))
  return { sealed: await sealed(0, utf8Bytes(text)), parts: await Promise.all(parts) }
}
