import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExample } from '../read-example.ts'

/** Each pronoun as `text -> actor`, several joined by `+`, `?` where it is open. */
function pronounsIn(text: string, written?: string): readonly string[] {
  return readExample(text, { ...(written ? { written } : {}), withTrees: true })
    .mentions.filter(({ kind }) => kind === 'pronoun')
    .map(({ start, end, actor, resolution, candidates }) => {
      const meant = resolution === 'several' ? candidates.join('+') : (actor ?? '?')
      return `${text.slice(start, end)} -> ${meant}`
    })
}

test('takes the subject of the sentence before for "he" and "she", by gender', () => {
  assert.deepEqual(pronounsIn('Margaret Thatcher met Selwyn Lloyd. She told him that the fleet had sailed.'), [
    'She -> margaret-thatcher',
    'him -> selwyn-lloyd',
  ])
})

test('takes whoever says it for the pronoun in what is said, in words of their own but for a quotation', () => {
  assert.deepEqual(pronounsIn('Anthony Eden said that he would not wait.'), ['he -> anthony-eden'])
  assert.deepEqual(pronounsIn('Guy Mollet left. "He is tired," said Anthony Eden.'), ['He -> guy-mollet'])
})

test('takes the subject of its own clause for "its", and the state beside it for "and its allies"', () => {
  assert.deepEqual(pronounsIn('Denmark says that Greece moved its ships.'), ['its -> greece'])
  assert.deepEqual(pronounsIn('Greece spoke to Denmark and its allies.'), ['its -> denmark'])
})

test('leaves open who is meant when two are equally near', () => {
  const [mention] = readExample('Anthony Eden and Guy Mollet met. He was late.', { withTrees: true }).mentions.slice(-1)
  assert.equal(mention?.actor, null)
  assert.deepEqual([...(mention?.candidates ?? [])].sort(), ['anthony-eden', 'guy-mollet'])
})

test('takes "they" for those named together, and for who sits in the place that words come from', () => {
  assert.deepEqual(pronounsIn('Anthony Eden and Guy Mollet met. They spoke for an hour.'), [
    'They -> anthony-eden+guy-mollet',
  ])
  assert.deepEqual(pronounsIn('From Cairo they declared that the canal was closed.'), ['they -> egypt'])
})

test('points ahead from what stands before the main clause', () => {
  assert.deepEqual(pronounsIn('Before she left, Margaret Thatcher signed the paper.'), ['she -> margaret-thatcher'])
})

test('leaves an "it" that stands for nothing, or for what was done', () => {
  assert.deepEqual(pronounsIn('Greece waited. It was clear that the road was closed.'), [])
  assert.deepEqual(pronounsIn('Greece was blamed. Denmark denied it.'), [])
})

test('marks "I" and "we", and does not say who they are', () => {
  assert.deepEqual(pronounsIn('"We shall stay," said Anthony Eden.'), ['We -> ?'])
})

test('resolves "his foreign minister" by whose it is', () => {
  const { found } = readExample('Guy Mollet stayed in Paris. His foreign minister flew to London.', {
    written: '1956-10',
    withTrees: true,
  })
  assert.ok(found.includes('His foreign minister -> christian-pineau'), found.join(', '))
})

test('takes "the country" for the state that the text is about', () => {
  const { found } = readExample('Greece closed the strait. The country has few ships.', { withTrees: true })
  assert.ok(found.includes('The country -> greece'), found.join(', '))
})

test('reads no pronouns without trees', () => {
  assert.deepEqual(readExample('Anthony Eden left. He was tired.').found, ['Anthony Eden -> anthony-eden'])
})
