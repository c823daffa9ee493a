import type pg from 'pg'

/** All that the public side can ask of the register: it reads no table, and calls what it is listed to call. */
export type PublicDoor = { readonly isDemo: () => Promise<boolean> }

export function makePublicDoor(pool: pg.Pool): PublicDoor {
  return {
    async isDemo() {
      const { rows } = await pool.query<{ demo: boolean }>('select is_demo() as demo')
      return rows[0]?.demo ?? false
    },
  }
}
