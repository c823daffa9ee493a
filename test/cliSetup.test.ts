import { afterAll, expect, test } from 'vitest'
import { makeBakenFolder } from './support/bakenFolder.ts'

const folder = makeBakenFolder()
afterAll(folder.remove)
const { baken } = folder
const anna = ['--name', 'A. Voorbeeld', '--sign-in-name', 'anna']

test('the set-up of an empty folder gives the first administrator a link, and only the link on stdout', async () => {
  const { code, out, err } = await baken(['setup', ...anna])
  expect([code, out]).toEqual([0, expect.stringMatching(/^http:\/\/localhost:7018\/invitations\/[\w-]{43}\n$/)])
  expect(err).toContain('anna@nl')
}, 60_000)

test('as JSON it is one document, with until when the link works and on which address the desk is', async () => {
  const env = { BAKEN_STAFF_URL: 'https://baken.example.org' }
  const { code, out } = await baken(['setup', ...anna, '--format', 'json'], { env })
  const { signInName, link, until } = JSON.parse(out)
  expect([code, signInName]).toEqual([0, 'anna@nl'])
  expect(link).toMatch(/^https:\/\/baken\.example\.org\/invitations\/[\w-]{43}$/)
  expect(Date.parse(until) - Date.now()).toBeGreaterThan(23 * 3_600_000)
})

test('a set-up that takes the place of a link that was not used says so', async () => {
  const { code, err } = await baken(['setup', ...anna])
  expect([code, err]).toEqual([0, expect.stringContaining('Die werkt nu niet meer')])
})

test('who asks for the link of an account again that is not finished is told which command makes one', async () => {
  const { code, out, err } = await baken(['setup', '--again', '--sign-in-name', 'anna'])
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('baken setup --name "VOLLEDIGE NAAM" --sign-in-name NAAM')
})

test("what is missing or can't be a name is exit 2, and says what was expected", async () => {
  for (const typed of [
    ['setup', '--sign-in-name', 'anna'],
    ['setup', '--name', 'A.'],
    ['setup', ...anna.slice(0, 2), '--sign-in-name', 'A'],
  ]) {
    const { code, out, err } = await baken(typed)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Verwacht')
  }
})

test('another tenant is made once, and has a first administrator of its own', async () => {
  expect(await baken(['tenant', 'be', '--name', 'Hub België'])).toMatchObject({ code: 0 })
  expect(await baken(['tenant', 'be', '--name', 'Hub België'])).toMatchObject({ code: 1, out: '' })
  const { code, out } = await baken(['setup', ...anna, '--tenant', 'be', '--format', 'json'])
  expect([code, JSON.parse(out).signInName]).toEqual([0, 'anna@be'])
  expect(await baken(['setup', ...anna, '--tenant', 'xx'])).toMatchObject({ code: 2, out: '' })
})
