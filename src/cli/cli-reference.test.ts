import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'
import type { Command } from 'commander'
import { cliReference } from './cli-reference.ts'
import { createProgram } from './program.ts'

const PAGE = new URL('../../docs/cli.md', import.meta.url)
const EXAMPLE_LINE = /(?:^|\| )redline (?<command>[a-z]+)(?<rest>.*)$/
const LONG_OPTION = /(?<=\s)--[a-z][a-z-]*/g

const silent = { out: () => {}, err: () => {}, columns: 100, hasColour: false, isInteractive: false }
const program = createProgram(silent)
const optionsOf = (command: Command) => ['--help', ...command.options.map((option) => option.long ?? '')]

test('docs/cli.md is what the commands say (UPDATE_DOCS=1 writes it anew)', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, cliReference())
  assert.equal(readFileSync(PAGE, 'utf8'), cliReference())
})

test('every command and option is documented, with examples', () => {
  const sections = readFileSync(PAGE, 'utf8').split(/^## /m)
  for (const command of program.commands) {
    const section = sections.find((text) => text.startsWith(`redline ${command.name()}\n`))
    assert.ok(section, `redline ${command.name()} has no section`)
    for (const option of optionsOf(command)) assert.ok(section.includes(` ${option}`), `${command.name()} ${option}`)
    assert.match(section, /Examples:\n {2}\S/, `${command.name()} has no examples`)
  }
  assert.equal(sections.length, program.commands.length + 2, 'a section documents no command')
})

test('every documented command line is one that can be run', () => {
  const lines = readFileSync(PAGE, 'utf8')
    .split('\n')
    .map((line) => line.trim())
  let examples = 0
  for (const line of lines) {
    const { command: name, rest = '' } = EXAMPLE_LINE.exec(line)?.groups ?? {}
    if (name === undefined) continue
    const command = program.commands.find((one) => one.name() === name)
    assert.ok(command, line)
    const ours = rest.split(' | ')[0] ?? ''
    for (const [option] of ours.matchAll(LONG_OPTION)) assert.ok(optionsOf(command).includes(option), line)
    examples += 1
  }
  assert.ok(examples > 20)
})
