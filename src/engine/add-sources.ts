import { documentId } from '../model/index.ts'
import { isProblem, type Store } from '../store/index.ts'
import type { AddOptions, ReadReport, ReadSummary } from './case.ts'
import type { SourceBytes, SourceReader } from './source-reader.ts'

/**
 * Reads sources into a case, one after the other, each stored wholly or not at all, and reports on each.
 * A source that cannot be read, or that a stage fails on, stops none of the others; a case file that fails stops them all.
 */
export async function addSources(
  store: Store,
  sources: readonly string[],
  { reader, onReport }: AddOptions & { readonly reader: SourceReader },
): Promise<ReadSummary> {
  const summary = { added: 0, alreadyThere: 0, failed: 0, statements: 0, attributions: reader.attributions }
  for await (const found of reader.find(sources)) {
    const report = 'problem' in found ? failedReport(found.source, found.problem) : addSource(store, found, reader)
    if (report.outcome === 'added') summary.added++
    else if (report.outcome === 'already-there') summary.alreadyThere++
    else summary.failed++
    if (report.outcome === 'added') summary.statements += report.statements
    onReport?.(report)
  }
  return summary
}

function addSource(store: Store, found: SourceBytes, reader: SourceReader): ReadReport {
  const { source } = found
  const id = documentId(found.bytes)
  const standing = store.standing(id)
  if (standing?.madeBy === reader.madeBy) {
    return { source, outcome: 'already-there', document: id, statements: standing.statements, problem: null }
  }
  try {
    const read = reader.read(found)
    if ('problem' in read) return failedReport(source, read.problem)
    const layers = reader.annotate(read.document)
    store.save(layers, { madeBy: reader.madeBy })
    return { source, outcome: 'added', document: read.document.id, statements: layers.statements.length, problem: null }
  } catch (error) {
    if (isProblem(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    return failedReport(source, `${source}: ${reason}; this is a fault in Redline, please report it with the source`)
  }
}

function failedReport(source: string, problem: string): ReadReport {
  return { source, outcome: 'failed', document: null, statements: 0, problem: problem.replace(/\s*\n\s*/gu, ' ') }
}
