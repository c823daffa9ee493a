import type pg from 'pg'

/** All that the public side can ask of the register: it reads no table, and calls what it is listed to call. */
export type PublicDoor = { readonly isDemo: () => Promise<boolean> }

export function makePublicDoor(pool: pg.Pool): PublicDoor {
  let demo: boolean | undefined
  return {
    // Fixed when the register was made: asked once, so that the numbers to call stand there also when the database is away.
    async isDemo() {
      if (demo !== undefined) return demo
      const { rows } = await pool.query<{ demo: boolean }>('select is_demo() as demo')
      demo = rows[0]?.demo ?? false
      return demo
    },
  }
}
