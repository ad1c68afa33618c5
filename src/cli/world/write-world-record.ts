import type { WorldRecord } from '../../engine/index.ts'
import { type Column, formatTable } from '../format-table.ts'
import { safeLine } from '../safe-text.ts'

type RecordOf<Kind extends WorldRecord['kind']> = Extract<WorldRecord, { readonly kind: Kind }>

export interface WritingOptions {
  /** The date that was asked for, to the year, month or day. */
  readonly on: string | null
  /** Columns of the terminal; null for lines of any length. */
  readonly width: number | null
}

/** A fact with its label; left out where it has no value. */
type Fact = readonly [label: string, value: string | null]

interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** How the name that was asked for belongs to what it found. */
const CALLED: Readonly<Record<WorldRecord['by'], string | null>> = {
  name: null,
  alias: 'another of its names',
  short: 'what it is called for short',
  metonym: 'the name stands for it',
  adjective: 'its adjective',
  demonym: 'its people',
  title: 'a title of it',
  part: null,
}

/** A name with its facts, and the tables that belong to it. */
export function writeWorldRecord(record: Exclude<WorldRecord, { kind: 'office' }>, options: WritingOptions): string {
  switch (record.kind) {
    case 'state':
      return writeState(record, options)
    case 'organisation':
      return writeOrganisation(record, options)
    case 'person':
      return writePerson(record, options)
    case 'outlet':
      return block(record, `outlet, ${record.outletKind}`, [
        ['Site', record.domains.join(', ') || null],
        ['Language', record.language],
        ['Country', record.country?.name ?? null],
        ...lifeOf(record, options),
      ])
    case 'agreement':
      return block(record, record.agreementKind, [
        ['Signed', record.signed],
        ['In force', period(record)],
        [`On ${options.on}`, record.isThere === false ? 'not in force by the tables' : null],
        ['Parties', namesOf(record.parties)],
        ['Place', record.place],
      ])
    case 'place':
      return block(record, record.placeKind, [
        ['In', namesOf(record.countries)],
        [
          'At',
          record.latitude === null || record.longitude === null ? null : `${record.latitude}, ${record.longitude}`,
        ],
        ['People', record.population === null ? null : `${record.population}`],
      ])
    case 'weapon':
      return block(record, [record.forceKind, ...record.broader].map(({ name }) => name).join(' < '), [
        ['Made in', namesOf(record.countries)],
      ])
  }
}

/** Offices with their holders, one a line. */
export function writeOffices(offices: readonly RecordOf<'office'>[], { on, width }: WritingOptions): string {
  const rows = offices.flatMap((office) =>
    office.holders.length > 0
      ? office.holders.map(({ person, from, to }) => ({ office, holder: person.name, from, to }))
      : [{ office, holder: unknownHolder(office, on), from: null, to: null }],
  )
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { title: 'OFFICE', value: ({ office }) => office.name, isFlexible: true, widest: 64 },
    { title: 'HOLDER', value: ({ holder }) => holder, isFlexible: true },
    ...periodColumns,
  ]
  return formatTable({ columns, rows, width })
}

function unknownHolder({ known }: RecordOf<'office'>, on: string | null): string {
  if (known === null) return 'not known: the tables list no holder'
  return `not known${on === null ? '' : ` on ${on}`}: the tables list holders ${period(known)}`
}

function writeState(state: RecordOf<'state'>, options: WritingOptions): string {
  const { iso2, iso3, cow, cameo } = state.codes
  const codes = [
    ...(iso2 || iso3 ? [`ISO ${[iso2, iso3].filter(Boolean).join(' ')}`] : []),
    ...(cow === null ? [] : [`COW ${cow}`]),
    ...(cameo === null ? [] : [`CAMEO ${cameo}`]),
  ]
  const facts: readonly Fact[] = [
    ...lifeOf(state, options),
    ['Codes', codes.join(', ') || 'none known'],
    ['Capital', state.capital],
    ['Seats', state.seats.join(', ') || null],
    ['Followed', namesOf(state.predecessors)],
  ]
  const memberships = formatTable({
    columns: [
      { title: 'MEMBER OF', value: ({ organisation }) => organisation.name, isFlexible: true, widest: 64 },
      { title: 'ROLE', value: ({ role }) => role },
      ...periodColumns,
    ],
    rows: state.memberships,
    width: options.width,
  })
  const none = `No membership is known${options.on === null ? '' : ` on ${options.on}`}.\n`
  return [
    block(state, 'state', facts),
    writeHeld(state, options),
    state.memberships.length > 0 ? memberships : none,
  ].join('\n')
}

function writeOrganisation(organisation: RecordOf<'organisation'>, options: WritingOptions): string {
  const facts: readonly Fact[] = [['Country', organisation.country?.name ?? null], ...lifeOf(organisation, options)]
  const members = formatTable({
    columns: [
      { title: 'MEMBER', value: ({ member }) => member.name, isFlexible: true, widest: 48 },
      { title: 'ROLE', value: ({ role }) => role },
      ...periodColumns,
    ],
    rows: organisation.members,
    width: options.width,
  })
  const parts = [block(organisation, organisation.type, facts), writeHeld(organisation, options)]
  return (organisation.members.length > 0 ? [...parts, members] : parts).join('\n')
}

function writePerson(person: RecordOf<'person'>, options: WritingOptions): string {
  const offices = formatTable({
    columns: [
      { title: 'OFFICE', value: ({ office }) => office.name, isFlexible: true, widest: 72 },
      { title: 'OF', value: ({ of }) => of.name, isFlexible: true, widest: 40 },
      ...periodColumns,
    ],
    rows: person.offices,
    width: options.width,
  })
  const none = `No office is known${options.on === null ? '' : ` on ${options.on}`}.\n`
  const facts: readonly Fact[] = [['Country', person.country?.name ?? null]]
  return [block(person, 'person', facts), person.offices.length > 0 ? offices : none].join('\n')
}

/** Who holds the offices of a state or organisation. */
function writeHeld({ offices }: RecordOf<'state' | 'organisation'>, { on, width }: WritingOptions): string {
  if (offices.length === 0) return `No office-holder is known${on === null ? '' : ` on ${on}`}.\n`
  const columns: readonly Column<(typeof offices)[number]>[] = [
    { title: 'OFFICE', value: ({ office }) => office.name, isFlexible: true, widest: 64 },
    { title: on === null ? 'HOLDER WHEN LAST EDITED' : 'HOLDER', value: ({ person }) => person.name, isFlexible: true },
    ...periodColumns,
  ]
  return formatTable({ columns, rows: offices, width })
}

const periodColumns: readonly Column<Period>[] = [
  { title: 'FROM', value: ({ from }) => from },
  { title: 'TO', value: ({ to }) => to },
]

/** A heading and, indented below it, a fact a line. */
function block(record: WorldRecord, kind: string, facts: readonly Fact[]): string {
  const called = CALLED[record.by]
  const all: readonly Fact[] = [['Also', record.aliases.join(', ') || null], ...facts, ['Id', record.id]]
  const known = all.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]))
  const widest = Math.max(...known.map(([label]) => label.length))
  const lines = known.map(([label, value]) => `  ${label.padEnd(widest)}  ${safeLine(value)}`)
  return `${[`${safeLine(record.name)} (${kind}${called === null ? '' : `; ${called}`})`, ...lines].join('\n')}\n`
}

function lifeOf(record: Period & { readonly isThere: boolean | null }, { on }: WritingOptions): readonly Fact[] {
  return [
    ['Existed', record.from === null && record.to === null ? null : period(record)],
    [`On ${on}`, record.isThere === false ? 'not there by the tables' : null],
  ]
}

/** "from 1991-12-25", "from 1922-12-30 to 1991-12-26" */
function period({ from, to }: Period): string {
  const parts = [from === null ? null : `from ${from}`, to === null ? null : `to ${to}`].filter((part) => part !== null)
  return parts.join(' ') || 'not known'
}

function namesOf(references: readonly { readonly name: string }[]): string | null {
  return references.map(({ name }) => name).join(', ') || null
}
