import { test } from 'node:test'
import { EXTREMES, readExtreme } from './extreme-texts.ts'

/** Characters of each text; `npm run bench -- extremes` measures how the time grows with more. */
const LENGTH = 60_000

for (const [name, make] of Object.entries(EXTREMES)) {
  test(`is read without a fault, and every statement lies in the text: ${name}`, () => {
    readExtreme(name, make(LENGTH))
  })
}
