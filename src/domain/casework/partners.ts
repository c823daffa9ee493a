import type { Partner, RuleContext } from './rules.ts'

/** The organisation with this number among those that can be asked; missing when there is none. */
export function partnerOf({ partners }: RuleContext, organisation: number): Partner | undefined {
  return partners.find((partner) => partner.organisation === organisation)
}

/** Whether an organisation sees this area of the case, so that it can read what it is asked and answer. */
export function seesArea(partner: Partner, area: string): boolean {
  return partner.areas.includes(area)
}
