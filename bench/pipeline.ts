import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPipelineReader, openCase, type SourceReader } from '../src/engine/index.ts'
import { type RunnableStage, STAGES } from '../src/pipeline/index.ts'
import { writeArticles } from '../test/atomic/invent-articles.ts'
import type { BenchOptions, Figures } from './main.ts'

/** Invented articles that are measured when no others are given. */
const ARTICLES = 500
const ARTICLE_WORDS = 700

/** Milliseconds spent, by what they were spent on. */
type Spent = Map<string, number>

/** Reads a folder of articles into a new case: how many a second, in how much memory, and what takes the time. */
export async function bench({ data }: BenchOptions): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'redline-bench-'))
  try {
    const articles = data ?? join(folder, 'articles')
    if (data === undefined) writeArticles(articles, { count: ARTICLES, words: ARTICLE_WORDS })
    return await measure(articles, join(folder, 'bench.redline'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(articles: string, casePath: string): Promise<Figures> {
  const spent: Spent = new Map()
  const startedMs = performance.now()
  const reader = timedReader(
    await loadPipelineReader({ stages: STAGES.map((stage) => timedStage(stage, spent)) }),
    spent,
  )
  const caseFile = openCase(casePath, { mode: 'write', reader })
  const readyMs = performance.now()
  const summary = await caseFile.add([articles])
  const totalMs = performance.now() - readyMs
  caseFile.close()
  const read = summary.added + summary.failed
  const perArticle = (milliseconds: number) => rounded(milliseconds / Math.max(1, read))
  const elsewhereMs = totalMs - [...spent.values()].reduce((sum, each) => sum + each, 0)
  return {
    articles: summary.added,
    failed: summary.failed,
    statements: summary.statements,
    articlesPerSecond: rounded((read / totalMs) * 1000),
    startMilliseconds: rounded(readyMs - startedMs),
    ...Object.fromEntries(
      [...spent].map(([name, milliseconds]) => [`${name}MillisecondsPerArticle`, perArticle(milliseconds)]),
    ),
    storeAndFilesMillisecondsPerArticle: perArticle(elsewhereMs),
    peakMemoryMegabytes: rounded(process.resourceUsage().maxRSS / 1024),
    caseMegabytes: rounded(statSync(casePath).size / 1024 ** 2),
  }
}

function timedReader(reader: SourceReader, spent: Spent): SourceReader {
  return { ...reader, read: (source) => timed('read', spent, () => reader.read(source)) }
}

function timedStage(stage: RunnableStage, spent: Spent): RunnableStage {
  return { ...stage, run: (layers, knowledge) => timed(stage.name, spent, () => stage.run(layers, knowledge)) }
}

function timed<Result>(name: string, spent: Spent, work: () => Result): Result {
  const startMs = performance.now()
  try {
    return work()
  } finally {
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - startMs)
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
