import type pg from 'pg'

/** A text that two people published, and the number of its publication. */
export type PublishedText = { readonly file: string; readonly text: string; readonly publication: number }

/** All that the public side can ask of the register: it reads no table, and calls what it is listed to call. */
export type PublicDoor = {
  readonly isDemo: () => Promise<boolean>
  /** The newest text of each file of knowledge that was published after this number, of the tenant of the pool. */
  readonly publishedAfter: (publication: number) => Promise<readonly PublishedText[]>
}

export function makePublicDoor(pool: pg.Pool): PublicDoor {
  return {
    async isDemo() {
      const { rows } = await pool.query<{ demo: boolean }>('select is_demo() as demo')
      return rows[0]?.demo ?? false
    },
    async publishedAfter(publication) {
      const { rows } = await pool.query<PublishedText>('select file, text, publication from published_knowledge($1)', [
        publication,
      ])
      return rows
    },
  }
}
