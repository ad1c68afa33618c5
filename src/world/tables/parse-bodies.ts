import { ACTOR_TYPES } from '../../model/index.ts'
import { AGREEMENT_KINDS, type WorldAgreement } from '../agreement.ts'
import { MEMBERSHIP_ROLES } from '../membership.ts'
import type { WorldActor, WorldOutlet, WorldState } from '../world.ts'
import type { TableRow, WorldTableReader } from './read-world-table.ts'
import { addNames, choiceOf, claimId, countryOf, periodOf, type WorldDraft, worldActor } from './world-draft.ts'

export function parseStates(table: WorldTableReader, draft: WorldDraft): void {
  for (const row of table.rows) {
    const id = claimId(table, row, draft)
    const capital = table.optional(row, 'capital')
    const state: WorldState = {
      ...worldActor(table, row, { id, type: 'state', country: id }),
      codes: {
        iso2: table.optional(row, 'iso2'),
        iso3: table.optional(row, 'iso3'),
        cow: table.number(row, 'cow'),
        cameo: table.optional(row, 'cameo'),
      },
      capital,
      seats: table.list(row, 'seats'),
    }
    draft.states.push(state)
    draft.stateIds.add(id)
    draft.bodies.set(id, state)
    addNames(draft, state, {
      adjective: table.list(row, 'adjectives'),
      demonym: table.list(row, 'demonyms'),
      metonym: [...(capital === null ? [] : [capital]), ...state.seats],
    })
  }
  joinSuccessors(table, draft)
}

function joinSuccessors(table: WorldTableReader, { states, predecessors, stateIds }: WorldDraft): void {
  for (const [index, row] of table.rows.entries()) {
    const state = states[index]
    for (const successor of table.list(row, 'successor')) {
      if (!stateIds.has(successor)) {
        table.refuse(row, 'successor', `no state "${successor}" in states.tsv; add it or correct the id`)
      }
      const known = predecessors.get(successor) ?? []
      if (state) predecessors.set(successor, [...known, state])
    }
  }
}

export function parseOrganisations(table: WorldTableReader, draft: WorldDraft): void {
  for (const row of table.rows) {
    const type = choiceOf(table, row, { column: 'type', words: ACTOR_TYPES })
    const actor = worldActor(table, row, {
      id: claimId(table, row, draft),
      type,
      country: countryOf(table, row, draft),
    })
    draft.organisations.push(actor)
    draft.bodies.set(actor.id, actor)
    addNames(draft, actor, { metonym: table.list(row, 'metonyms') })
  }
}

export function parseOutlets(table: WorldTableReader, draft: WorldDraft): void {
  for (const row of table.rows) {
    const id = claimId(table, row, draft)
    const outlet: WorldOutlet = {
      ...worldActor(table, row, { id, type: 'outlet', country: countryOf(table, row, draft) }),
      domains: table.list(row, 'domains'),
      outletKind: table.optional(row, 'kind') ?? 'outlet',
      language: table.optional(row, 'language'),
    }
    draft.outlets.push(outlet)
    draft.bodies.set(id, outlet)
    addNames(draft, outlet)
  }
}

export function parseAgreements(table: WorldTableReader, draft: WorldDraft): void {
  for (const row of table.rows) {
    const id = claimId(table, row, draft)
    const agreement: WorldAgreement = {
      ...worldActor(table, row, { id, type: 'agreement', country: null }),
      kind: choiceOf(table, row, { column: 'kind', words: AGREEMENT_KINDS }),
      short: table.list(row, 'short'),
      signed: table.date(row, 'signed'),
      parties: table
        .list(row, 'parties')
        .map((party) => bodyOf(table, row, { column: 'parties', id: party, draft }).id),
      place: table.optional(row, 'place'),
    }
    draft.agreements.push(agreement)
    addNames(draft, agreement)
  }
}

export function parseMemberships(table: WorldTableReader, draft: WorldDraft): void {
  const words = MEMBERSHIP_ROLES
  for (const row of table.rows) {
    const id = table.required(row, 'member')
    if (!draft.stateIds.has(id)) {
      table.refuse(row, 'member', `no state "${id}" in states.tsv; add it or correct the id`)
    }
    draft.memberships.push({
      member: bodyOf(table, row, { column: 'member', id, draft }),
      organisation: bodyOf(table, row, { column: 'organisation', id: table.required(row, 'organisation'), draft }),
      role: choiceOf(table, row, { column: 'role', words }),
      ...periodOf(table, row),
    })
  }
}

function bodyOf(
  table: WorldTableReader,
  row: TableRow,
  { column, id, draft }: { readonly column: string; readonly id: string; readonly draft: WorldDraft },
): WorldActor {
  return draft.bodies.get(id) ?? table.refuse(row, column, `no state or organisation "${id}"; add it or correct the id`)
}
