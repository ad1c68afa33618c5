import type { Command } from 'commander'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption, jsonOption } from '../command-options.ts'
import type { Terminal } from '../terminal.ts'
import { noDocument, withCase } from '../with-case.ts'

interface Options extends CaseOptions {
  readonly plain?: boolean
  readonly json?: boolean
}

const DEFAULT_COLUMNS = 100

export function addShowCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('show')
    .summary('show an article with its voices in the margin')
    .description(
      'Shows an article as it was published, every statement marked, and in the margin by which voices it comes. ' +
        'With colours statements are underlined and furniture is dim; without, statements stand in numbered brackets.',
    )
    .argument('<document>', 'id, start of an id, or file name of a document')
    .addOption(caseOption())
    .option('--plain', 'no columns and no colours: each voice stands before its words; for screen readers and pipes')
    .addOption(jsonOption())
    .action((key: string, options: Options) => show(key, options, terminal))
  addExamples(command, [
    ['redline show story.html', 'by the name of its file'],
    ['redline show 4f1d | less -R', 'by the start of its id, page by page'],
    ['redline show story.html --plain', 'without columns'],
    ['redline show story.html --json', 'text, statements, mentions and sentences as one JSON object'],
  ])
}

function show(key: string, { case: path, plain, json }: Options, terminal: Terminal): Promise<void> {
  return withCase(path, 'read', async (caseFile) => {
    const reading = caseFile.reading(key)
    if (!reading) throw noDocument(key, path)
    if (json) return terminal.out(`${JSON.stringify(reading)}\n`)
    if (plain) {
      const { printPlain } = await import('../article/print-plain.ts')
      return terminal.out(printPlain(reading))
    }
    const { layoutArticle } = await import('../article/layout-article.ts')
    const width = terminal.columns ?? DEFAULT_COLUMNS
    return terminal.out(layoutArticle(reading, { width, hasColour: terminal.hasColour }))
  })
}
