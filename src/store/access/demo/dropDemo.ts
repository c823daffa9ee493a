import { AppError } from '../../../errors.ts'
import type { Administrator } from '../../prepare.ts'
import { type DatabaseNames, withClient } from '../../prepare.ts'

/** Drops both databases of a practice environment. Fails with `refused` on a register that is none: nothing is dropped then. */
export async function dropDemo(administrator: Administrator, names: DatabaseNames): Promise<void> {
  const isDemo = await withClient(administrator(names.register), async (client) => {
    const { rowCount } = await client.query('select from installation where demo')
    return rowCount === 1
  })
  if (!isDemo) throw new AppError('refused', { reason: 'reset-of-real' })
  await withClient(administrator('postgres'), async (client) => {
    // The register last: it says that this is a demo, so that a reset that is cut off can be done again.
    for (const name of [names.keys, names.register]) {
      await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
    }
  })
}
