"""Articles as prepare.ts writes them -> arrays of one entry a token, the tagger's features and its answers.

Everything the tagger sees of a word beside the parser's states is made here, and again in `src/language/attribution/`.
"""
import json

import numpy as np

ROLES = ('Source', 'Cue', 'Content')
# 0 is outside; then begin and inside of each role.
TAGS = 7
QUOTE_OPEN, QUOTE_CLOSE, QUOTE_EITHER = '\u201c\u201e\u00ab', '\u201d\u00bb', '"\u201f'
OUTSIDE, OPENS, CLOSES, INSIDE, UNCLOSED = range(5)
# Relations at which climbing from a word to its governors stops: the word stands in this kind of clause or argument.
STOPS = ('ccomp', 'parataxis', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'csubj', 'nsubj', 'nsubj:pass', 'obl', 'obj', 'root', 'nmod',
         'dislocated', 'conj', 'appos')
MOST_CLIMBED = 30
CUE_LEVELS = 7


def read_articles(path):
    with open(path, encoding='utf8') as file:
        return [json.loads(line) for line in file]


def cue_level(cues, count):
    """How often a lemma is part of a cue, in steps; 0 for one of which too little was seen, so that a list of the others will do."""
    if cues <= 0:
        return 0 if count < 5 else 2
    share = cues / count
    return 3 if share < 0.05 else 4 if share < 0.2 else 5 if share < 0.5 else 6


def quote_states(forms):
    """For the words of a paragraph: outside, an opening or closing mark, inside, or behind a mark that is never closed."""
    marks = [k for k, form in enumerate(forms) if form in ('"', "''", '``') or form[0] in QUOTE_OPEN + QUOTE_CLOSE]
    last = marks[-1] if marks else -1
    states, is_open = [], False
    marked = set(marks)
    for k, form in enumerate(forms):
        if k in marked:
            opens, closes = form[0] in QUOTE_OPEN or form == '``', form[0] in QUOTE_CLOSE or form == "''"
            is_open = opens or not closes and not is_open
            states.append(OPENS if is_open else CLOSES)
        else:
            states.append(OUTSIDE if not is_open else UNCLOSED if k > last else INSIDE)
    return states


class Corpus:
    """All articles of a file in flat arrays `a`. `paragraphs` are (start, end) in tokens, `articles` keep text and attributions,
    `soft` what teachers read in them. `classes`: the names of the parser's tags and relations, in its order."""

    def __init__(self, path, classes):
        tags_of, relations_of = ({name: k for k, name in enumerate(classes[kind])} for kind in ('upos', 'relations'))
        self.stops = [STOPS.index(name) + 1 if name in STOPS else 0 for name in classes['relations']]
        self.relations, self.soft = classes['relations'], None
        columns = {name: [] for name in ('upos', 'relation', 'head', 'sentence', 'paragraph', 'article', 'start', 'end', 'starts',
                                         'quote', 'place', 'tag', 'anchor', 'lemma', 'form')}
        self.articles, self.paragraphs = [], []
        count = sentence_count = 0
        for number, article in enumerate(read_articles(path)):
            first = count
            paragraph = None
            for sentence in article['sentences']:
                size = len(sentence['forms'])
                if sentence['paragraph'] != paragraph:
                    paragraph = sentence['paragraph']
                    self.paragraphs.append([count, count])
                columns['form'] += sentence['forms']
                columns['lemma'] += [lemma.lower() for lemma in sentence['lemmas']]
                columns['upos'] += [tags_of[tag] for tag in sentence['tags']]
                columns['relation'] += [relations_of[name] for name in sentence['relations']]
                columns['head'] += [count + (head if head >= 0 else k) for k, head in enumerate(sentence['heads'])]
                columns['sentence'] += [sentence_count] * size
                columns['paragraph'] += [len(self.paragraphs) - 1] * size
                columns['article'] += [number] * size
                columns['start'] += sentence['starts']
                columns['starts'] += [int(k == 0) for k in range(size)]
                columns['end'] += sentence['ends']
                count += size
                sentence_count += 1
                self.paragraphs[-1][1] = count
            tags, anchors = label(article['attributions'], *(columns[name][first:] for name in ('start', 'end', 'paragraph')))
            columns['tag'] += tags
            columns['anchor'] += [anchor + first if anchor >= 0 else -1 for anchor in anchors]
            self.articles.append({'text': article['text'], 'gold': article['attributions']})
        for start, end in self.paragraphs:
            states = quote_states(columns['form'][start:end])
            columns['quote'] += states
            columns['place'] += [min(k, 3) + (4 if start + k == end - 1 else 0) for k in range(end - start)]
        self.form, self.lemma = columns.pop('form'), columns.pop('lemma')
        self.a = {name: np.array(values, np.int64) for name, values in columns.items()}
        self.count = count


def label(attributions, starts, ends, paragraphs):
    """Tag and anchor (first cue word, else source, else content) of every token of an article; the first attribution keeps a
    token that two share."""
    starts, ends = np.array(starts), np.array(ends)
    tags, owner = [0] * len(starts), [-1] * len(starts)
    for number, attribution in enumerate(attributions):
        for role, name in enumerate(ROLES):
            for start, end in attribution[name]:
                inside = [int(k) for k in np.flatnonzero((starts < end) & (ends > start))]
                for place, k in enumerate(inside):
                    goes_on = place > 0 and paragraphs[k] == paragraphs[inside[place - 1]]
                    tags[k] = 1 + 2 * role + (1 if goes_on else 0)
                    owner[k] = number
    anchor = {}
    for role in (1, 0, 2):
        for k, number in enumerate(owner):
            if number >= 0 and (tags[k] - 1) // 2 == role:
                anchor.setdefault(number, (role, k))
    return repair(tags, paragraphs), [anchor[number][1] if number >= 0 else -1 for number in owner]


def repair(tags, paragraphs):
    """An inside tag that follows nothing of its role begins."""
    for k, tag in enumerate(tags):
        if tag and tag % 2 == 0 and (k == 0 or paragraphs[k] != paragraphs[k - 1] or tags[k - 1] not in (tag, tag - 1)):
            tags[k] = tag - 1
    return tags


def count_cues(corpus):
    """Per lemma: tokens and tokens within a cue; in all articles and in each."""
    is_cue = (corpus.a['tag'] + 1) // 2 == 2
    total, by_article = {}, {}
    for lemma, article, cue in zip(corpus.lemma, corpus.a['article'].tolist(), is_cue.tolist()):
        for counts in (total.setdefault(lemma, [0, 0]), by_article.setdefault((article, lemma), [0, 0])):
            counts[0] += cue
            counts[1] += 1
    return total, by_article


def add_cue_features(corpus, total, by_article=None):
    """Cue level of each word, of the governor of the clause it stands in, and that clause's kind. With `by_article`, what an
    article itself tells of a word is not looked at."""
    levels = []
    for lemma, article in zip(corpus.lemma, corpus.a['article'].tolist()):
        cues, count = total.get(lemma, (0, 0))
        if by_article is not None:
            own = by_article.get((article, lemma), (0, 0))
            cues, count = cues - own[0], count - own[1]
        levels.append(cue_level(cues, count))
    corpus.a['cue'] = np.array(levels)
    heads, relations = corpus.a['head'].tolist(), corpus.a['relation'].tolist()
    clause = []
    for token in range(corpus.count):
        k, kind, governor = token, 0, 0
        for _ in range(MOST_CLIMBED):
            stop = corpus.stops[relations[k]]
            if stop:
                kind, governor = stop, levels[heads[k]] if heads[k] != k else 0
                break
            if heads[k] == k:
                break
            k = heads[k]
        clause.append(kind * CUE_LEVELS + governor)
    corpus.a['clause'] = np.array(clause)
