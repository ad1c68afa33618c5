import {
  type ActorReference,
  type DisagreementRecord,
  dayOfWriting,
  type EventRecord,
  type PartyWords,
  type PlaceReference,
  type Quotation,
  type Report,
  type ReportRecord,
  type Span,
  sliceSpan,
  type ToldReport,
} from '../model/index.ts'
import type { FinalReport, Store, StoredEvent, StoredReport } from '../store/index.ts'
import { knownWorld } from './known-world.ts'
import { placeReference } from './place-reference.ts'

/** Makes the records of reports and events of what is stored, looking up each name, place and text that they need but once. */
export interface DeedComposer {
  report(stored: StoredReport): ReportRecord
  told(stored: StoredReport): ToldReport
  event(stored: StoredEvent): EventRecord
}

/** Voices that an event's record gives: enough for a line of a listing. */
const MOST_VOICES = 8

/** A composer for one answer: what it has looked up it keeps only as long as the answer takes. */
export function deedComposer(store: Pick<Store, 'actorName' | 'text' | 'document' | 'sentences'>): DeedComposer {
  const names = new Map<string, string>()
  const places = new Map<string, PlaceReference>()
  // Reports come in the order of their documents; those of an event from a few.
  const texts = new Map<string, string>()

  function textOf(document: string): string {
    const known = texts.get(document)
    if (known !== undefined) return known
    if (texts.size >= MOST_TEXTS) texts.clear()
    const text = store.text(document) ?? ''
    texts.set(document, text)
    return text
  }

  function nameOf(id: string): string {
    const name = names.get(id) ?? store.actorName(id) ?? knownWorld().actor(id)?.name ?? id
    names.set(id, name)
    return name
  }

  function references(ids: readonly string[]): readonly ActorReference[] {
    return ids.map((id) => ({ id, name: nameOf(id) }))
  }

  function place(id: string | null): PlaceReference | null {
    if (id === null) return null
    const known = places.get(id) ?? placeReference(id)
    places.set(id, known)
    return known
  }

  function words(text: string, parties: Report['sources']): readonly PartyWords[] {
    return parties.map(({ start, end, head, actor, isOwn }) => ({
      ...quotation(text, { start, end }),
      head,
      actor: actor === null ? null : { id: actor, name: nameOf(actor) },
      isOwn,
    }))
  }

  function report({ document, report: read, final, event, judgements }: StoredReport): ReportRecord {
    const text = textOf(document)
    const isRetyped = final.type !== read.type
    const idsOf = (parties: Report['sources']) => parties.flatMap(({ actor }) => (actor === null ? [] : [actor]))
    return {
      id: read.id,
      document,
      ...quotation(text, read),
      trigger: quotation(text, read.trigger),
      type: final.type,
      mode: isRetyped ? null : read.mode,
      contexts: isRetyped ? [] : read.contexts,
      cameo: isRetyped ? null : read.cameo,
      source: references(final.sources),
      target: references(final.targets),
      recipient: references(final.recipients),
      sourceWords: words(text, final.parties.sources),
      targetWords: words(text, final.parties.targets),
      recipientWords: words(text, final.parties.recipients),
      time: read.time,
      place: place(read.place),
      placeWords: read.placeWords === null ? null : quotation(text, read.placeWords),
      status: final.status,
      isBackground: read.isBackground,
      voice: final.voice,
      statement: read.statement,
      quantities: [],
      event,
      rule: read.rule,
      confidence: read.confidence,
      by: read.by,
      judged:
        judgements === null
          ? null
          : {
              was: {
                type: read.type,
                status: read.status,
                source: references([...new Set(idsOf(read.sources))]),
                target: references([...new Set(idsOf(read.targets))]),
              },
              judgements,
            },
    }
  }

  /** The words for whoever takes part on a side on which no report names anybody known. */
  function unknown(reports: readonly StoredReport[], side: 'sources' | 'targets', known: readonly string[]) {
    if (known.length > 0) return []
    const partyWords = (stored: StoredReport) =>
      stored.final.parties[side].map((party) => oneLine(sliceSpan(textOf(stored.document), party)))
    return [...new Set(reports.flatMap(partyWords))]
  }

  function sayValue(about: DisagreementRecord['about'], value: string): string {
    if (about === 'source' || about === 'target') return nameOf(value)
    return about === 'place' ? (place(value)?.name ?? value) : value
  }

  return {
    report,
    told(stored) {
      const document = store.document(stored.document)
      const sentences = store.sentences(stored.document)
      const { trigger } = stored.report
      const at = sentences.findIndex(({ start, end }) => start <= trigger.start && trigger.start < end)
      return {
        ...report(stored),
        sentence: quotation(textOf(stored.document), sentences[at] ?? stored.report),
        sentenceNumber: at < 0 ? null : at + 1,
        title: document?.title ?? null,
        outlet: document?.outlet ?? null,
        written: document === null ? null : dayOfWriting(document),
        family: document?.family ?? stored.document,
      }
    },
    event({ link, isBackground, isJudged, reports }) {
      const [surest] = [...reports].sort((a, b) => b.report.confidence - a.report.confidence)
      const alike = reports.filter(({ final }) => final.type === link.type)
      return {
        id: link.id,
        type: link.type,
        mode: link.mode,
        contexts: [...new Set(alike.flatMap(contextsOf))],
        cameo: alike.some(({ report: read }) => read.type === link.type && read.cameo === link.cameo)
          ? link.cameo
          : null,
        source: references(link.sources),
        target: references(link.targets),
        sourceWords: unknown(reports, 'sources', link.sources),
        targetWords: unknown(reports, 'targets', link.targets),
        time: link.time,
        place: place(link.place),
        status: link.status,
        isBackground,
        reports: reports.map(({ report: { id } }) => id),
        documents: link.documents,
        origins: link.origins,
        score: link.score,
        text: surest === undefined ? '' : oneLine(sliceSpan(textOf(surest.document), surest.report)),
        voices: [...new Set(reports.flatMap(({ final }) => final.voice.slice(-1)))].slice(0, MOST_VOICES),
        disagreements: link.disagreements.map(({ about, of, sides }) => ({
          about,
          of,
          sides: sides.map(({ value, reports: ids }) => ({ value, name: sayValue(about, value), reports: ids })),
        })),
        ties: link.ties,
        isJudged,
      }
    },
  }
}

/** Texts held at once: an event's reports stand in a few documents, and a page of events comes back to some of them. */
const MOST_TEXTS = 64

function contextsOf({ report, final }: StoredReport & { readonly final: FinalReport }): readonly string[] {
  return report.type === final.type ? report.contexts : []
}

function quotation(text: string, { start, end }: Span): Quotation {
  return { start, end, text: text.slice(start, end) }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
