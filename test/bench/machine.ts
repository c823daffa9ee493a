import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os'
import type pg from 'pg'

/** One line on where and when this was measured. The load tells how much else the machine did. */
export async function machineLine(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string; buffers: string }>(
    `select current_setting('server_version') as version, current_setting('shared_buffers') as buffers`,
  )
  const [settings] = rows
  const memory = Math.round(totalmem() / 1024 ** 3)
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${memory} GB`,
    `Linux ${release()}`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${settings?.version} (embedded, shared_buffers ${settings?.buffers})`,
    `load ${loadNow()}`,
  ].join('; ')
}

/** The load averages of one, five and fifteen minutes. */
export function loadNow(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' / ')
}
