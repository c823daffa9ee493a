import { z } from 'zod'
import { isoDate, monthDay, source, text, uniqueEntries } from '../shapes.ts'

const WHAT = 'hours as text, "09:00-17:00"; until 24:00 is until midnight'
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const span = z
  .string(WHAT)
  .regex(new RegExp(`^${TIME}-(?:${TIME}|24:00)$`), WHAT)
  .transform((value) => ({ from: value.slice(0, 5), until: value.slice(6) }))
  .refine(({ from, until }) => from < until, 'hours that end after they begin, on the same day')
const spans = z
  .array(span)
  .refine(
    (all) => all.every(({ from }, index) => index === 0 || from >= (all[index - 1]?.until ?? '')),
    'hours in order',
  )
  .default([])

const week = z.strictObject({
  ...{ monday: spans, tuesday: spans, wednesday: spans, thursday: spans },
  ...{ friday: spans, saturday: spans, sunday: spans },
})

/** What the hub answers, and by which channel. */
export const answeredChannels = ['report', 'chat', 'phone'] as const

const channel = z.strictObject({
  code: z.enum(answeredChannels),
  /** Null as long as the hub did not say. */
  hours: week.nullable(),
  closed_on_holidays: z.boolean().default(true),
  closed_on: z.array(monthDay).default([]),
  source,
  /** The day on which somebody of the hub last said that it is so; null as long as nobody did. */
  checked_on: isoDate.nullable(),
  note: text.optional(),
})

/** When the hub answers, by channel. */
export const openingHoursFile = z.strictObject({ channels: uniqueEntries(channel) })
