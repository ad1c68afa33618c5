import assert from 'node:assert/strict'
import test from 'node:test'
import { progressLine } from './progress-line.ts'

function listen(isInteractive: boolean) {
  const written: string[] = []
  const terminal = {
    out: () => {},
    err: (text: string) => void written.push(text),
    columns: 20,
    hasColour: false,
    isInteractive,
  }
  return { written, progress: progressLine(terminal) }
}

test('draws one line over and over on a terminal, cut to its width', () => {
  const { written, progress } = listen(true)
  progress.show(`reading: 1 done, ${'long-name/'.repeat(10)}`)
  progress.clear()
  progress.clear()
  assert.deepEqual(written, ['\r\u001b[2Kreading: 1 done, l…', '\r\u001b[2K'])
})

test('writes nothing where standard error is no terminal', () => {
  const { written, progress } = listen(false)
  progress.show('reading: 1 done')
  progress.clear()
  assert.deepEqual(written, [])
})
