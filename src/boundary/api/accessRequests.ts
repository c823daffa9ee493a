import { z } from 'zod'
import { caseAreas } from '../../domain/access/caseAreas.ts'
import { area, day, id, sharePurpose } from './fields.ts'

/** What can be changed in who sees a case. */

export const teamMember = z.strictObject({ principal: id.describe('A team, or a colleague who works on cases.') })
export const owner = z.strictObject({ person: id })
export const exclusion = z.strictObject({ person: id })
export const restriction = z.strictObject({
  readers: z.array(id).max(50).describe('Who may see the case from now on, beside the client itself.'),
})

export const share = z.strictObject({
  organisation: id,
  areas: z
    .array(area)
    .min(1)
    .max(caseAreas.length)
    .refine((areas) => new Set(areas).size === areas.length),
  ground: z.string().regex(/^[a-z_]{3,40}$/),
  purpose: sharePurpose,
  until: day.describe('The last day on which it counts.'),
})
