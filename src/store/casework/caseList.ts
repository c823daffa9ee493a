import type { ActorTx } from '../withActor.ts'

/** One case by its number; missing when there is none or it may not be seen, which look the same. */
export function findCase(tx: ActorTx, tenant: number, number: string) {
  return tx
    .selectFrom('case_state')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('number', '=', number)
    .executeTakeFirst()
}
