import type { DataFolder } from './dataFolder.ts'
import { findPlace } from './place.ts'
import { findPostmaster } from './postmaster.ts'

/** Whether the server of a data folder runs. Makes and starts nothing. */
export async function isRunning(folder: DataFolder): Promise<boolean> {
  const place = await findPlace(folder)
  return place !== undefined && (await findPostmaster(place.cluster)) !== undefined
}
