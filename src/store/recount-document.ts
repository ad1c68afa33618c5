import type { Actor, JudgedActor, Mention, Statement } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'
import type { CaseJudgements } from './case-judgements.ts'
import type { FinalMention } from './correct-mentions.ts'
import { countPresences, namedWithin } from './count-presences.ts'
import { addAppearances, describeActors, isDescribed, removeAbsentActors, removeAppearances } from './save-actors.ts'
import { addPresences, removePresences } from './save-presences.ts'

export interface RecountInput {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly finals: readonly FinalMention[]
  /** Statements as read, and as they are after judgements. */
  readonly read: readonly Pick<Statement, 'actor' | 'addressee'>[]
  readonly statements: readonly Pick<Statement, 'start' | 'end' | 'content' | 'actor' | 'addressee'>[]
  /** Everybody whom judgements that hold here name. */
  readonly judged: readonly JudgedActor[]
  /** Those of them who take part in a deed: they are in the document though no words of it name them. */
  readonly partaking: readonly JudgedActor[]
  readonly inCase: CaseJudgements
}

/** Counts anew how often everybody comes up in a document, and describes whoever comes or goes with it. */
export function recountDocument(database: CaseDatabase, document: number, input: RecountInput): void {
  const { text, mentions, finals, statements, judged, inCase } = input
  const { identity, roots } = inCase
  const before = removePresences(database, document)
  const stale = new Set(removeAppearances(database, document, { isJudged: true }))
  const asRead = database
    .all('SELECT actor FROM appearance WHERE document = ? AND is_judged = 0', document)
    .map(({ actor }) => String(actor))
  const paths = [...asRead, ...judged.map(({ id }) => id)].flatMap(identity.pathOf)
  const entering = [...judged, ...[...new Set(paths)].flatMap((number) => roots.get(number) ?? [])]
  const actors = entering.map(({ id, name, type }) => bareActor(id, name, type))
  for (const id of addAppearances(database, document, { actors, isJudged: true })) stale.add(id)
  const known = new Set([...asRead, ...entering.map(({ id }) => id)].map(identity.rootOf))
  const presences = countPresences({ text, mentions, finals, statements, known, listed: listed(asRead, input) })
  for (const id of presences.keys()) if (!isDescribed(database, id)) stale.add(id)
  describeActors(database, stale)
  addPresences(database, document, { presences, named: namedWithin(statements, mentions, finals).map(onlyKnown) })
  storeIdentityAttachments(database, document, { paths, mentions, finals })
  const gone = [...before, ...stale].filter((id) => !presences.has(id))
  removeAbsentActors(database, gone)

  function onlyKnown(named: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...named].filter((actor) => known.has(actor)))
  }
}

/** Those whom the document lists as read, save whose every place in it was given to somebody else, and those who take part in deeds. */
function listed(asRead: readonly string[], { mentions, read, partaking, inCase }: RecountInput): ReadonlySet<string> {
  const placed = new Set<string | null>([
    ...mentions.map(({ actor }) => actor),
    ...mentions.flatMap(({ resolution, candidates }) => (resolution === 'several' ? candidates : [])),
    ...read.flatMap(({ actor, addressee }) => [actor, addressee]),
  ])
  const others = [...asRead.filter((actor) => !placed.has(actor)), ...partaking.map(({ id }) => id)]
  return new Set(others.map(inCase.identity.rootOf))
}

/** Judgements on identity belong to every document that has the actor they are on, or anybody whom others take to be it. */
function storeIdentityAttachments(
  database: CaseDatabase,
  document: number,
  {
    paths,
    mentions,
    finals,
  }: {
    readonly paths: readonly number[]
    readonly mentions: readonly Mention[]
    readonly finals: readonly FinalMention[]
  },
): void {
  for (const number of new Set(paths)) {
    const touched = mentions.filter((_, index) => finals[index]?.judgements.includes(number)).length
    database.run(
      'INSERT INTO attachment (judgement, document, record, mentions, is_applied) VALUES (?, ?, NULL, ?, 1)',
      number,
      document,
      touched,
    )
  }
}

function bareActor(id: string, name: string, type: JudgedActor['type']): Actor {
  return { id, name, type, country: null, aliases: [], offices: [], description: null }
}
