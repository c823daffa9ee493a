import { expect, test } from 'vitest'
import { testRegister } from '../../../../test/support/testRegister.ts'
import { dropDemo } from './dropDemo.ts'

test('a register that is no practice environment is never dropped', async () => {
  const register = await testRegister()
  await register.asAdministrator((client) => client.query('update installation set demo = false'))
  const administrator = await register.asAdministrator(async ({ host, port, user, password }) => {
    return (database: string) => ({ host, port, database, ...(user && { user }), ...(password && { password }) })
  })
  await expect(dropDemo(administrator, register.names)).rejects.toMatchObject({ code: 'refused' })
  const [kept] = await register.asAdministrator(
    async (client) => (await client.query('select demo from installation')).rows,
  )
  expect(kept).toEqual({ demo: false })
})
