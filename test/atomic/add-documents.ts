import { writeSync } from 'node:fs'
import { openCase } from '../../src/engine/index.ts'

const [casePath = '', ...sources] = process.argv.slice(2)

const STANDARD_OUTPUT = 1

// Written at once, past any buffer: what stands here was acknowledged before the process could be killed.
const caseFile = openCase(casePath, { mode: 'write' })
writeSync(STANDARD_OUTPUT, 'open\n')
const summary = await caseFile.add(sources, {
  onReport: ({ document, outcome, statements }) => {
    writeSync(STANDARD_OUTPUT, `${outcome} ${document} ${statements}\n`)
  },
})
caseFile.close()
writeSync(STANDARD_OUTPUT, `done ${summary.added} ${summary.alreadyThere} ${summary.failed}\n`)
