import type { Actor } from '../../domain/access/actor.ts'
import type { ActorTx } from '../withActor.ts'

/** Writes down which file came in, so that each imported determination can name it. Gives its number. */
export async function addImportFile(tx: ActorTx, actor: Actor, name: string, sha256: Buffer): Promise<number> {
  const { tenant, person } = actor
  const row = await tx
    .insertInto('import_file')
    .values({ tenant, person, name, sha256 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Whether a file of this name ever came in. */
export async function wasImported(tx: ActorTx, tenant: number, name: string): Promise<boolean> {
  const found = await tx
    .selectFrom('import_file')
    .select('id')
    .where('tenant', '=', tenant)
    .where('name', '=', name)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
