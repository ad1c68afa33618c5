"""Attributions from tags and pointers, as src/language/attribution makes them, and how right they are."""
import re
from collections import defaultdict

import numpy as np

from examples import ROLES

SUBJECTS = ('nsubj', 'nsubj:pass', 'nsubj:outer')
# From a word of these relations its governor's subject is looked for.
SUBJECT_IS_ABOVE = ('conj', 'xcomp', 'aux', 'cop', 'advcl')
MOST_CLIMBED, LONGEST_SUBJECT = 4, 12
SOURCE, GOES_ON_SOURCE = (1, 2), 2
LEAST_JACCARD, LEAST_OVERLAP = 0.5, 0.3


def attributions(corpus, found, transitions):
    """Per article, in characters. `found` as predict gives it; `transitions`: scores of moves and of first tags, as arrays."""
    by_article = [[] for _ in corpus.articles]
    for first, last in corpus.windows:
        scores, pointers, _ = found[first]
        path = best_path(scores, *transitions)
        if not any(path):
            continue
        sentence = corpus.a['sentence'][first:last].tolist()
        heads = [h - first if first <= h < last else k for k, h in enumerate(corpus.a['head'][first:last].tolist())]
        relations = [corpus.relations[r] for r in corpus.a['relation'][first:last]]
        for one in fill_sources(link(path, pointers, sentence), heads, relations, path, sentence):
            by_article[corpus.a['article'][first]].append({
                name: [(int(corpus.a['start'][first + s]), int(corpus.a['end'][first + e - 1])) for s, e in spans]
                for name, spans in one.items()})
    return by_article


def best_path(scores, moves, start):
    """The likeliest tags of a window (Viterbi)."""
    alpha = start + scores[0]
    back = []
    for t in range(1, len(scores)):
        table = alpha[:, None] + moves
        choice = table.argmax(0)
        back.append(choice)
        alpha = table[choice, np.arange(len(start))] + scores[t]
    tag = int(alpha.argmax())
    path = [tag]
    for choice in reversed(back):
        tag = int(choice[tag])
        path.append(tag)
    return path[::-1]


def spans_of(path):
    """[role, start, end] of each run of one role."""
    spans = []
    for k, tag in enumerate(path):
        if tag == 0:
            continue
        role = (tag - 1) // 2
        if tag % 2 == 0 and spans and spans[-1][0] == role and spans[-1][2] == k:
            spans[-1][2] = k + 1
        else:
            spans.append([role, k, k + 1])
    return spans


def link(path, pointers, sentence, weight=0.5, least=-8, near=0.6, most_between=6, apart=2.0, lone=3.0, merge=-5.0):
    """Groups the spans of a window by the cue each points to; a cue is only joined with another when it hardly points to itself."""
    spans = spans_of(path)
    first = [start for _, start, _ in spans]
    cues = [k for k, (role, *_) in enumerate(spans) if role == 1]
    logs = [pointers[start:end].mean(0) for _, start, end in spans]

    def worth(k, j):
        pointed = weight * max(logs[k][first[j]], least)
        if j == k:
            return pointed - lone
        return pointed - near * min(abs(k - j), most_between) - (apart if sentence[first[k]] != sentence[first[j]] else 0)

    parent = []
    for k, (role, *_) in enumerate(spans):
        if role == 1:
            before = [j for j in cues if j < k and sentence[first[j]] == sentence[first[k]] and logs[k][first[k]] < merge]
            parent.append(max(before + [k], key=lambda j: logs[k][first[j]]))
        else:
            parent.append(max(cues + [k], key=lambda j: worth(k, j)))
    groups = defaultdict(lambda: {name: [] for name in ROLES})
    for k, (role, start, end) in enumerate(spans):
        root = k
        # A cue's parent stands before it, so this ends.
        while parent[root] != root:
            root = parent[root]
        groups[root][ROLES[role]].append((start, end))
    return list(groups.values())


def fill_sources(found, heads, relations, path, sentence):
    """A missing source is the cue's grammatical subject when those words are free, else the last source of the sentence."""
    for one in found:
        if lacks_source(one):
            one['Source'] = subject_of(one, heads, relations, path)
    last = None
    for one in sorted(found, key=lambda one: min(start for name in ROLES for start, _ in one[name])):
        if one['Source']:
            last = one['Source']
        elif lacks_source(one) and last and sentence[one['Cue'][0][0]] == sentence[last[0][0]]:
            one['Source'] = list(last)
    return found


def lacks_source(one):
    return bool(not one['Source'] and one['Cue'] and one['Content'])


def subject_of(one, heads, relations, path):
    """Spans of the subject of an attribution's cue; none where it belongs to something else."""
    cue = cells(one['Cue'])
    for k in sorted(cue):
        if heads[k] in cue and heads[k] != k:
            continue
        subject = find_subject(k, heads, relations)
        if subject is None:
            continue
        own = cells(span for name in ROLES for span in one[name])
        tree = [t for t in subtree(subject, heads) if t not in own]
        if tree and all(path[t] == 0 for t in tree) and len(tree) <= LONGEST_SUBJECT:
            return [(min(tree), max(tree) + 1)]
        return [source_around(subject, path)] if path[subject] in SOURCE else []
    return []


def find_subject(word, heads, relations):
    governor = word
    for _ in range(MOST_CLIMBED):
        for child, head in enumerate(heads):
            if head == governor and child != governor and relations[child] in SUBJECTS:
                return child
        if relations[governor] not in SUBJECT_IS_ABOVE or heads[governor] == governor:
            return None
        governor = heads[governor]
    return None


def source_around(word, path):
    start, end = word, word + 1
    while start > 0 and path[start] == GOES_ON_SOURCE:
        start -= 1
    while end < len(path) and path[end] == GOES_ON_SOURCE:
        end += 1
    return start, end


def subtree(top, heads):
    found, queue = {top}, [top]
    while queue:
        governor = queue.pop()
        for k, head in enumerate(heads):
            if head == governor and k not in found:
                found.add(k)
                queue.append(k)
    return sorted(found)


def cells(spans):
    return {k for start, end in spans for k in range(start, end)}


def speech_kind(text, spans):
    content = ' '.join(text[start:end] for start, end in spans).strip()
    if not re.search(r'["\u201c\u201d]', content):
        return 'indirect'
    if content[0] in '"\u201c' and re.search(r'["\u201d][.,]?$', content):
        outside = ''.join(re.split(r'["\u201c\u201d]', content)[0::2])
        if len(re.sub(r'\W', '', outside)) < 3:
            return 'direct'
    return 'mixed'


def evaluate(articles, predictions):
    """Percent. exact: F1 of whole spans of source, cue and content; jaccard: F1 of attributions that share half the characters
    of the content, with its precision and recall; linked: where the source fits too; overlap: F1 of attributions that hold 30 %
    of the content; kinds: recall by kind of speech. `articles` as Corpus keeps them, `predictions` as `attributions` gives them."""
    exact = {name: [0, 0, 0] for name in ROLES}
    jaccard, linked, overlap = [0, 0, 0], [0, 0, 0], [0, 0, 0]
    kinds = defaultdict(lambda: [0, 0])
    for article, given in zip(articles, predictions):
        gold = [g for g in article['gold'] if g['Content']]
        for name in ROLES:
            wanted = {tuple(s) for g in gold for s in g[name]}
            have = {tuple(s) for p in given for s in p[name]}
            add(exact[name], len(wanted & have), len(have), len(wanted))
        given = [p for p in given if p['Content']]
        by_jaccard, by_share = pairs_of(gold, given)
        matched = match(by_jaccard, LEAST_JACCARD)
        add(jaccard, len(matched), len(given), len(gold))
        add(overlap, len(match(by_share, LEAST_OVERLAP + 1e-9)), len(given), len(gold))
        right = 0
        for i, g in enumerate(gold):
            kind = kinds[speech_kind(article['text'], g['Content'])]
            kind[0] += i in matched
            kind[1] += 1
            if i in matched:
                source = given[matched[i]]['Source']
                right += bool(not g['Source'] and not source or cells(g['Source']) & cells(source))
        add(linked, right, len(given), len(gold))
    return {'exact': [f1(exact[name]) for name in ROLES], 'jaccard': f1(jaccard), 'linked': f1(linked), 'overlap': f1(overlap),
            'precision': percent(jaccard[0], jaccard[1]), 'recall': percent(jaccard[0], jaccard[2]),
            'kinds': {name: percent(*counts) for name, counts in sorted(kinds.items())}}


def pairs_of(gold, given):
    """(value, gold, given) of all pairs with common characters: by Jaccard, and by the share of the gold content that is held."""
    gold_cells, given_cells = ([cells(one['Content']) for one in side] for side in (gold, given))
    common = [(len(g & p), len(g | p), len(g), i, j) for i, g in enumerate(gold_cells) for j, p in enumerate(given_cells) if g & p]
    return [(both / either, i, j) for both, either, _, i, j in common], [(both / size, i, j) for both, _, size, i, j in common]


def match(pairs, least):
    """Given of each gold attribution, each used once, the best pairs first."""
    taken, matched = set(), {}
    for value, i, j in sorted(pairs, key=lambda pair: -pair[0]):
        if value >= least and i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return matched


def add(counts, hits, given, wanted):
    for place, value in enumerate((hits, given, wanted)):
        counts[place] += value


def f1(counts):
    return percent(2 * counts[0], counts[1] + counts[2])


def percent(part, whole):
    return round(100 * part / max(1, whole), 1)
