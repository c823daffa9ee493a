import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

const folder = new URL('../../../docs/tour/', import.meta.url).pathname

/** The stages that docs/tour.md shows. */
const stages = [
  'report_made',
  'advice_turned_into_report',
  'safety_check_asked',
  'safe_contact_agreed',
  'safety_check_answered',
  'determination_confirmed',
  'return_plan_started',
  'client_in_danger',
  'fund_approved',
  'arrived',
  'sheltered',
  'referred',
  'result_set',
  'aftercare_done',
]

/** Once each: a story has several moments of aftercare. */
const taken = new Set<string>()

type Stage = { readonly story: string; readonly index: number; readonly event: string }

/** A picture of a stage for the documentation, when `BAKEN_TOUR_PICTURES` asks for them: small, with few colours. */
export async function takePicture(page: Page, { story, index, event }: Stage): Promise<void> {
  if (process.env['BAKEN_TOUR_PICTURES'] !== '1' || !stages.includes(event)) return
  if (taken.has(`${story} ${event}`)) return
  taken.add(`${story} ${event}`)
  await mkdir(folder, { recursive: true })
  // From the top, as somebody finds the page who comes back to it.
  await page.goto(new URL(page.url()).pathname)
  const png = await page.screenshot({ animations: 'disabled' })
  const name = `${story.replaceAll('_', '-')}-${String(index + 1).padStart(2, '0')}-${event.replaceAll('_', '-')}.png`
  await sharp(png).png({ palette: true, colours: 48, effort: 10 }).toFile(`${folder}${name}`)
}
