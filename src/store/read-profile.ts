import { foldName, type IsoDate, type MentionKind } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'
import type { FormRow } from './count-presences.ts'
import { readActor, type StoredActor } from './find-actors.ts'

/** What the case tells of one actor, counted over all its documents. */
export interface StoredProfile {
  readonly actor: StoredActor
  readonly time: { readonly earliest: IsoDate | null; readonly latest: IsoDate | null }
  readonly forms: readonly StoredForm[]
  readonly inDocuments: readonly StoredActorDocument[]
  readonly speaksTo: readonly StoredCount[]
  readonly spokenToBy: readonly StoredCount[]
  readonly speaksOf: readonly StoredCount[]
  readonly namedBy: readonly StoredCount[]
  readonly merged: readonly { readonly id: string; readonly name: string; readonly judgement: string }[]
}

export interface StoredForm {
  readonly kind: MentionKind
  readonly words: string
  readonly mentions: number
  readonly documents: number
  readonly document: string
  readonly start: number
  readonly end: number
}

export interface StoredActorDocument {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly source: string
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
  readonly mentions: number
  readonly pronouns: number
  readonly statements: number
  readonly addressed: number
}

export interface StoredCount {
  readonly actor: string
  readonly statements: number
}

/** Rows that a page of one actor has room for; beyond these, listings of mentions and statements go on. */
const MOST_FORMS = 500
const MOST_DOCUMENTS = 500
const MOST_COUNTS = 50

/** What the case tells of the actor that an id stands for; null when it has none. */
export function readProfile(database: CaseDatabase, id: string): StoredProfile | null {
  return database.glance(() => {
    const actor = readActor(database, id)
    if (actor === null) return null
    const time = database.first(
      `SELECT min(coalesce(earliest, latest)) AS earliest, max(coalesce(latest, earliest)) AS latest
       FROM presence JOIN document ON document.number = presence.document WHERE presence.actor = ?`,
      actor.id,
    )
    const counts = (sql: string) =>
      database
        .all(`${sql} ORDER BY statements DESC, actor LIMIT ${MOST_COUNTS}`, actor.id)
        .map((row) => ({ actor: String(row.actor), statements: Number(row.statements) }))
    return {
      actor,
      time: { earliest: textOf(time?.earliest), latest: textOf(time?.latest) },
      forms: formsOf(database, actor.id),
      inDocuments: documentsOf(database, actor.id),
      speaksTo: counts(
        `SELECT final_addressee AS actor, count(*) AS statements FROM statement
         WHERE final_actor = ? AND final_addressee IS NOT NULL GROUP BY final_addressee`,
      ),
      spokenToBy: counts(
        `SELECT final_actor AS actor, count(*) AS statements FROM statement
         WHERE final_addressee = ? AND final_actor IS NOT NULL GROUP BY final_actor`,
      ),
      speaksOf: counts(
        `SELECT naming.actor AS actor, count(*) AS statements FROM statement AS s
         JOIN naming ON naming.document = s.document AND naming.ordinal = s.ordinal
         WHERE s.final_actor = ? GROUP BY naming.actor`,
      ),
      namedBy: counts(
        `SELECT s.final_actor AS actor, count(*) AS statements FROM naming
         JOIN statement AS s ON s.document = naming.document AND s.ordinal = naming.ordinal
         WHERE naming.actor = ? AND s.final_actor IS NOT NULL GROUP BY s.final_actor`,
      ),
      merged: mergedInto(database, actor.id),
    }
  })
}

/** The forms of all documents taken together by kind and folded words, in the spelling that comes up most. */
function formsOf(database: CaseDatabase, actor: string): readonly StoredForm[] {
  const rows = database.all(
    `SELECT presence.forms, document.id FROM presence JOIN document ON document.number = presence.document
     WHERE presence.actor = ? ORDER BY presence.document`,
    actor,
  )
  const forms = new Map<string, StoredForm & { readonly spellings: Map<string, number> }>()
  for (const row of rows) {
    // Nothing but addPresences writes this column.
    for (const [kind, words, times, start, end] of JSON.parse(String(row.forms)) as readonly FormRow[]) {
      const key = `${kind} ${foldName(words)}`
      const form = forms.get(key)
      const spellings = form?.spellings ?? new Map<string, number>()
      spellings.set(words, (spellings.get(words) ?? 0) + times)
      const first = form ?? { kind, words, mentions: 0, documents: 0, document: String(row.id), start, end }
      forms.set(key, { ...first, mentions: first.mentions + times, documents: first.documents + 1, spellings })
    }
  }
  return [...forms.values()]
    .map(({ spellings, ...form }) => ({ ...form, words: commonest(spellings) ?? form.words }))
    .sort((a, b) => b.mentions - a.mentions || (a.words < b.words ? -1 : 1))
    .slice(0, MOST_FORMS)
}

function commonest(spellings: ReadonlyMap<string, number>): string | undefined {
  return [...spellings].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function documentsOf(database: CaseDatabase, actor: string): readonly StoredActorDocument[] {
  return database
    .all(
      `SELECT document.id, document.title, document.outlet, document.source, document.earliest, document.latest,
         presence.mentions, presence.pronouns, presence.statements, presence.addressed
       FROM presence JOIN document ON document.number = presence.document WHERE presence.actor = ?
       ORDER BY presence.statements DESC, presence.mentions DESC, presence.document LIMIT ${MOST_DOCUMENTS}`,
      actor,
    )
    .map((row) => ({
      id: String(row.id),
      title: textOf(row.title),
      outlet: textOf(row.outlet),
      source: String(row.source),
      earliest: textOf(row.earliest),
      latest: textOf(row.latest),
      mentions: Number(row.mentions),
      pronouns: Number(row.pronouns),
      statements: Number(row.statements),
      addressed: Number(row.addressed),
    }))
}

function mergedInto(database: CaseDatabase, root: string): StoredProfile['merged'] {
  return database
    .all(
      `SELECT identity.actor, judgement.id, judgement.was FROM identity
       JOIN judgement ON judgement.number = json_extract(identity.judgements, '$[0]')
       WHERE identity.root = ? ORDER BY judgement.number`,
      root,
    )
    .map((row) => {
      // Nothing but saveJudgement writes this column, and a judgement on an actor names it.
      const { name } = JSON.parse(String(row.was)) as { readonly name: string }
      return { id: String(row.actor), name, judgement: String(row.id) }
    })
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
