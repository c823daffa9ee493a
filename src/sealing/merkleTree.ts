import { createHash } from 'node:crypto'

/** The hash of an entry, RFC 6962 section 2.1: SHA-256 over a zero byte and the entry. */
export function leafHash(entry: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(entry).digest()
}

/**
 * What has to be kept of a tree to add to it: its size, and the roots of its perfect subtrees, largest first;
 * there are as many of them as the size has bits set.
 */
export type TreeHead = { readonly size: number; readonly frontier: readonly Buffer[] }

export const emptyTree: TreeHead = { size: 0, frontier: [] }

/** The tree after these leaf hashes, in this order. */
export function appendLeaves(head: TreeHead, leaves: readonly Buffer[]): TreeHead {
  const frontier = [...head.frontier]
  let size = head.size
  for (const leaf of leaves) {
    let node = leaf
    // Each trailing one bit of the size is a perfect subtree that the new leaf completes.
    for (let level = size; level % 2 === 1; level = Math.floor(level / 2)) {
      const left = frontier.pop()
      if (!left) throw new Error('the frontier does not fit the size')
      node = nodeHash(left, node)
    }
    frontier.push(node)
    size += 1
  }
  return { size, frontier }
}

/** The Merkle tree hash (RFC 6962 section 2.1) of the whole tree. */
export function rootOf({ frontier }: TreeHead): Buffer {
  const [last, ...rest] = frontier.toReversed()
  if (!last) return createHash('sha256').digest()
  return rest.reduce((right, left) => nodeHash(left, right), last)
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}
