import { AppError } from '../errors.ts'
import { type CommonOptions, formatOf, runCommand } from './runCommand.ts'
import type { CliTools } from './tools.ts'

export type SetupOptions = CommonOptions & {
  readonly name?: string
  readonly signInName?: string
  readonly tenant?: string
  readonly again?: boolean
}

export type TenantOptions = CommonOptions & { readonly name?: string }

/**
 * `baken setup`: the account of the first administrator, by a link that works for a day. Exit code 1 in a demo or when there is one.
 * With `--again` the link is for an administrator who can't get in any more.
 */
export function setupCommand(options: SetupOptions, tools: CliTools): Promise<number> {
  return runCommand(options, tools, async ({ say }) => {
    const format = formatOf(options, ['text', 'json'])
    const name = options.again ? '' : required('name', options.name, 'A. Voorbeeld')
    const typed = required('sign-in-name', options.signInName, 'anna')
    const register = await tools.openRegister()
    try {
      if (register.demo) throw new AppError('refused', { reason: 'set-up-in-demo' })
      const tenant = options.tenant ?? 'nl'
      const operator = await register.operatorOf(tenant)
      if (!operator) throw new AppError('invalid-input', { field: 'tenant', expected: 'nl' })
      const { token, until, replaced } = options.again
        ? { ...(await register.setUp.again(operator, typed).catch(sayUnknown)), replaced: false }
        : await register.setUp.administrator(operator, { name, signInName: typed })
      const [signInName, link] = [`${typed}@${tenant}`, register.linkOf(token)]
      if (format === 'json') tools.out(`${JSON.stringify({ signInName, link, until, replaced }, undefined, 1)}\n`)
      else tools.out(`${link}\n`)
      if (replaced) tools.err(`${say('cli.setup_replaced')}\n`)
      tools.err(`${say('cli.setup_done', { name: signInName })}\n`)
      return 0
    } finally {
      await register.close()
    }
  })
}

/** `baken tenant CODE`: room for another hub in the same installation, which can't see that the others exist. */
export function tenantCommand(code: string, options: TenantOptions, tools: CliTools): Promise<number> {
  return runCommand(options, tools, async ({ say }) => {
    const format = formatOf(options, ['text', 'json'])
    const hub = required('name', options.name, 'Hub België')
    const register = await tools.openRegister()
    try {
      if (register.demo) throw new AppError('refused', { reason: 'set-up-in-demo' })
      const { operator, profile, timeZone } = register
      await register.setUp.tenant(operator, { code, hub, profile: profile.name, timeZone })
      if (format === 'json') tools.out(`${JSON.stringify({ tenant: code, name: hub }, undefined, 1)}\n`)
      else tools.out(`${say('cli.tenant_done', { tenant: code })}\n`)
      return 0
    } finally {
      await register.close()
    }
  })
}

function sayUnknown(error: unknown): never {
  const unknown = error instanceof AppError && error.code === 'not-found'
  throw unknown ? new AppError('refused', { reason: 'no-administrator' }, error) : error
}

function required(field: string, value: string | undefined, expected: string): string {
  if (value === undefined || value.trim() === '') throw new AppError('invalid-input', { field, expected })
  return value
}
