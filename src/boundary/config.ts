import { z } from 'zod'
import { AppError } from '../errors.ts'
import { type DeskSettings, deskExpected, deskSettingsOf, deskVariables } from './deskSettings.ts'

/** Where the register lies: on the embedded server of a data folder, or on the organisation's server. */
export type Place =
  | { readonly kind: 'embedded'; readonly dataFolder: string; readonly keyFile: string | undefined }
  | {
      readonly kind: 'server'
      readonly registerUrl: string
      readonly keysUrl: string
      readonly publicUrl: string | undefined
      readonly keyFile: string
    }

export type Config = {
  readonly place: Place
  readonly staffPort: number
  readonly publicPort: number
  /** Logins that own the databases, for `baken migrate` alone. */
  readonly owner: { readonly register: string; readonly keys: string } | undefined
  readonly desk: DeskSettings
}

const port = z.coerce.number().int().min(1).max(65_535)
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//)

const environment = z.object({
  ...z.object(deskVariables).partial().shape,
  BAKEN_DATA: z.string().min(1).default('./data'),
  BAKEN_KEY_FILE: z.string().min(1).optional(),
  BAKEN_STAFF_PORT: port.default(7018),
  BAKEN_PUBLIC_PORT: port.default(7019),
  DATABASE_URL: databaseUrl.optional(),
  BAKEN_KEYS_DATABASE_URL: databaseUrl.optional(),
  BAKEN_PUBLIC_DATABASE_URL: databaseUrl.optional(),
  BAKEN_OWNER_DATABASE_URL: databaseUrl.optional(),
  BAKEN_OWNER_KEYS_DATABASE_URL: databaseUrl.optional(),
})

const expected: Readonly<Record<string, string>> = {
  ...deskExpected,
  BAKEN_STAFF_PORT: '1-65535',
  BAKEN_PUBLIC_PORT: '1-65535',
  DATABASE_URL: 'postgresql://...',
  BAKEN_KEYS_DATABASE_URL: 'postgresql://...',
  BAKEN_PUBLIC_DATABASE_URL: 'postgresql://...',
  BAKEN_OWNER_DATABASE_URL: 'postgresql://...',
  BAKEN_OWNER_KEYS_DATABASE_URL: 'postgresql://...',
}

/**
 * The settings that the environment gives. An empty variable counts as not set. Fails with `invalid-input` that names the variable
 * and what was expected; its value is never repeated, because an address can hold a password.
 */
export function parseConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '')
    throw new AppError('invalid-input', { field, expected: expected[field] ?? 'text' })
  }
  const { BAKEN_STAFF_PORT: staffPort, BAKEN_PUBLIC_PORT: publicPort } = parsed.data
  return { place: placeOf(parsed.data), staffPort, publicPort, owner: ownerOf(parsed.data), desk: deskOf(parsed.data) }
}

function deskOf(set: z.infer<typeof environment>): DeskSettings {
  const settings = deskSettingsOf(set)
  if ('missing' in settings) throw missing(settings.missing)
  return settings
}

function placeOf(set: z.infer<typeof environment>): Place {
  const { DATABASE_URL: registerUrl, BAKEN_KEYS_DATABASE_URL: keysUrl, BAKEN_KEY_FILE: keyFile } = set
  if (registerUrl === undefined && keysUrl === undefined) {
    return { kind: 'embedded', dataFolder: set.BAKEN_DATA, keyFile }
  }
  if (registerUrl === undefined) throw missing('DATABASE_URL')
  if (keysUrl === undefined) throw missing('BAKEN_KEYS_DATABASE_URL')
  if (keyFile === undefined) throw missing('BAKEN_KEY_FILE')
  return { kind: 'server', registerUrl, keysUrl, publicUrl: set.BAKEN_PUBLIC_DATABASE_URL, keyFile }
}

function ownerOf(set: z.infer<typeof environment>): Config['owner'] {
  const { BAKEN_OWNER_DATABASE_URL: register, BAKEN_OWNER_KEYS_DATABASE_URL: keys } = set
  if (register === undefined && keys === undefined) return undefined
  if (register === undefined) throw missing('BAKEN_OWNER_DATABASE_URL')
  if (keys === undefined) throw missing('BAKEN_OWNER_KEYS_DATABASE_URL')
  return { register, keys }
}

function missing(field: string): AppError {
  return new AppError('invalid-input', { field, expected: expected[field] ?? '/.../baken.key' })
}
