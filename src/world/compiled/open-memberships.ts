import { during } from '../calendar-date.ts'
import type { Membership } from '../membership.ts'
import type { World, WorldActor } from '../world.ts'
import type { WorldOpener } from './open-world.ts'
import { remembered } from './remembered.ts'

/** Which states were in which organisations. */
export function openMemberships(
  { index, table }: WorldOpener,
  actorAt: (row: number) => WorldActor,
): Pick<World, 'memberships' | 'members'> {
  const { filled, text, whole } = table('memberships')
  const [member, organisation, role] = [whole('member'), whole('organisation'), filled('role')]
  const [from, to] = [text('from'), text('to')]
  const membershipAt = remembered(
    (row): Membership => ({
      member: actorAt(member(row)),
      organisation: actorAt(organisation(row)),
      // Checked when the table was read.
      role: role(row) as Membership['role'],
      from: from(row),
      to: to(row),
    }),
  )
  const [byMember, byOrganisation] = [index('memberships.byMember'), index('memberships.byOrganisation')]
  return {
    memberships: (stateId, on) =>
      during(byMember(stateId).map(membershipAt), on === undefined ? undefined : { earliest: on, latest: on }),
    members: (organisationId, interval) => during(byOrganisation(organisationId).map(membershipAt), interval),
  }
}
