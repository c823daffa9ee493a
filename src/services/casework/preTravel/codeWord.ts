import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether somebody said the agreed code word: capitals, accents written in another way and spaces around it make no difference. Takes the same time for every answer. */
export function isCodeWord(said: string, agreed: string): boolean {
  return timingSafeEqual(digestOf(said), digestOf(agreed))
}

function digestOf(word: string): Buffer {
  const plain = word.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return createHash('sha256').update(plain).digest()
}
