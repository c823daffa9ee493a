const leaders: readonly string[] = ['senior', 'manager']
const handlers: readonly string[] = ['intake', 'caseworker', ...leaders]
const partners: readonly string[] = ['consular_officer', 'safety_officer', 'partner_worker']

/** Whether somebody in this role may know who is on duty: who works on cases, here or at a partner, and who answers the chat. */
export function mayReadDuty(role: string): boolean {
  return handlers.includes(role) || partners.includes(role) || role === 'chat_worker'
}

/** Whether somebody in this role plans who is on duty at their own organisation. At the hub those who lead do. */
export function mayPlanDuty(role: string): boolean {
  return leaders.includes(role) || partners.includes(role)
}

/** Whether somebody in this role hands over cases when they go off duty. */
export function mayHandOver(role: string): boolean {
  return handlers.includes(role)
}
