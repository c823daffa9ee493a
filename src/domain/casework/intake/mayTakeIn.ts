import { handlers } from '../rules.ts'

/** Whether somebody in this role takes in reports and advice requests at the hub. */
export function mayTakeIn(role: string): boolean {
  return handlers.some((handler) => handler === role)
}
