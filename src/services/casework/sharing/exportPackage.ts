import type { Actor } from '../../../domain/access/actor.ts'
import { parseCaseArea } from '../../../domain/access/caseAreas.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import type { Referral } from '../../../domain/casework/sharing/sharingFile.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { type NamedFile, packFiles } from '../../../files/packageFiles.ts'
import { isRecipient, sealForRecipient } from '../../../sealing/agePackage.ts'
import type { ActOnCase } from '../actOnCase.ts'
import type { CaseworkTools } from '../casework.ts'
import { type CasePackage, openPackage } from './openPackage.ts'

type Asked = {
  readonly number: string
  readonly referral: Pick<Referral, 'referral' | 'organisation' | 'areas'>
}

export type ExportPackage = {
  /** The package as it would leave when all that the referral asks is confirmed. */
  readonly preview: (actor: Actor, asked: Asked) => Promise<CasePackage>
  /**
   * The package, encrypted to its recipient, for who asks and once: it is written nowhere. Fails with `invalid-input` when that is no
   * public key of age, with `conflict` as acting on the case does.
   */
  readonly make: (
    actor: Actor,
    asked: Asked & {
      readonly seen: number
      readonly recipient: string
      /** The files that the package is made of. */
      readonly compose: (opened: CasePackage) => readonly NamedFile[]
    },
  ) => Promise<Result<Uint8Array, Refusal>>
}

/** A package for who has no account. That it left is an event of the case, and a line in the access log. */
export function makeExportPackage(tools: CaseworkTools, actOnCase: ActOnCase): ExportPackage {
  const { withActor, keyRing, today } = tools
  const open = (actor: Actor, { number, referral }: Asked, action: 'preview_package' | 'export_package') => {
    if (!mayDo(actor.role, 'share_case')) throw new AppError('forbidden', { reason: 'role' })
    const asked = action === 'preview_package' ? referral.areas : []
    const areas = asked.map(parseCaseArea).filter((area) => area !== undefined)
    const request = { number, organisation: referral.organisation, areas }
    return withActor(actor, (tx) => openPackage(tx, keyRing, actor, request, action))
  }
  return {
    preview: (actor, asked) => open(actor, asked, 'preview_package'),
    make: async (actor, { seen, recipient, compose, ...asked }) => {
      if (!isRecipient(recipient)) throw new AppError('invalid-input', { field: 'recipient', expected: 'age1...' })
      const opened = await open(actor, asked, 'export_package')
      const sealed = await sealForRecipient(recipient, packFiles(compose(opened)))
      const { referral } = asked.referral
      const command = { do: 'record-export', on: today(), referral, bytes: sealed.length } as const
      // Last, so that the rule looks at the share as it is when the file leaves; refused, it is thrown away.
      const written = await actOnCase(actor, { number: asked.number, seen, command, parts: [] })
      return written.ok ? ok(sealed) : written
    },
  }
}
