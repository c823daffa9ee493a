import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPiece, PIECE_BYTES, type PiecePlace, pieceStarts, SEAL_BYTES, sealPiece } from './sealedBytes.ts'

const key = randomBytes(32)
const place: PiecePlace = { tenant: 1, stream: 2, document: 3, kind: 'whole', piece: 0, pieces: 2 }

test('what was sealed opens in its place as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      const sealed = sealPiece(key, place, bytes)
      expect(sealed.length).toBe(bytes.length + SEAL_BYTES)
      expect(openPiece(key, place, sealed)).toEqual(Buffer.from(bytes))
    }),
  )
})

const elsewhere: readonly Partial<PiecePlace>[] = [
  { tenant: 2 },
  { stream: 3 },
  { document: 4 },
  { kind: 'preview' },
  { piece: 1 },
  { pieces: 1 },
]

test.each(elsewhere)('a piece that was moved (%o) does not open', (moved) => {
  const sealed = sealPiece(key, place, Buffer.from('a passport'))
  expect(() => openPiece(key, { ...place, ...moved }, sealed)).toThrow()
})

test('a piece with one bit changed anywhere does not open, nor under another key', () => {
  const sealed = sealPiece(key, place, Buffer.from('a passport'))
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(() => openPiece(key, place, changed)).toThrow()
  }
  expect(() => openPiece(randomBytes(32), place, sealed)).toThrow()
  expect(() => openPiece(key, place, sealed.subarray(0, SEAL_BYTES - 1))).toThrow()
})

test('the pieces of a file begin where the one before ends, and there is always one', () => {
  expect(pieceStarts(0)).toEqual([0])
  expect(pieceStarts(PIECE_BYTES)).toEqual([0])
  expect(pieceStarts(PIECE_BYTES + 1)).toEqual([0, PIECE_BYTES])
})
