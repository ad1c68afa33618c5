import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventLink, LinkedReport } from '../../model/index.ts'
import { linkEvents } from './link-events.ts'
import { startLinking } from './start-linking.ts'

const raid: LinkedReport = {
  id: 'r1',
  document: 'd1',
  origin: 'f1',
  at: 0,
  isNoun: false,
  type: 'ASSAULT',
  cameo: '195',
  mode: null,
  sources: ['ruritania'],
  targets: ['borduria'],
  sourceWords: [],
  targetWords: [],
  time: { earliest: '1998-05-04', latest: '1998-05-04', precision: 'day', basis: 'explicit' },
  written: '1998-05-05',
  place: 'zenda',
  status: 'happened',
  words: ['bomb', 'bridge', 'kill', 'soldier'],
  numbers: [],
  isBackground: false,
  voice: ['The Harbour Wire'],
}

/** Another report, of a document and an origin of its own. */
function told(id: string, facts: Partial<LinkedReport> = {}): LinkedReport {
  return { ...raid, id, document: `document of ${id}`, origin: `family of ${id}`, ...facts }
}

const day = (date: string) => ({ earliest: date, latest: date, precision: 'day', basis: 'explicit' }) as const
const bundles = (events: readonly EventLink[]): readonly string[] =>
  events.map(({ reports }) => reports.toSorted().join(' ')).sort()
const knowledge = {
  belongsTo: (id: string) => (id.startsWith('ruritania') ? 'ruritania' : id === 'borduria' ? 'borduria' : null),
  isWithin: (place: string, outer: string) => place === 'zenda bridge' && outer === 'zenda',
}

test('one deed in other words, by a leader, a finer place, a coarser code and time is one event', () => {
  const events = linkEvents(
    [
      raid,
      told('r2', { sources: ['ruritania president'], place: 'zenda bridge' }),
      told('r3', { cameo: '190', time: { ...day('1998-05-01'), latest: '1998-05-31', precision: 'month' } }),
      told('r4', { time: null, written: '1998-05-06', sources: [] }),
    ],
    { knowledge },
  )
  assert.deepEqual(bundles(events), ['r1 r2 r3 r4'])
  const [event] = events
  assert.equal(event?.place, 'zenda bridge')
  assert.deepEqual(event?.time, day('1998-05-04'))
  assert.deepEqual(event?.sources, ['ruritania', 'ruritania president'])
  assert.deepEqual([event?.documents, event?.origins], [4, 4])
  assert.deepEqual(event?.disagreements, [])
})

test('days, pairs of states, places and directions keep deeds apart', () => {
  const others = [
    told('later', { time: day('1998-05-06') }),
    told('by others', { sources: ['syldavia'] }),
    told('on others', { targets: ['syldavia'] }),
    told('elsewhere', { place: 'strelsau', words: ['hit', 'mill'] }),
    told('back', { sources: ['borduria'], targets: ['ruritania'] }),
    told('in words', { type: 'ACCUSE', cameo: '112' }),
  ]
  for (const other of others) assert.equal(linkEvents([raid, other], { knowledge }).length, 2, other.id)
})

test('two ministers of one state are two', () => {
  const [first, second] = [
    told('a', { sources: ['ruritania minister'] }),
    told('b', { sources: ['ruritania president'] }),
  ]
  assert.equal(linkEvents([first, second], { knowledge }).length, 2)
})

test('talks may be told from either side, and another pair of the same day is another meeting', () => {
  const talks = { type: 'CONSULT', cameo: '040', words: ['bridge', 'meet', 'talk'] } as const
  const events = linkEvents([
    told('a', talks),
    told('b', { ...talks, sources: ['borduria'], targets: ['ruritania'] }),
    told('c', { ...talks, targets: ['syldavia'] }),
  ])
  assert.deepEqual(bundles(events), ['a b', 'c'])
})

test('a deed to come is an event of its own, unless the same source tells that it came', () => {
  const planned = told('planned', { status: 'planned' })
  assert.deepEqual(bundles(linkEvents([raid, planned])), ['planned', 'r1'])
  const own = { document: planned.document, origin: planned.origin }
  assert.deepEqual(bundles(linkEvents([raid, planned, told('done', own)])), ['done planned r1'])
})

test('what is denied and what is told as done are one disputed event with both sides', () => {
  const [event] = linkEvents([raid, told('r2', { status: 'denied' })])
  assert.equal(event?.status, 'disputed')
  assert.deepEqual(event?.disagreements, [
    {
      about: 'status',
      of: null,
      sides: [
        { value: 'happened', reports: ['r1'] },
        { value: 'denied', reports: ['r2'] },
      ],
    },
  ])
})

test('numbers and neighbouring days that differ are laid side by side', () => {
  const [event, ...rest] = linkEvents([
    { ...raid, numbers: [{ value: 4, of: 'soldier' }] },
    told('r2', { numbers: [{ value: 7, of: 'soldier' }], time: day('1998-05-05') }),
  ])
  assert.deepEqual(rest, [])
  assert.deepEqual(
    event?.disagreements.map(({ about, of, sides }) => [
      about,
      of,
      sides.map(({ value, reports }) => [value, ...reports]),
    ]),
    [
      [
        'date',
        null,
        [
          ['1998-05-04', 'r1'],
          ['1998-05-05', 'r2'],
        ],
      ],
      [
        'number',
        'soldier',
        [
          ['4', 'r1'],
          ['7', 'r2'],
        ],
      ],
    ],
  )
  assert.deepEqual([event?.time?.earliest, event?.time?.latest], ['1998-05-04', '1998-05-05'])
})

test('a noun without parties stands for the deed told before it', () => {
  const bare = {
    sources: [],
    targets: [],
    place: null,
    time: null,
    cameo: '190',
    isNoun: true,
    words: ['last', 'raid'],
  } as const
  const noun = told('noun', { ...bare, document: 'd1', origin: 'f1', at: 200 })
  assert.deepEqual(bundles(linkEvents([raid, noun])), ['noun r1'])
  assert.deepEqual(bundles(linkEvents([raid, told('noun', bare)])), ['noun', 'r1'])
})

test('copies of one origin count as one, and so do papers that quote one speaker at one time', () => {
  const copies = linkEvents([raid, told('r2', { origin: 'f1' })])
  assert.deepEqual([copies[0]?.documents, copies[0]?.origins], [2, 1])
  const speaker = (outlet: string, name: string) => ({ voice: [outlet, name] })
  const quoted = [
    told('q1', speaker('The Harbour Wire', 'Rudolf Rassendyll')),
    told('q2', speaker('Lakeport Courier', 'Rudolf Rassendyll')),
    told('q3', speaker('Prairie Ledger', 'unknown speaker')),
  ]
  assert.equal(linkEvents(quoted)[0]?.origins, 2)
  const weekLater = told('q4', { ...speaker('Northern Gazette', 'Rudolf Rassendyll'), written: '1998-05-12' })
  assert.equal(linkEvents([...quoted, weekLater])[0]?.origins, 3)
})

test('judgements outrank what was compared, and apart outranks together', () => {
  const far = told('far', { time: day('2004-01-01') })
  const near = told('near')
  assert.deepEqual(bundles(linkEvents([raid, near, far], { together: [['r1', 'far']] })), ['far r1', 'near'])
  assert.deepEqual(bundles(linkEvents([raid, near], { apart: [['near', 'r1']] })), ['near', 'r1'])
  const both = { together: [['r1', 'near']], apart: [['near', 'r1']] } as const
  assert.deepEqual(bundles(linkEvents([raid, near], both)), ['near', 'r1'])
  const [event] = linkEvents([raid, far], { together: [['far', 'r1']] })
  assert.deepEqual(
    event?.ties.map(({ reasons }) => reasons.map(({ kind }) => kind)),
    [['judgement']],
  )
  assert.equal(event?.score, 1)
})

test('apart holds for whole events: what goes with one side does not bring the other back', () => {
  const reports = [raid, told('r2'), told('r3'), told('r4')]
  for (const event of linkEvents(reports, { apart: [['r1', 'r4']] }))
    assert.ok(!(event.reports.includes('r1') && event.reports.includes('r4')))
})

test('every tie says why, and an event keeps its id when later documents tell of it', () => {
  const [before] = linkEvents([raid, told('r2')])
  assert.equal(before?.ties.length, 1)
  assert.ok(before?.ties[0]?.reasons.some(({ kind, found }) => kind === 'time' && found === 'same-day'))
  const [after] = linkEvents([told('r0', { written: '1998-05-09' }), raid, told('r2')])
  assert.equal(after?.reports.length, 3)
  assert.equal(after?.id, before?.id)
})

test('reports added one by one and taken away again give what linking from scratch gives', () => {
  const reports = ['a', 'b', 'c', 'd', 'e'].map((id, at) => told(id, { time: day(`1998-05-0${4 + (at % 3)}`), at }))
  const linker = startLinking()
  for (const report of reports) linker.add([report])
  assert.deepEqual(linker.events(), linkEvents(reports))
  linker.remove(['c', 'a'])
  assert.deepEqual(linker.events(), linkEvents(reports.filter(({ id }) => id !== 'c' && id !== 'a')))
})

test('nothing makes no events, and a report without any facts is one of its own', () => {
  assert.deepEqual(linkEvents([]), [])
  const bare = { sources: [], targets: [], time: null, written: null, place: null, words: [], voice: [] }
  const events = linkEvents([told('a', bare), told('b', bare)])
  assert.deepEqual(
    events.map(({ time, origins }) => [time, origins]),
    [
      [null, 1],
      [null, 1],
    ],
  )
})
