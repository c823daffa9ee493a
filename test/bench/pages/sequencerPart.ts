import { sequenceLog } from '../../../src/services/keys/sequenceLog.ts'
import { timed } from '../measure.ts'
import type { Part } from '../part.ts'
import { cpuOfTree } from '../processCost.ts'
import { seconds, whole } from '../table.ts'
import { postmasterOf } from '../workplace.ts'
import { bigRegister } from './bigRegister.ts'

/** The sequencer on the queue that a large import leaves behind. */
export const sequencerPart: Part = async (scale, note) => {
  const { register } = await bigRegister(100_000 / scale, note)
  const postmaster = await postmasterOf(register)
  const [own, database] = [process.cpuUsage(), cpuOfTree(postmaster)]
  const { took, value: leaves } = await timed(() => sequenceLog(register.withActor, register.operator.tenant))
  const { user, system } = process.cpuUsage(own)
  note(`  ${leaves} leaves in ${seconds(took)}`)
  const head = ['leaves', 'wall', 'leaves per second', 'CPU of node', 'CPU of PostgreSQL']
  const cost = [seconds((user + system) / 1000), seconds(cpuOfTree(postmaster) - database)]
  const rows = [[whole(leaves), seconds(took), whole((leaves * 1000) / took), ...cost]]
  return [{ title: 'Sequencer: giving queued leaves their place', head, rows }]
}
