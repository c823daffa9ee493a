import { accessActions, parseAccessAction } from '../../domain/access/accessActions.ts'

/** A line of the access log, as far as the standard asks for it. */
export type NenLine = {
  readonly id: number
  readonly at: string
  readonly action: string
  readonly outcome: 'done' | 'refused'
  readonly person: number
  readonly signInName: string | null
  readonly name: string | null
  readonly role: string
  readonly organisation: string | null
  readonly purpose: string
  readonly part: string | null
  readonly cases: readonly number[]
  readonly numbers: readonly string[]
  readonly session: number | null
  readonly device: string | null
  readonly address: string | null
  readonly tenantCode: string
}

export type NenGroup = 'event' | 'user' | 'object' | 'source'
export type NenField = { readonly name: string; readonly value: string }

/**
 * The line under the names of NEN 7513 (its list of fields as in the draft `logboek-extensie-nen7513` of Logius), with the codes that the
 * standard takes from RFC 3881. A field that Baken has no value for is empty: a line never holds the name of a client or what was read.
 */
export function nenFields(line: NenLine): Readonly<Record<NenGroup, readonly NenField[]>> {
  return { event: eventFields(line), user: userFields(line), object: objectFields(line), source: sourceFields(line) }
}

function eventFields({ id, action, at, outcome }: NenLine): readonly NenField[] {
  const known = parseAccessAction(action)
  return fields({
    EventID: String(id),
    EventActionCode: known ? accessActions[known] : 'E',
    EventDateTime: at,
    // 0: done; 4: refused, a minor failure.
    EventOutcomeIndicator: outcome === 'done' ? '0' : '4',
    EventTypeCode: action,
  })
}

function userFields(line: NenLine): readonly NenField[] {
  const { person, signInName, name, role, purpose, address, device, session } = line
  return fields({
    UserID: person === 0 ? '' : String(person),
    AlternateUserID: signInName ?? '',
    UserName: name ?? '',
    UserIsRequestor: 'true',
    RoleIDCode: role,
    PurposeOfUse: purpose,
    // 2: an address of the network.
    NetworkAccessPointTypeCode: address === null ? '' : '2',
    NetworkAccessPointID: address ?? '',
    autorisatieProtocol: `${role}${line.organisation === null ? '' : `, ${line.organisation}`}`,
    behandelrelatieProtocol: '',
    toestemmingsProfiel: '',
    controles: session === null ? '' : `session ${session}, ${device ?? ''}`,
  })
}

/** 1: a person, in the part of 1: the client, named by 2: the number of the file; 2, 3: the system and a report of it. */
function objectFields({ cases, numbers, part, action }: NenLine): readonly NenField[] {
  const isCase = cases.length > 0
  const known = parseAccessAction(action)
  return fields({
    ParticipantObjectTypeCode: isCase ? '1' : '2',
    ParticipantObjectTypeCodeRole: isCase ? '1' : '3',
    ParticipantObjectDataLifeCycle: lifeCycle(known ? accessActions[known] : 'E'),
    ParticipantObjectIDTypeCode: isCase ? '2' : '',
    ParticipantObjectPermissionPolicySet: '',
    ParticipantObjectSensitivity: part === null ? '' : 'sealed',
    ParticipantObjectID: isCase ? (numbers.length > 0 ? numbers.join(', ') : cases.join(', ')) : '',
    ParticipantObjectName: '',
    ParticipantObjectDetail: part ?? '',
    ParticipantObjectDescription: '',
  })
}

/** 1: made, 3: changed, 6: read or used, 15: erased. */
function lifeCycle(code: string): string {
  return { C: '1', U: '3', D: '15' }[code] ?? '6'
}

function sourceFields({ tenantCode }: NenLine): readonly NenField[] {
  // 4: a server of the application.
  return fields({ AuditEnterpriseSiteID: tenantCode, AuditSourceID: 'baken', AuditSourceTypeCode: '4' })
}

function fields(values: Readonly<Record<string, string>>): readonly NenField[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }))
}
