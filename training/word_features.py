"""What the network sees of a word: its key in the word list, hashed pieces of its spelling, and its shape.

`src/language/parser/word-features.ts` computes the same values; both are tested against one fixture. All cutting and
hashing counts UTF-16 code units, as JavaScript does.

    python3 training/word_features.py src/language/parser/word-features.fixture.json     compares the two
"""
import json
import re
import sys
import unicodedata

MARKS = str.maketrans({
    '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u201f': '"', '\u00ab': '"', '\u00bb': '"',
    '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u201b': "'",
    **{digit: '0' for digit in '123456789'},
})
LONGEST = 24
KEPT_FRONT, KEPT_BACK = 14, 10
NUMBER = re.compile(r'[\d.,:/%-]+')
SHAPES = 12


def units(text):
    """The UTF-16 code units of a text."""
    raw = text.encode('utf-16-le', 'surrogatepass')
    return [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)]


def cut(form):
    """A word cut to the part that is looked at: 24 UTF-16 units at most."""
    if len(form) * 2 <= LONGEST:
        return form
    raw = form.encode('utf-16-le', 'surrogatepass')
    if len(raw) <= 2 * LONGEST:
        return form
    return (raw[:2 * KEPT_FRONT] + raw[-2 * KEPT_BACK:]).decode('utf-16-le', 'surrogatepass')


def plain(form):
    """The word with its quotation marks and digits made alike, cut to 24 units."""
    return cut(form.translate(MARKS).replace('\u2026', '...'))


def word_key(form):
    return plain(form).lower()


def fnv(code_units, value=2166136261):
    for unit in code_units:
        value = ((value ^ unit) * 16777619) & 0xffffffff
    return value


def subwords(form, buckets):
    """Bucket numbers of all runs of 3 to 5 units of the key and of the cased ends of the word, repeats kept."""
    text = plain(form)
    marked = units('<' + text.lower() + '>')
    found = []
    for start in range(len(marked) - 2):
        value = fnv(marked[start:start + 3])
        found.append(value % buckets)
        for size in (3, 4):
            if start + size < len(marked):
                value = fnv(marked[start + size:start + size + 1], value)
                found.append(value % buckets)
    cased = units(text)
    for size in (1, 2, 3):
        if size <= len(cased):
            found.append(fnv(units('P') + cased[:size]) % buckets)
            found.append(fnv(units('S') + cased[-size:]) % buckets)
    return found


def shape(form):
    """One of twelve kinds of spelling; the list stands in the docstring of the TypeScript twin."""
    text = cut(form)
    if not text:
        return 0
    has_letter = any(unicodedata.category(c).startswith('L') for c in text)
    has_digit = any(unicodedata.category(c) == 'Nd' for c in text)
    if not has_letter and not has_digit:
        return 1
    if has_digit and not has_letter:
        return 2 if NUMBER.fullmatch(text) else 11
    if has_digit:
        return 3
    if text == text.lower():
        return 4
    if text == text.upper():
        size = len(units(text))
        return 5 if size == 1 else 6 if size <= 4 else 7
    first = text[0]
    # Half of a character beyond the basic plane has no case of its own.
    if ord(first) < 0x10000 and first != first.lower():
        return 8 if text[1:] == text[1:].lower() else 9
    return 10


def check(path):
    """Compares every word of the fixture with what this module computes; ends with 1 when one differs."""
    with open(path, encoding='utf8') as file:
        fixture = json.load(file)
    wrong = [w['form'] for w in fixture['words']
             if (word_key(w['form']), sorted(subwords(w['form'], fixture['buckets'])), shape(w['form']))
             != (w['key'], sorted(w['subwords']), w['shape'])]
    print(f'{len(fixture["words"])} words, {len(wrong)} wrong', *map(repr, wrong))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(check(sys.argv[1]))
