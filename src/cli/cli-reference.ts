import type { Command } from 'commander'
import { createProgram } from './program.ts'

const COLUMNS = 100

const INTRODUCTION = `# The command line

\`redline\` reads articles into a case and answers questions about it. From a checkout it is \`bin/redline\`.
What follows is what \`redline COMMAND --help\` says; a test keeps this page the same.

- **The case** is one file: \`case.redline\` in the current folder, or what \`--case\` names. \`read\` makes it;
  \`judge\`, and corrections made in the workbench, add judgements to it; every other command only reads it, also while
  \`read\` is at work in another window. \`parse\` needs none.
- **Statements, reports and events** are named by their id or a start of it, an event also by that of a report of it. What a
  person corrected says "(corrected)" in tables; under \`judged\` its record keeps what Redline itself read.
- **A document** is named by its id, by a start of its id that no other document shares, or by the file name of its source.
- **Tables** are for people: they fit the terminal, and show ids shortened. With \`--json\` the same records come whole, one
  JSON object a line, in the shape that \`docs/api.md\` describes and \`export\` and the API share. Unknown is \`null\`.
- **Results** go to standard output, everything else to standard error.
- **Exit codes**: 0 done; 1 some of the sources could not be read (\`read\`; for \`parse\`, sentences of a CoNLL-U
  file), each named in one line on standard error;
  2 wrong usage, or a case or document that is not there or cannot be used.
- **Colours** appear on a terminal only, and not where \`NO_COLOR\` is set. \`COLUMNS\` sets the width where there is no terminal.
- **Texts are anybody's**: control characters and marks that turn the direction of writing are taken out before anything
  is written to a terminal, and cells of CSV that a spreadsheet would run as a formula get an apostrophe before them.
- **The network** is used only by \`read\`, and only for the URLs that you name. \`serve\` listens on this machine alone.
`

/** The page of documentation that lists every command with its options and examples, in Markdown. */
export function cliReference(): string {
  const program = createProgram({
    out: () => {},
    err: () => {},
    columns: COLUMNS,
    hasColour: false,
    isInteractive: false,
  })
  const sections = [program, ...program.commands].map(
    (command) =>
      `## ${command.parent ? `redline ${command.name()}` : 'redline'}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`,
  )
  return [INTRODUCTION, ...sections].join('\n')
}

function helpOf(command: Command): string {
  let help = ''
  command.configureOutput({
    writeOut: (text) => {
      help += text
    },
  })
  command.outputHelp()
  return help.trim()
}
