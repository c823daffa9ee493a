import type { Actor } from '../../domain/access/actor.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import { mayReadDuty } from '../../domain/casework/duty/mayPlanDuty.ts'
import { mayTakeIn } from '../../domain/casework/intake/mayTakeIn.ts'
import type { Words } from '../../messages/words.ts'
import type { NavItem, Palette } from '../look/shell/frame.ts'
import { paths } from './paths.ts'

/** How much waits for somebody: reviews, conversations without an answer, and what others propose to publish. */
type Waiting = { readonly reviews: number; readonly talks: number; readonly proposals: number }

/** The main menu of somebody: the pages that their role works with. */
export function navOf(actor: Actor, say: Words, waiting: Waiting): readonly NavItem[] {
  const questions = { href: paths.questions, label: say('verification.nav_questions'), key: 'q' }
  const counter = { href: paths.counter, label: say('verification.nav_counter'), key: 'k' }
  const today = { href: paths.today, label: say('today.nav'), key: 'v' }
  const cases = { href: paths.cases, label: say('access.nav_cases'), key: 'c' }
  const intake = { href: paths.intake, label: say('intake.nav'), key: 'n' }
  const duty = { href: paths.duty, label: say('duty.nav'), key: 'd' }
  const preTravel = { href: paths.preTravel, label: say('preTravel.nav'), key: 'e' }
  const talks = { href: paths.conversations, label: say('readingKey.nav_talks', { count: waiting.talks }), key: 's' }
  const administration = [
    { href: paths.people, label: say('administration.nav_people'), key: 'p' },
    { href: paths.organisations, label: say('administration.nav_organisations') },
    { href: paths.teams, label: say('administration.nav_teams'), key: 't' },
    { href: paths.apiClients, label: say('api.clients_title') },
    { href: paths.readers, label: say('readingKey.readers_nav') },
  ]
  const knowledge = { href: paths.knowledge, label: say('content.nav', { count: waiting.proposals }), key: 'w' }
  const log = { href: paths.accessLog, label: say('accessLog.nav'), key: 'o' }
  const reviews = { href: paths.reviews, label: say('caseAccess.nav_reviews', { count: waiting.reviews }), key: 'b' }
  const referrals = { href: paths.referrals, label: say('sharing.nav'), key: 'h' }
  const figures = [
    { href: paths.figures, label: say('access.nav_figures'), key: 'f' },
    { href: paths.reconcile, label: say('access.nav_reconcile'), key: 'r' },
  ]
  return [
    ...(databaseRoleOf(actor.role) === 'partner' ? [referrals] : []),
    ...(databaseRoleOf(actor.role) === 'partner' ? [questions] : []),
    ...(actor.role === 'consular_officer' ? [counter] : []),
    ...(mayDo(actor.role, 'read_cases') ? [today, cases] : []),
    ...(mayDo(actor.role, 'hold_conversations') ? [talks] : []),
    ...(mayTakeIn(actor.role) ? [intake, preTravel] : []),
    ...(mayReadDuty(actor.role) ? [duty] : []),
    ...(mayDo(actor.role, 'review_break_glass') ? [reviews] : []),
    ...(mayDo(actor.role, 'count_figures') ? figures : []),
    ...(mayDo(actor.role, 'keep_knowledge') ? [knowledge] : []),
    { href: paths.codes, label: say('access.nav_codes'), key: 'l' },
    ...(mayDo(actor.role, 'read_access_log') ? [log] : []),
    ...(mayDo(actor.role, 'administer') ? administration : []),
  ]
}

/** Where the command palette leads to beside the menu and what the page itself shows. */
export function paletteOf({ role }: Actor, say: Words, demo: boolean): Palette {
  const leads = [
    { href: paths.boards, label: say('today.tab_boards') },
    { href: paths.season, label: say('today.tab_season') },
  ]
  return {
    casePage: mayDo(role, 'read_cases') ? paths.case('') : undefined,
    more: [
      ...(mayDo(role, 'read_cases') ? [{ href: paths.calendar, label: say('today.tab_calendar') }] : []),
      ...(mayDo(role, 'assign_case') ? leads : []),
      ...(mayDo(role, 'read_cases') ? [{ href: paths.terms, label: say('today.terms_title') }] : []),
      ...(mayTakeIn(role) ? [{ href: paths.adviceRequests, label: say('intake.nav_advice') }] : []),
      ...(mayDo(role, 'break_glass')
        ? [{ href: paths.emergencyAccess, label: say('caseAccess.emergency_title') }]
        : []),
      { href: paths.inbox, label: say('inbox.nav') },
      { href: paths.account, label: say('signIn.account') },
      ...(demo ? [{ href: paths.tours, label: say('tour.title') }] : []),
    ],
  }
}
