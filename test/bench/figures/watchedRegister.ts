import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { asAnalyst } from '../../../src/domain/access/actor.ts'
import { openPool } from '../../../src/store/connect.ts'
import { databaseNames } from '../../../src/store/prepare.ts'
import type { Schema } from '../../../src/store/schema.ts'
import { type ActorTx, makeWithActor, type WithActor } from '../../../src/store/withActor.ts'
import type { BenchRegister } from '../workplace.ts'
import { EXPLAIN, type Explained, type Plan, planIn } from './plan.ts'

/** A door to the register that remembers what the store asked last, so that its plan can be looked at. */
export type WatchedRegister = {
  readonly withActor: WithActor
  /** The plan of the last query on the history, run once more in this transaction. */
  readonly planOfLast: (tx: ActorTx) => Promise<Plan>
  readonly close: () => Promise<void>
}

export function watchedRegister({ embedded }: BenchRegister): WatchedRegister {
  let last: CompiledQuery | undefined
  const pool = openPool(embedded.connectionOf('baken_app'), databaseNames.register)
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => {
      if (query.sql.includes('from case_history')) last = query
    },
  })
  return {
    withActor: makeWithActor(db),
    planOfLast: async (tx) => {
      if (!last) throw new Error('the history was not asked')
      const { sql, parameters } = last
      const { rows } = await tx.executeQuery<Explained>(CompiledQuery.raw(`${EXPLAIN} ${sql}`, [...parameters]))
      return planIn(rows)
    },
    close: () => db.destroy(),
  }
}

/** The analyst of a tenant: figures are counted as this role, whoever asks. */
export function analystOf(register: BenchRegister, tenant: number) {
  return asAnalyst({ ...register.operator, tenant })
}
