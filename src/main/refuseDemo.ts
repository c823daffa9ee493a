import { existsSync } from 'node:fs'
import type { Config } from '../boundary/config.ts'
import { AppError } from '../errors.ts'
import { dataFolder } from '../launch/dataFolder.ts'
import { findPlace } from '../launch/place.ts'

// A practice environment lets anybody be anyone. So it is for one machine: never under an address of others, never on their server.

/** Fails with `refused` when an empty folder would become practice under a public address: before anything is made. */
export async function refuseNewDemo(config: Config): Promise<void> {
  const { place } = config
  if (!isForOthers(config) || place.kind !== 'embedded') return
  const found = await findPlace(dataFolder(place.dataFolder))
  if (!found || !existsSync(found.cluster)) throw new AppError('refused', { reason: 'demo-would-be-made' })
}

/** Fails with `refused` when a register is practice and its settings are those of real work. */
export function refuseOpenDemo(isDemo: boolean, config: Config): void {
  if (!isDemo) return
  if (config.place.kind === 'server') throw new AppError('refused', { reason: 'demo-on-server' })
  if (isForOthers(config)) throw new AppError('refused', { reason: 'demo-in-public' })
}

/** Whether desk or public side has an address beyond this machine. */
export function isForOthers({ desk, publicOrigin }: Config): boolean {
  return desk.staffOrigin !== undefined || publicOrigin !== undefined
}
