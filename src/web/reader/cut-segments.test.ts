import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutSegments, type Mark, type Segment } from './cut-segments.ts'

const mark = (record: string, start: number, end: number, rank = 0): Mark => ({
  kind: 'statement',
  record,
  start,
  end,
  rank,
})

/** `ab[A c[B d]] e`, with `~` before the name of a piece that goes on after a cut. */
function draw(text: string, segments: readonly Segment[]): string {
  return segments
    .map((segment) =>
      segment.kind === 'text'
        ? text.slice(segment.start, segment.end)
        : `[${segment.isFirst ? '' : '~'}${segment.mark.record}:${draw(text, segment.children)}]`,
    )
    .join('')
}

const LETTERS = 'abcdefghij'

test('a mark inside another is an element inside it', () => {
  const segments = cutSegments({ start: 0, end: 10 }, [mark('B', 4, 6), mark('A', 2, 8)])
  assert.equal(draw(LETTERS, segments), 'ab[A:cd[B:ef]gh]ij')
})

test('marks that cross are cut where they cross', () => {
  const segments = cutSegments({ start: 0, end: 10 }, [mark('A', 1, 5), mark('B', 3, 8)])
  assert.equal(draw(LETTERS, segments), 'a[A:bc[B:de]][~B:fgh]ij')
})

test('of two marks on the same stretch the lower rank goes outside', () => {
  const segments = cutSegments({ start: 0, end: 4 }, [mark('B', 1, 3, 2), mark('A', 1, 3, 1)])
  assert.equal(draw(LETTERS, segments), 'a[A:[B:bc]]d')
})

test('a mark over several stretches is cut at their edges', () => {
  assert.equal(draw(LETTERS, cutSegments({ start: 0, end: 4 }, [mark('A', 2, 8)])), 'ab[A:cd]')
  assert.equal(draw(LETTERS, cutSegments({ start: 5, end: 10 }, [mark('A', 2, 8)])), '[~A:fgh]ij')
})

test('any marks give the text exactly once, and every character the marks that cover it', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).filter(([start, end]) => start < end)
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const marks = spans.map(([start, end], index) => mark(String(index), start, end, index))
      const seen = new Map<number, Set<string>>()
      const walk = (segments: readonly Segment[], above: readonly string[]): void => {
        for (const segment of segments) {
          if (segment.kind === 'marked') {
            walk(segment.children, [...above, segment.mark.record])
            continue
          }
          for (let offset = segment.start; offset < segment.end; offset++) {
            assert.ok(!seen.has(offset), 'a character stands twice')
            seen.set(offset, new Set(above))
            assert.equal(above.length, new Set(above).size, 'a mark stands inside itself')
          }
        }
      }
      walk(cutSegments({ start: 0, end: 41 }, marks), [])
      for (let offset = 0; offset < 41; offset++) {
        const covering = marks.filter((each) => each.start <= offset && offset < each.end).map((each) => each.record)
        assert.deepEqual([...(seen.get(offset) ?? [])].sort(), covering.sort())
      }
    }),
    { seed: 1962, numRuns: 300 },
  )
})
