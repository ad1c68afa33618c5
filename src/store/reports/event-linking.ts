import type { EventLink, Layers, LinkedReport, LinkJudgements, Report } from '../../model/index.ts'

/** How reports are found to tell of one deed. The store keeps to it but does not know how it is done. */
export interface EventLinking {
  /** What linking has to know of each report of a document. */
  prepare(layers: Layers): readonly LinkedReport[]
  /** Reports without a key in common, or without a day, are never tied. Days are numbers, both ends included, without end where open. */
  blocks(report: LinkedReport): { readonly keys: readonly string[]; readonly from: number; readonly to: number }
  /** Pairs that may tell of one deed, by their ids: one of `reports`, the other one of either list. */
  ties(reports: readonly LinkedReport[], others: readonly LinkedReport[]): readonly (readonly [string, string])[]
  /** The events that reports tell of, each report in one. Reports that no chain of ties or of judgements leads to change nothing. */
  link(reports: readonly LinkedReport[], judgements: LinkJudgements): readonly EventLink[]
}

/** Takes every report for an event of its own. */
export const LINK_NOTHING: EventLinking = {
  prepare: (layers) => layers.reports.map((report) => bareReport(report, layers)),
  blocks: () => ({ keys: [], from: 0, to: 0 }),
  ties: () => [],
  link: (reports) => reports.map(eventAlone),
}

function bareReport(report: Report, { document }: Layers): LinkedReport {
  const { id, trigger, type, cameo, mode, time, place, status, isBackground, voice } = report
  const idsOf = (parties: Report['sources']) => parties.flatMap(({ actor }) => (actor === null ? [] : [actor]))
  return {
    ...{ id, document: document.id, origin: document.family, at: trigger.start, isNoun: false, type, cameo, mode },
    sources: idsOf(report.sources),
    targets: idsOf([...report.targets, ...report.recipients]),
    ...{
      sourceWords: [],
      targetWords: [],
      time,
      written: null,
      place,
      status,
      words: [],
      numbers: [],
      isBackground,
      voice,
    },
  }
}

function eventAlone({ id, type, cameo, mode, sources, targets, time, place, status }: LinkedReport): EventLink {
  return {
    ...{ id, reports: [id], score: 1, ties: [], type, cameo, mode, sources, targets, time, place, status },
    ...{ documents: 1, origins: 1, disagreements: [] },
  }
}
