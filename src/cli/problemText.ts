import { AppError } from '../errors.ts'
import type { WordKey, Words } from '../messages/words.ts'
import { unreadableText } from '../outputs/reconcile/unreadableText.ts'

/** What each reason why a database can't be used means to the person at the terminal. */
const reasons: Readonly<Record<string, WordKey>> = {
  'binaries-missing': 'cli.database_binaries_missing',
  'binaries-unusable': 'cli.database_binaries_unusable',
  'cluster-left-behind': 'cli.database_cluster_left_behind',
  'cluster-missing': 'cli.database_cluster_missing',
  'database-disk-full': 'cli.database_database_disk_full',
  'disk-full': 'cli.database_disk_full',
  'folder-closed': 'cli.database_folder_closed',
  'folder-not-writable': 'cli.database_folder_not_writable',
  'key-file-broken': 'cli.database_key_file_broken',
  'key-file-missing': 'cli.database_key_file_missing',
  'key-file-not-writable': 'cli.database_key_file_not_writable',
  'key-file-of-another': 'cli.database_key_file_of_another',
  'key-file-open': 'cli.database_key_file_open',
  'login-too-mighty': 'cli.database_login_too_mighty',
  'migration-changed': 'cli.database_migration_changed',
  'no-server-user': 'cli.database_no_server_user',
  'not-a-cluster': 'cli.database_not_a_cluster',
  'not-prepared': 'cli.database_not_prepared',
  'other-version': 'cli.database_other_version',
  'password-missing': 'cli.database_password_missing',
  'password-open': 'cli.database_password_open',
  'place-taken': 'cli.database_place_taken',
  'server-too-old': 'cli.database_server_too_old',
  'unsupported-platform': 'cli.database_unsupported_platform',
  'wrong-owner': 'cli.database_wrong_owner',
}

/** What a rule refused, where the reason says all. */
const refusals: Readonly<Record<string, WordKey>> = {
  'demo-in-public': 'cli.demo_in_public',
  'demo-on-server': 'cli.demo_on_server',
  'demo-would-be-made': 'cli.demo_would_be_made',
  'name-taken': 'cli.setup_name_taken',
  'no-administrator': 'cli.setup_no_administrator',
  'no-set-up': 'cli.setup_not_needed',
  'reset-of-real': 'cli.demo_reset_of_real',
  'set-up-in-demo': 'cli.setup_in_demo',
}

/** A sentence that says what happened and what to do. */
export function problemText(error: unknown, say: Words): string {
  if (!(error instanceof AppError)) return say('cli.bug', { message: nameOf(error) })
  const detail = error.publicDetail
  switch (error.code) {
    case 'database':
      return databaseText(detail, say)
    case 'port-taken':
      return say('cli.port_taken', detail)
    case 'busy':
      return say('cli.busy', detail)
    case 'conflict':
      return say('cli.conflict')
    case 'invalid-input':
      if (detail.reason === 'file-needed') return say('cli.import_file_needed')
      if (detail.reason === 'template-and-file') return say('cli.template_and_file')
      return say('cli.invalid_input', { expected: '?', ...detail, field: optionOf(String(detail.field ?? '')) })
    case 'unreadable':
      return unreadableText(error, say) ?? say('cli.unreadable_file', { file: '?', ...detail })
    case 'refused':
      return refusedText(detail, say)
    default:
      return say('cli.bug', { message: error.message })
  }
}

function refusedText(detail: AppError['publicDetail'], say: Words): string {
  const key = refusals[String(detail.reason)]
  return key ? say(key) : say('cli.refused_file', { file: '?', path: '?', expected: '?', ...detail })
}

function databaseText(detail: AppError['publicDetail'], say: Words): string {
  const key = reasons[String(detail.reason)]
  if (key) return say(key, { path: '?', ...detail })
  return detail.path === undefined ? say('cli.database_unreachable') : say('cli.database_other', detail)
}

/** Settings are named as they are typed: `as_of` is `--as-of`; a variable of the environment stays what it is. */
function optionOf(field: string): string {
  if (field === 'year' || field === field.toUpperCase()) return field
  return `--${field.replaceAll('_', '-')}`
}

/** What a bug may say of itself: its first line, since a message can hold anything behind it. */
function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : 'unknown'
}
