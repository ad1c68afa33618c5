import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, serve } from '../../src/api/index.ts'
import { type Case, openCase } from '../../src/engine/index.ts'
import { buildPage } from './build-page.ts'

const ARTICLES = join(import.meta.dirname, '..', '..', 'examples', 'october-1962')

/** The bundled example, read into a case of its own and served; close it to take all of that away again. */
export interface ExampleCase {
  readonly caseFile: Case
  readonly server: RunningServer
  close(): Promise<void>
}

/** Reads `examples/october-1962` as `redline read` does, and serves it with the built page on a free port. */
export async function openExampleCase(): Promise<ExampleCase> {
  const folder = mkdtempSync(join(tmpdir(), 'redline-example-'))
  const caseFile = openCase(join(folder, 'october-1962.redline'), { mode: 'write' })
  const { failed } = await caseFile.add([ARTICLES])
  if (failed > 0) throw new Error(`${failed} articles of ${ARTICLES} could not be read`)
  const server = await serve({ caseFile, webFolder: await buildPage(), port: 0 })
  return {
    caseFile,
    server,
    close: async () => {
      await server.close()
      caseFile.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The article of the example that was read from a file whose name begins with `number`, e.g. `05`. */
export function exampleArticle({ caseFile }: ExampleCase, number: string): string {
  const articles = caseFile.documents({ limit: 100 }).items
  const article = articles.find(({ source }) => source.includes(`/october-1962/${number}-`))
  if (!article) throw new Error(`the example has no article ${number}`)
  return article.id
}
