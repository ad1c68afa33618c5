"""Learns the lemma table of a language from CoNLL-U treebanks.

    python3 learn_lemmas.py TRAIN.conllu [MORE.conllu FORMS.tsv ...] --out lemmas.txt [--check DEV.conllu ...]

The first file sets the conventions: of a word (with its UPOS and XPOS) that it holds, the later ones are not asked.
A .tsv has the columns form, lemma, UPOS, XPOS: irregular forms that no treebank happens to hold.
`src/language/parser/lemma-table.ts` reads the table; `Table.lemma` below does the same in Python, for --check.

A lemma is found in two decisions. Each is taken by the whole word where the table lists it (^word), else by the word's longest
ending listed (* is the empty one):

    edit  GROUP  STRIP  APPEND  ENDING ...    take STRIP characters off the end and put APPEND there
    case  GROUP  SHAPE  LETTERS  ENDING ...   write the lemma in `lower`, `title` or `upper` case, or `keep` the form's letters

GROUP is an XPOS, or UPOS/XPOS where that pair behaves unlike the rest of its XPOS. SHAPE is how the form is written: `low`,
`title` (Word), `letter` (A), `upper` (WORD), `mixed` (iPod). Words are matched in lower case, with curly quotes made straight
and every digit 1-9 as 0. Without a decision the form is not edited, and its letters are lowered (PROPN: kept).
`thousands GROUP`: numbers of this group lose their commas. Fields are parted by tabs, endings by spaces.

Three sources of evidence: words met; forms of a met lemma that were not met, made by inflection rules learnt from the treebank
itself (`inflected`); spellings not met of words and names that were (`transferred`). The endings are the cheapest set that gives
every one of them its answer, a word listed costing its weight and an ending RULE_COST: small parsimony over the tree of
endings, so the same data always give the same table.
"""

import argparse
import collections
import re

STRAIGHT = str.maketrans({**dict.fromkeys('“”„‟', '"'), **dict.fromkeys('‘’‚‛', "'")})
DIGITS = str.maketrans('123456789', '000000000')
THOUSANDS = re.compile(r'[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?', re.ASCII)
OPEN = ('ADJ', 'ADV', 'NOUN', 'PROPN', 'VERB')
# XPOS of parts of words: their lemma, of the whole word, says nothing of other words.
PARTIAL = ('GW', 'AFX')

# Beside the 1 that a word met costs: 1.5 to 6 do much alike on the dev parts, 3 best.
RULE_COST = 3.0
# A spelling not met hardly sways rules: with 0.15, unknown acronyms are taken for names in capitals.
INFLECTED_WEIGHT, WRITTEN_WEIGHT = 1.0, 0.01
# A pair of UPOS and XPOS stands apart when this share of its words gets another lemma by the rules of its XPOS.
APART_SHARE, APART_WORDS = 0.2, 8
# A form is made from another one by rules that are right this often on the half of the words they were not learnt from.
PAIRED_RIGHT, PAIRED_WORDS, COMMON_EDIT = 0.75, 40, 5
# Written so at least twice before it is carried over to other spellings.
MET_WRITTEN = 2
# Nouns this long may be verbs as well (scale, scaled); shorter ones make too much noise.
LEAST_VERB = 4
LONGEST_WORD = 24


def tokens(path):
    """(form, lemma, upos, xpos) of every word of a CoNLL-U file, or of a .tsv of these four columns, one line each.

    Words whose lemma stands with another word (goeswith, lemma _) are left out.
    """
    with open(path, encoding='utf-8') as file:
        for line in file:
            columns = line.rstrip('\n').split('\t')
            if path.endswith('.tsv') and len(columns) == 4:
                yield tuple(columns)
            elif len(columns) == 10 and columns[0].isdigit() and (columns[2] != '_' or columns[1] == '_'):
                yield columns[1], columns[2], columns[3], columns[4]


def shape_of(form):
    lower = form.lower()
    if form == lower:
        return 'low'
    if form == form.upper():
        return 'letter' if len(form) == 1 else 'upper'
    return 'title' if form[0] != lower[0] and form[1:] == lower[1:] else 'mixed'


def written(form, strip, append, letters):
    """The form with its ending changed and its letters cased."""
    if letters == 'keep':
        return form[: max(0, len(form) - strip)] + (append.upper() if shape_of(form) == 'upper' else append)
    lower = form.lower()
    lemma = lower[: max(0, len(lower) - strip)] + append
    if letters == 'title':
        return lemma[:1].upper() + lemma[1:]
    return lemma.upper() if letters == 'upper' else lemma


def edit_between(form, lemma):
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


class Table:
    """Decisions by group: edits[group] and cases[group, shape] map '*', an ending or '^word' to a decision."""

    def __init__(self):
        self.edits, self.cases, self.thousands = {}, {}, []

    def lemma(self, form, upos, xpos):
        form = form.translate(STRAIGHT)
        group = upos + '/' + xpos if upos + '/' + xpos in self.edits else xpos
        if group in self.thousands and THOUSANDS.fullmatch(form):
            return form.replace(',', '')
        key, shape = form.lower().translate(DIGITS), shape_of(form)
        strip, append = decide(self.edits.get(group, {}), key) or (0, '')
        letters = decide(self.cases.get((group, shape), {}), key) or ('keep' if upos == 'PROPN' else 'lower')
        return written(form, strip, append, letters)

    def lines(self):
        yield 'lemmas\t1'
        for group in sorted(self.thousands):
            yield 'thousands\t' + group
        for group, rules in sorted(self.edits.items()):
            for (strip, append), endings in by_decision(rules):
                yield '\t'.join(('edit', group, str(strip), append, endings))
        for (group, shape), rules in sorted(self.cases.items()):
            for letters, endings in by_decision(rules):
                yield '\t'.join(('case', group, shape, letters, endings))


def by_decision(rules):
    endings = collections.defaultdict(list)
    for ending, decision in sorted(rules.items()):
        endings[decision].append(ending)
    return [(decision, ' '.join(found)) for decision, found in sorted(endings.items())]


def decide(rules, key):
    if '^' + key in rules:
        return rules['^' + key]
    for start in range(len(key)):
        if key[start:] in rules:
            return rules[key[start:]]
    return rules.get('*')


def learn_rules(words, default=None):
    """The cheapest endings and exceptions that give every word its decision; words: word -> (decision, weight)."""
    root = {}
    for word, evidence in sorted(words.items()):
        node = root
        for character in reversed(word):
            node = node.setdefault(character, {})
        node['^'] = evidence
    costs = {}

    def count(node):
        """Cost of the words below by the decision in force on entering; None: any decision that is not met below."""
        parts = []
        for character, child in node.items():
            if character == '^':
                parts.append({child[0]: 0.0, None: child[1]})
            else:
                below = count(child)
                best = min(below.values()) + RULE_COST
                parts.append({decision: min(cost, best) for decision, cost in below.items()})
        met = {decision for part in parts for decision in part} | {None}
        costs[id(node)] = {decision: sum(part.get(decision, part[None]) for part in parts) for decision in met}
        return costs[id(node)]

    rules = {}

    def choose(node, ending, inherited):
        found = costs[id(node)]
        best, _, decision = min((cost, str(decision), decision) for decision, cost in found.items() if decision is not None)
        if best + (RULE_COST if ending else 0) < found.get(inherited, found[None]):
            rules[ending or '*'] = inherited = decision
        for character, child in node.items():
            if character != '^':
                choose(child, character + ending, inherited)
            elif child[0] != inherited:
                rules['^' + ending] = child[0]

    count(root)
    choose(root, '', default)
    return rules


def usable(key):
    return 0 < len(key) <= LONGEST_WORD and not re.search(r'[\s^*]', key)


def most(counter):
    return max(counter.items(), key=lambda item: (item[1], str(item[0])))[0]


def gather(paths):
    """Answers met for every word: edits by (key, upos, xpos), letters by (key, upos, xpos, shape); earlier treebanks first."""
    edits, letters = {}, {}
    for path in paths:
        new_edits, new_letters = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
        for form, lemma, upos, xpos in tokens(path):
            form, lemma = form.translate(STRAIGHT), lemma.translate(STRAIGHT)
            lower, key = form.lower(), form.lower().translate(DIGITS)
            if xpos in PARTIAL or not usable(key) or re.search(r'\s', lemma) or len(lower) != len(form):
                continue
            edit = edit_between(lower, lemma.lower())
            if THOUSANDS.fullmatch(form) or re.search('[0-9]', edit[1]):
                continue
            new_edits[key, upos, xpos][edit] += 1
            ways = [way for way in ('lower', 'keep', 'title', 'upper') if written(form, *edit, way) == lemma]
            if ways:
                new_letters[key, upos, xpos, shape_of(form)][ways[0]] += 1
        for known, met in ((edits, new_edits), (letters, new_letters)):
            for at, counter in met.items():
                known.setdefault(at, counter)
    correct(edits)
    return edits, letters


def correct(edits):
    """Puts right a lemma that no other form has where the same form, tagged otherwise, has a lemma with forms (flead: flee)."""
    forms, answers = collections.defaultdict(set), collections.defaultdict(dict)
    for (key, upos, xpos), counter in edits.items():
        strip, append = most(counter)
        lemma = key[: len(key) - strip] + append
        forms[upos, lemma].add(key)
        answers[key, upos][xpos] = (strip, append), lemma
    for (key, upos), by_xpos in sorted(answers.items()):
        if upos not in OPEN or len(by_xpos) == 1:
            continue
        support = {xpos: len(forms[upos, lemma]) for xpos, (_, lemma) in sorted(by_xpos.items())}
        best = max(support, key=support.get)
        for xpos, (edit, _) in by_xpos.items():
            if edit != (0, '') and support[xpos] == 1 and support[best] > 1 and by_xpos[best][0] != (0, ''):
                edits[key, upos, xpos] = collections.Counter([by_xpos[best][0]])


def groups_apart(edits):
    """Open-class pairs of UPOS and XPOS whose words often get another lemma by the rules of the rest of their XPOS."""
    by_xpos, by_pair = collections.defaultdict(dict), collections.defaultdict(dict)
    for (key, upos, xpos), counter in edits.items():
        by_xpos[xpos][key, upos] = most(counter)
        by_pair[upos, xpos][key] = most(counter)
    apart = set()
    for (upos, xpos), words in sorted(by_pair.items()):
        rest = {key: (edit, 1.0) for (key, other), edit in by_xpos[xpos].items() if other != upos}
        if upos in OPEN and APART_WORDS <= len(words) < len(rest):
            rules = learn_rules(rest)
            wrong = sum((decide(rules, key) or (0, '')) != edit for key, edit in words.items())
            if wrong > APART_SHARE * len(words):
                apart.add((upos, xpos))
    return apart


def inflected(edits):
    """Forms nobody met, (key, upos, xpos) -> edit: each lemma's missing forms, made from its other forms by learnt rules."""
    paradigms = collections.defaultdict(dict)
    for (key, upos, xpos), counter in sorted(edits.items(), key=lambda item: -sum(item[1].values())):
        strip, append = most(counter)
        if upos in OPEN and upos != 'PROPN' and key.isalpha():
            lemma = key[: len(key) - strip] + append
            paradigms[upos, lemma].setdefault(xpos, key)
            paradigms[upos, lemma]['lemma'] = lemma
    for upos, lemma in sorted(paradigms):
        if upos == 'NOUN' and len(lemma) >= LEAST_VERB and ('VERB', lemma) not in paradigms:
            paradigms['VERB', lemma] = {'lemma': lemma}
    pairs = collections.defaultdict(dict)
    for (upos, _), forms in sorted(paradigms.items()):
        for source in forms:
            for target in forms:
                if source != target and target != 'lemma':
                    pairs[upos, source, target][forms[source]] = (edit_between(forms[source], forms[target]), 1.0)
    makers = collections.defaultdict(list)
    for (upos, source, target), words in sorted(pairs.items()):
        if len(words) < PAIRED_WORDS:
            continue
        common = collections.Counter(edit for edit, _ in words.values())
        words = {key: evidence for key, evidence in words.items() if common[evidence[0]] >= COMMON_EDIT}
        kept = dict(list(words.items())[::2])
        tried = dict(list(words.items())[1::2])
        rules = learn_rules(kept)
        right = sum((decide(rules, key) or (0, '')) == edit for key, (edit, _) in tried.items()) / len(tried)
        if right >= PAIRED_RIGHT:
            makers[upos, target].append((source, right, learn_rules(words)))
    made = {}
    for (upos, lemma), forms in sorted(paradigms.items(), key=lambda item: (-len(item[1]), item[0])):
        for target in sorted({target for known, target in makers if known == upos} - set(forms)):
            votes = collections.Counter()
            for source, right, rules in makers[upos, target]:
                if source in forms:
                    strip, append = decide(rules, forms[source]) or (0, '')
                    votes[forms[source][: len(forms[source]) - strip] + append] += right
            if votes:
                made.setdefault((most(votes), upos, target), edit_between(most(votes), lemma))
    return made


def transferred(letters):
    """Letters of spellings nobody met: common words met in lower case stay so; names met with a capital keep just that."""
    made = {}
    for (key, upos, xpos, shape), counter in sorted(letters.items()):
        if sum(counter.values()) < MET_WRITTEN or not key.isalpha():
            continue
        if shape == 'low' and upos != 'PROPN' and most(counter) == 'lower':
            made.update({(key, upos, xpos, 'title'): 'lower', (key, upos, xpos, 'upper'): 'lower'})
        if shape == 'title' and upos == 'PROPN' and most(counter) == 'keep':
            made.update({(key, upos, xpos, 'low'): 'title', (key, upos, xpos, 'upper'): 'title'})
    return made


def learn(paths):
    edits, letters = gather(paths)
    apart = groups_apart(edits)
    words, shapes = collections.defaultdict(dict), collections.defaultdict(dict)

    def pool(into, met, made, weight):
        pooled = collections.defaultdict(collections.Counter)
        for (key, upos, xpos, *shape), counter in met.items():
            group = upos + '/' + xpos if (upos, xpos) in apart else xpos
            pooled[(group, *shape), key].update(counter)
        for (key, upos, xpos, *shape), decision in made.items():
            group = upos + '/' + xpos if (upos, xpos) in apart else xpos
            into[(group, *shape)][key] = (decision, weight)
        for (at, key), counter in pooled.items():
            into[at][key] = (most(counter), 1.0)

    pool(words, edits, inflected(edits), INFLECTED_WEIGHT)
    pool(shapes, letters, transferred(letters), WRITTEN_WEIGHT)
    table = Table()
    table.edits = {group: learn_rules(known, (0, '')) for (group,), known in sorted(words.items())}
    table.cases = {at: learn_rules(known) for at, known in sorted(shapes.items())}
    table.thousands = numbers_without_commas(paths)
    return table


def numbers_without_commas(paths):
    """Groups in which the first treebank takes the commas out of most numbers such as 12,000."""
    without, total = collections.Counter(), collections.Counter()
    for form, lemma, _, xpos in tokens(paths[0]):
        if THOUSANDS.fullmatch(form):
            total[xpos] += 1
            without[xpos] += lemma == form.replace(',', '')
    return [xpos for xpos in sorted(total) if 2 * without[xpos] > total[xpos]]


def check(table, path, known):
    """Prints the share of lemmas that are right: all, of words (form, XPOS) not known, and by UPOS."""
    right, total = collections.Counter(), collections.Counter()
    for form, lemma, upos, xpos in tokens(path):
        hit = table.lemma(form, upos, xpos) == lemma
        for kind in ('all', upos) if (form.lower(), xpos) in known else ('all', 'unknown', upos):
            total[kind] += 1
            right[kind] += hit
    print(f'{path}: {total["all"]} words, {total["unknown"]} unknown')
    kinds = ['all', 'unknown', *sorted(kind for kind in total if kind.isupper())]
    print('  ' + ' '.join(f'{kind} {100 * right[kind] / max(1, total[kind]):.2f}' for kind in kinds))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('train', nargs='+')
    parser.add_argument('--out', required=True)
    parser.add_argument('--check', nargs='*', default=[])
    options = parser.parse_args()
    table = learn(options.train)
    text = '\n'.join(table.lines()) + '\n'
    with open(options.out, 'w', encoding='utf-8', newline='\n') as file:
        file.write(text)
    listed = [ending for rules in [*table.edits.values(), *table.cases.values()] for ending in rules]
    words = sum(ending[0] == '^' for ending in listed)
    print(f'{options.out}: {len(text.encode())} bytes, {len(listed) - words} endings, {words} words')
    known = {(form.lower(), xpos) for path in options.train for form, _, _, xpos in tokens(path)}
    for path in options.check:
        check(table, path, known)


if __name__ == '__main__':
    main()
