import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { AppError } from '../../src/errors.ts'

/** Gives each test of a file a copy of the profiles that it may change. */
export function copyOfProfiles() {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baken-profile-'))
    await cp('profiles', folder, { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** Changes a file of the copy; the text has to be there, so that a test can't miss its aim. */
  async function change(file: string, from: string, to: string): Promise<void> {
    const path = join(folder, 'nl', file)
    const text = await readFile(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
    const changed = text.replace(from, () => to)
    await writeFile(path, changed)
  }

  return { folder: () => folder, change }
}

/** The code and the public detail of the refusal. */
export async function refusal(reading: Promise<unknown>): Promise<Record<string, unknown>> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw new Error(`read without a refusal: ${error}`)
  return { code: error.code, ...error.publicDetail }
}
