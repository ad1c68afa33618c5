import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readExample } from './read-example.ts'

/** `who: what` for each statement, stretches joined by ` / `. */
function said(text: string): string[] {
  return readExample(text).statements.map(({ who, stretches }) => `${who ?? 'nobody'}: ${stretches.join(' / ')}`)
}

interface Case {
  readonly text: string
  readonly said: readonly string[]
}

const CASES: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  'direct speech': {
    'stands before its cue': {
      text: '"The canal stays open," said President Gamal Abdel Nasser.',
      said: ['Gamal Abdel Nasser: The canal stays open'],
    },
    'stands after a colon': {
      text: 'Prime Minister Indira Gandhi told parliament: "We did not seek this war."',
      said: ['Indira Gandhi: We did not seek this war'],
    },
    'is split around its cue': {
      text: '"The islands," Margaret Thatcher said, "are British."',
      said: ['Margaret Thatcher: The islands / are British'],
    },
    'floats behind words of the same speaker': {
      text: '"The plan has failed," Anwar Sadat said. "It was doomed from the start."',
      said: ['Anwar Sadat: The plan has failed', 'Anwar Sadat: It was doomed from the start'],
    },
    'runs over paragraphs with reopened marks': {
      text: '“We came in peace,” Anwar Sadat said.\n\n“The border was open.\n\n“It will be open again.”',
      said: ['Anwar Sadat: We came in peace', 'Anwar Sadat: The border was open / It will be open again'],
    },
    'keeps a question mark and is asking': {
      text: '"Who gave the order?" Golda Meir asked.',
      said: ['Golda Meir: Who gave the order?'],
    },
    'stands in single marks': {
      text: '‘The strait is closed,’ Deng Xiaoping said.',
      said: ['Deng Xiaoping: The strait is closed'],
    },
    'follows an introduction on the line above': {
      text: 'Here is how Yasser Arafat put it on Monday:\n\n"We have waited for thirty years and we shall not wait for thirty more."',
      said: ['Yasser Arafat: We have waited for thirty years and we shall not wait for thirty more'],
    },
    'is signed by a name after a dash': {
      text: '“An army that does not march is a parade.” — Charles de Gaulle',
      said: ['Charles de Gaulle: An army that does not march is a parade'],
    },
  },
  'indirect speech': {
    'follows that': {
      text: 'Ayub Khan said on Monday that Pakistani troops would stay in the valley.',
      said: ['Ayub Khan: Pakistani troops would stay in the valley'],
    },
    'does without that': {
      text: 'Harold Macmillan said Britain would not be hurried.',
      said: ['Harold Macmillan: Britain would not be hurried'],
    },
    'stands before its cue': {
      text: 'The garrison had been warned, Harold Macmillan said.',
      said: ['Harold Macmillan: The garrison had been warned'],
    },
    'is interrupted by its cue': {
      text: 'The garrison, Harold Macmillan said, had been warned.',
      said: ['Harold Macmillan: The garrison / had been warned'],
    },
    'ends where the same speaker begins anew': {
      text: 'Indira Gandhi declared that the line would hold, and warned that any crossing would be answered.',
      said: ['Indira Gandhi: the line would hold', 'Indira Gandhi: any crossing would be answered'],
    },
    'ends before a participle that adds to it': {
      text: 'Indira Gandhi said the line would hold, adding that the army had its orders.',
      said: ['Indira Gandhi: the line would hold', 'Indira Gandhi: the army had its orders'],
    },
    'keeps a second that-clause as a stretch of its own': {
      text: 'Indira Gandhi said that the line would hold and that the army had its orders.',
      said: ['Indira Gandhi: the line would hold / the army had its orders'],
    },
    'has no adverbial of its cue in it': {
      text: 'In Paris Charles de Gaulle announced on Thursday, after a meeting with ministers, that the base would close.',
      said: ['Charles de Gaulle: the base would close'],
    },
    'is told to somebody': {
      text: 'Nikita Khrushchev told the American envoy that Berlin could not wait.',
      said: ['Nikita Khrushchev: Berlin could not wait'],
    },
    'is an infinitive': {
      text: 'Argentina refused to withdraw its garrison.',
      said: ['Argentina: to withdraw its garrison'],
    },
    'keeps the negation of an infinitive': {
      text: 'The United States promised not to invade the island.',
      said: ['United States: not to invade the island'],
    },
    'is asked of somebody': {
      text: 'Pope John Paul II urged both governments to hold their fire.',
      said: ['Pope John Paul II: both governments to hold their fire'],
    },
    'is an accusation': {
      text: 'India accused Pakistan of arming the raiders.',
      said: ['India: Pakistan of arming the raiders'],
    },
    'follows a turn of phrase': {
      text: 'According to the Turkish Foreign Ministry, two ships crossed the line.',
      said: ['Ministry of Foreign Affairs of Turkey: two ships crossed the line'],
    },
    'leads to a turn of phrase': {
      text: 'Two ships crossed the line, according to the Turkish Foreign Ministry.',
      said: ['Ministry of Foreign Affairs of Turkey: Two ships crossed the line'],
    },
  },
  'mixed speech': {
    'holds borrowed words': {
      text: 'Leonid Brezhnev said the treaty was "a solid wall" against war.',
      said: ['Leonid Brezhnev: the treaty was "a solid wall" against war'],
    },
    'is a description': {
      text: 'Ronald Reagan called the Soviet Union "an evil empire" in March.',
      said: ['Ronald Reagan: an evil empire'],
    },
  },
  speakers: {
    'stand before an insertion': {
      text: 'U Thant, who had flown in from Rangoon, said that the talks would go on.',
      said: ['U Thant: the talks would go on'],
    },
    'are named in apposition to their office': {
      text: 'The British prime minister, Harold Macmillan, said that the talks would go on.',
      said: ['Harold Macmillan: the talks would go on'],
    },
    'are pronouns': {
      text: 'Margaret Thatcher came to the House. She said that the fleet had sailed.',
      said: ['Margaret Thatcher: the fleet had sailed'],
    },
    'are pronouns with the right gender': {
      text: 'Margaret Thatcher received Alexander Haig. He said that time was short.',
      said: ['Alexander Haig: time was short'],
    },
    'are roles': {
      text: 'President John F. Kennedy spoke on Monday. The president said the ships would be stopped.',
      said: ['John F. Kennedy: the ships would be stopped'],
    },
    'are capitals': { text: 'Beijing warned that the strait was no lake.', said: ['China: the strait was no lake'] },
    'are described when nobody is named': {
      text: 'A fisherman from the north coast said the boats had come at night. "They had no lights," he added.',
      said: [
        'fisherman from the north coast: the boats had come at night',
        'fisherman from the north coast: They had no lights',
      ],
    },
    'stay unknown in hearsay': {
      text: 'It was reported that a destroyer had left the port.',
      said: ['nobody: a destroyer had left the port'],
    },
    'are not those of whom they speak': {
      text: 'Anwar Sadat said that Menachem Begin had agreed. He added that the text was ready.',
      said: ['Anwar Sadat: Menachem Begin had agreed', 'Anwar Sadat: the text was ready'],
    },
    'are not named in what they say': {
      text: 'Josip Broz Tito met a general. "The general is mistaken," he said.',
      said: ['Josip Broz Tito: The general is mistaken'],
    },
  },
  'voices in voices': {
    'go through indirect speech': {
      text: 'The consul told Reuters that Pakistan denies that its troops crossed the line.',
      said: ['The consul: Pakistan denies that its troops crossed the line', 'Pakistan: its troops crossed the line'],
    },
    'go through a quotation': {
      text: '"Gamal Abdel Nasser told me that the canal would stay open," Dag Hammarskjöld said.',
      said: [
        'Dag Hammarskjöld: Gamal Abdel Nasser told me that the canal would stay open',
        'Gamal Abdel Nasser: the canal would stay open',
      ],
    },
  },
  headlines: {
    'speak with a colon': { text: 'Egypt: the canal stays ours', said: ['Egypt: the canal stays ours'] },
  },
}

const NO_STATEMENTS: Readonly<Record<string, string>> = {
  'borrowed words': 'The so-called "police action" lasted for three years.',
  'the title of a book': 'He keeps a copy of "The Guns of August" on his desk.',
  'a noun that looks like a verb': 'The member states of the alliance met in May.',
  'a possibility': 'Somebody might say that the war was lost.',
  'a condition': 'If Egypt says that the canal is closed, the ships will turn.',
  'words that were not said': 'The general did not say that the war was lost.',
  'a remark that the writer makes': 'It is worth noting that the war lasted for ten years.',
  'a relative clause': 'The delegates signed the protocol that ended the war.',
  'an infinitive of purpose': 'To maintain its garrison the crown needed ships.',
}

describe('statements', () => {
  for (const [group, cases] of Object.entries(CASES)) {
    describe(group, () => {
      for (const [name, { text, said: expected }] of Object.entries(cases)) {
        it(name, () => {
          const isTitle = group === 'headlines'
          const found = isTitle
            ? readExample(text, { regions: [{ kind: 'title', start: 0, end: text.length }] }).statements.map(
                ({ who, stretches }) => `${who}: ${stretches.join(' / ')}`,
              )
            : said(text)
          assert.deepEqual(found, expected)
        })
      }
    })
  }

  describe('are not made of', () => {
    for (const [name, text] of Object.entries(NO_STATEMENTS)) it(name, () => assert.deepEqual(said(text), []))
  })

  it('name the path of voices from the outlet inward', () => {
    const { statements } = readExample('The consul told Reuters that Pakistan denies that its troops crossed the line.')
    assert.deepEqual(
      statements.map((statement) => statement.voice),
      [
        ['The Example', 'the consul'],
        ['The Example', 'the consul', 'Pakistan'],
      ],
    )
    assert.equal(statements[1]?.inside, statements[0]?.id)
  })

  it('call what nobody is said to have said by an unknown speaker', () => {
    const { statements } = readExample('It was reported that a destroyer had left the port.', { outlet: null })
    assert.deepEqual(statements[0]?.voice, ['unknown outlet', 'unknown speaker'])
    assert.equal(statements[0]?.speakerResolution, 'hearsay')
  })

  it('keep the labels of an interview as the page writes them', () => {
    const { statements } = readExample('Q: Who closed the strait?\n\nA: Nobody has closed it so far.')
    assert.deepEqual(
      statements.map(({ voice, kind }) => [voice.at(-1), kind]),
      [
        ['Q', 'direct'],
        ['A', 'direct'],
      ],
    )
  })

  it('keep what stands in marks apart from what does not', () => {
    const text = 'Leonid Brezhnev said the treaty was "a solid wall" against war.'
    const { statements } = readExample(text)
    assert.equal(statements[0]?.kind, 'mixed')
    assert.deepEqual(
      statements[0]?.verbatim.map((span) => text.slice(span.start, span.end)),
      ['a solid wall'],
    )
  })

  it('call indirect what is told in the words of another quotation', () => {
    const { statements } = readExample(
      '"Gamal Abdel Nasser told me that the canal would stay open," Dag Hammarskjöld said.',
    )
    assert.deepEqual(
      statements.map((statement) => statement.kind),
      ['direct', 'indirect'],
    )
  })

  it('name their act and polarity', () => {
    const act = (text: string): string => {
      const [statement] = readExample(text).statements
      return `${statement?.act} ${statement?.polarity}`
    }
    assert.equal(act('India accused Pakistan of arming the raiders.'), 'accuse positive')
    assert.equal(act('Pakistan denied that it had armed the raiders.'), 'deny negative')
    assert.equal(act('Argentina threatened to close the strait.'), 'threaten positive')
    assert.equal(act('The United States promised not to invade the island.'), 'promise positive')
    assert.equal(act('"Who gave the order?" Golda Meir said.'), 'ask positive')
  })

  it('are left out of captions, licences and furniture', () => {
    const body = 'Golda Meir said the road was open.'
    const caption = 'Golda Meir said the road was closed.'
    const text = `${body}\n\n${caption}`
    const { statements } = readExample(text, {
      regions: [
        { kind: 'body', start: 0, end: body.length },
        { kind: 'caption', start: body.length + 2, end: text.length },
      ],
    })
    assert.deepEqual(
      statements.map((statement) => statement.text),
      ['the road was open'],
    )
  })
})
