import { z } from 'zod'
import { AppError } from '../errors.ts'
import { type DeskSettings, deskExpected, deskSettingsOf, deskVariables, originText } from './deskSettings.ts'

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
  /** The address of the public side beyond this machine, without a slash at the end; missing when only this machine may ask. */
  readonly publicOrigin: string | undefined
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
  BAKEN_PUBLIC_URL: originText.optional(),
  DATABASE_URL: databaseUrl.optional(),
  BAKEN_KEYS_DATABASE_URL: databaseUrl.optional(),
  BAKEN_PUBLIC_DATABASE_URL: databaseUrl.optional(),
  BAKEN_OWNER_DATABASE_URL: databaseUrl.optional(),
  BAKEN_OWNER_KEYS_DATABASE_URL: databaseUrl.optional(),
})

const PUBLIC_EXAMPLE = 'https://informatie.example.org'

const expected: Readonly<Record<string, string>> = {
  ...deskExpected,
  BAKEN_STAFF_PORT: '1-65535',
  BAKEN_PUBLIC_PORT: '1-65535',
  BAKEN_PUBLIC_URL: PUBLIC_EXAMPLE,
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
  const { BAKEN_STAFF_PORT: staffPort, BAKEN_PUBLIC_PORT: publicPort, BAKEN_PUBLIC_URL: publicOrigin } = parsed.data
  const [place, owner, desk] = [placeOf(parsed.data), ownerOf(parsed.data), deskOf(parsed.data)]
  return { place, staffPort, publicPort, publicOrigin, owner, desk }
}

/**
 * Once the desk is reached by others, the public side has an address as well, under another name: a browser keeps what belongs to a name,
 * whatever the port, and nothing of the one may reach the other. Fails with `invalid-input`.
 */
export function refuseOneName({ place, publicOrigin, desk: { staffOrigin } }: Config): void {
  const isServed = place.kind === 'embedded' || place.publicUrl !== undefined
  if (staffOrigin === undefined || !isServed || nameIn(staffOrigin) === 'localhost') return
  if (publicOrigin === undefined || nameIn(publicOrigin) === nameIn(staffOrigin)) throw missing('BAKEN_PUBLIC_URL')
}

function nameIn(origin: string): string {
  return new URL(origin).hostname
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
