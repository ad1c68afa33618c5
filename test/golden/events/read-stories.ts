import { toLinkedReports } from '../../../src/link/index.ts'
import {
  type Document,
  hashBytes,
  type Layers,
  type LinkedReport,
  type Report,
  recordId,
} from '../../../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../../../src/pipeline/index.ts'
import { plainPage } from '../../plain-page.ts'
import type { Deed, Story, StoryArticle } from './load-stories.ts'
import type { Mark } from './read-marks.ts'

/** A report that linking is given, and the deed that it tells by the marks; null where nothing is marked. */
export interface KnownReport {
  readonly report: LinkedReport
  readonly deed: string | null
  /** The same for what is found and what is ideal at one mark; null where nothing is marked. */
  readonly mark: string | null
  readonly class: string
  /** The words that tell it. */
  readonly trigger: string
}

export interface ReadStories {
  /** What the pipeline finds. */
  readonly found: readonly KnownReport[]
  /** What an ideal reader finds: every mark, with its facts. */
  readonly ideal: readonly KnownReport[]
  /** Marks at which the pipeline finds nothing, with the sentence. */
  readonly lost: readonly LostMark[]
  /** States of actors that the documents made. */
  readonly countries: ReadonlyMap<string, string | null>
}

export interface LostMark {
  readonly story: string
  readonly deed: string
  readonly words: string
  readonly text: string
}

/** Reads every article of every story, all as documents of one case. */
export function readStories(stories: readonly Story[]): ReadStories {
  const found: KnownReport[] = []
  const ideal: KnownReport[] = []
  const lost: LostMark[] = []
  const countries = new Map<string, string | null>()
  for (const story of stories) {
    for (const article of story.articles) {
      const document = pageOf(story, article)
      const knowledge = knowledgeFor(document)
      const layers = annotateDocument(document, knowledge)
      for (const { id, country } of layers.actors) countries.set(id, country)
      const countOf = (word: string): number | null => knowledge.language.roles.counts.get(word) ?? null
      const wordsAt = ({ start, end }: Mark): string => article.text.slice(start, end)
      const idOf = ({ start }: Mark): string => `${document.id} ${start}`
      const inCase = (deed: string): string => `${story.name} ${deed}`
      const reports = toLinkedReports(layers, countOf)
      for (const report of reports) {
        const trigger = layers.reports.find(({ id }) => id === report.id)?.trigger
        const mark = article.marks.find(({ start, end }) => trigger && trigger.start >= start && trigger.end <= end)
        const words = trigger ? article.text.slice(trigger.start, trigger.end) : ''
        found.push({
          report,
          deed: mark ? inCase(mark.deed) : null,
          mark: mark ? idOf(mark) : null,
          class: story.class,
          trigger: words,
        })
      }
      const ideals = article.marks.map((mark) =>
        idealReport({ mark, deed: deedOf(story, mark), layers, article, typeOf }),
      )
      const linked = new Map(
        toLinkedReports({ ...layers, reports: ideals.map(({ report }) => report) }, countOf).map((one) => [
          one.id,
          one,
        ]),
      )
      for (const { mark, report, doer } of ideals) {
        const one = linked.get(report.id)
        if (!one) continue
        const told = { ...one, sourceWords: doer === null ? [] : [doer] }
        ideal.push({
          report: told,
          deed: inCase(mark.deed),
          mark: idOf(mark),
          class: story.class,
          trigger: wordsAt(mark),
        })
        const isFound = layers.reports.some(({ trigger }) => trigger.start >= mark.start && trigger.end <= mark.end)
        if (!isFound) lost.push({ story: story.name, deed: mark.deed, words: wordsAt(mark), text: article.text })
      }

      function typeOf(code: string): Pick<Report, 'type' | 'mode' | 'contexts'> {
        const known = knowledge.cameo.code(code)
        if (!known?.type) throw new Error(`${story.name}: ${code} is the code of no type`)
        return { type: known.type, mode: known.mode, contexts: known.contexts }
      }
    }
  }
  return { found, ideal, lost, countries }
}

function deedOf({ deeds }: Story, { deed }: Mark): Deed {
  // Checked when the stories are loaded.
  return deeds[deed] as Deed
}

function pageOf({ name }: Story, { date, outlet, family, text }: StoryArticle): Document {
  const id = hashBytes(`${name} ${outlet} ${date} ${text}`).slice(0, 20)
  return {
    ...plainPage(text),
    id,
    source: `${outlet}.txt`,
    outlet,
    dates: [{ kind: 'stated', earliest: date, latest: date, precision: 'day', basis: 'explicit', spans: [] }],
    written: { earliest: date, latest: date, basis: 'stated' },
    family: family ?? id,
  }
}

interface Marked {
  readonly mark: Mark
  readonly deed: Deed
  readonly layers: Layers
  readonly article: StoryArticle
  readonly typeOf: (code: string) => Pick<Report, 'type' | 'mode' | 'contexts'>
}

/** Older deeds are background, as the stage has it. */
const BACKGROUND_DAYS = 90

function idealReport({ mark, deed, layers: { document }, article, typeOf }: Marked) {
  const span = { start: mark.start, end: mark.end }
  const cameo = mark.cameo ?? deed.cameo
  const isLongAgo =
    mark.when !== null && Date.parse(article.date) - Date.parse(mark.when[1]) > BACKGROUND_DAYS * 86_400_000
  const partyOf = (actor: string) => ({ ...span, head: { start: 0, end: 0 }, actor, isOwn: true })
  const report: Report = {
    ...span,
    id: recordId({ document: document.id, kind: 'ideal', span }),
    trigger: span,
    ...typeOf(cameo),
    cameo,
    sources: (mark.by ?? deed.by).map(partyOf),
    targets: (mark.to ?? deed.to).map(partyOf),
    recipients: [],
    time: mark.when && {
      earliest: mark.when[0],
      latest: mark.when[1],
      precision: mark.when[0] === mark.when[1] ? 'day' : 'range',
      basis: 'explicit',
    },
    place: mark.at,
    placeWords: null,
    status: mark.status ?? deed.status,
    isBackground: isLongAgo,
    statement: null,
    voice: mark.said === undefined ? [article.outlet] : [article.outlet, mark.said],
    rule: 'mark',
    confidence: 1,
    by: 'mark',
  }
  const doer = report.sources.length > 0 ? null : mark.doer === undefined ? (deed.doer ?? null) : mark.doer
  return { mark, report, doer }
}
