import { join } from 'node:path'
import type { z } from 'zod'
import { readYaml } from './readYaml.ts'

type Read<Files extends Record<string, z.ZodType>> = { readonly [Name in keyof Files]: z.output<Files[Name]> }

/** Reads `codes/<name>.yaml` of a profile for each list that is asked for. Throws as `readYaml` does. */
export async function readLists<Files extends Record<string, z.ZodType>>(
  folder: string,
  profile: string,
  files: Files,
): Promise<Read<Files>> {
  const read = Object.entries(files).map(async ([name, schema]) => {
    return [name, await readYaml(folder, join(profile, 'codes', `${name}.yaml`), schema)] as const
  })
  return Object.fromEntries(await Promise.all(read)) as Read<Files>
}
