import type { Command } from 'commander'

/** A command line and what it does. */
export type Example = readonly [line: string, effect: string]

/** Ends a command's help with examples, and its errors with the way to them. */
export function addExamples(command: Command, examples: readonly Example[]): void {
  const lines = examples.map(([line, effect]) => `  ${line}\n      ${effect}`)
  command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
  const name = command.parent ? `redline ${command.name()}` : 'redline'
  command.showHelpAfterError(`\`${name} --help\` shows how it is used, with examples.`)
}
