import type { IsoDate } from '../model/index.ts'
import type { WorldActor } from './world.ts'

export const MEMBERSHIP_ROLES = [
  'member',
  'permanent-member',
  'elected-member',
  'associate',
  'observer',
  'suspended',
] as const

/** A state in an organisation, for as long as it had this role there. */
export interface Membership {
  readonly member: WorldActor
  readonly organisation: WorldActor
  readonly role: (typeof MEMBERSHIP_ROLES)[number]
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}
