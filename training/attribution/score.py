"""Attributions from tags and pointers, and the measures of data/README.md."""
import re
from collections import defaultdict

import numpy as np

from examples import ROLES, TAGS

NO = -1e4


def best_path(scores, moves, start):
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


def link(path, pointers, sentence, weight=0.5, near=0.6, apart=2.0, lone=3.0, merge=-5.0):
    """Groups the spans of a paragraph by the cue each points to; a cue is only joined with another when it points there."""
    spans = spans_of(path)
    if not spans:
        return []
    first = [s[1] for s in spans]
    cues = [k for k, s in enumerate(spans) if s[0] == 1]
    logs = [pointers[s[1]:s[2]].mean(0) for s in spans]
    parent = list(range(len(spans)))
    for k, (role, *_) in enumerate(spans):
        if role == 1:
            options = [j for j in cues if j < k and sentence[first[j]] == sentence[first[k]] and logs[k][first[k]] < merge] + [k]
            parent[k] = max(options, key=lambda j: logs[k][first[j]])
        else:
            def worth(j):
                if j == k:
                    return weight * max(logs[k][first[j]], -8) - lone
                far = min(abs(k - j), 6)
                return weight * max(logs[k][first[j]], -8) - near * far - (apart if sentence[first[k]] != sentence[first[j]] else 0)
            parent[k] = max(cues + [k], key=worth)
    groups = defaultdict(list)
    for k in range(len(spans)):
        root = k
        for _ in range(20):
            if parent[root] == root:
                break
            root = parent[root]
        groups[root].append(spans[k])
    found = []
    for members in groups.values():
        one = {name: [] for name in ROLES}
        for role, start, end in members:
            one[ROLES[role]].append((start, end))
        found.append(one)
    return found


SUBJECTS = ('nsubj', 'nsubj:pass', 'nsubj:outer')


def fill_sources(found, heads, relations, path, sentence):
    """A missing source is the cue's grammatical subject when those words are free, else the last source of the sentence."""
    for one in found:
        if one['Source'] or not one['Cue'] or not one['Content']:
            continue
        cue = [k for start, end in one['Cue'] for k in range(start, end)]
        for k in cue:
            if heads[k] in cue and heads[k] != k:
                continue
            governor = k
            for _ in range(4):
                subject = next((c for c in range(len(heads)) if heads[c] == governor and relations[c] in SUBJECTS and c != governor), None)
                if subject is not None:
                    break
                if relations[governor] in ('conj', 'xcomp', 'aux', 'cop', 'advcl') and heads[governor] != governor:
                    governor = heads[governor]
                else:
                    break
            else:
                subject = None
            if subject is None:
                continue
            tree = subtree(subject, heads)
            tree = [t for t in tree if not any(s <= t < e for name in ROLES for s, e in one[name])]
            if tree and all(path[t] == 0 for t in tree) and len(tree) <= 12:
                one['Source'] = [(min(tree), max(tree) + 1)]
            elif path[subject] in (1, 2):
                start, end = subject, subject + 1
                while start > 0 and path[start] == 2:
                    start -= 1
                while end < len(path) and path[end] == 2:
                    end += 1
                one['Source'] = [(start, end)]
            break
    last = None
    for one in sorted(found, key=lambda one: min(s for name in ROLES for s, _ in one[name])):
        if one['Source']:
            last = one['Source']
        elif one['Cue'] and one['Content'] and last and sentence[one['Cue'][0][0]] == sentence[last[0][0]]:
            one['Source'] = list(last)
    return found


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
    """articles: with gold and text; predictions: per article attributions in characters."""
    exact = {name: [0, 0, 0] for name in ROLES}
    jaccard, linked, overlap = [0, 0, 0], [0, 0, 0], [0, 0, 0]
    kinds = defaultdict(lambda: [0, 0])
    for article, given in zip(articles, predictions):
        gold = [g for g in article['gold'] if g['Content']]
        for name in ROLES:
            wanted = {tuple(s) for g in gold for s in g[name]}
            have = {tuple(s) for p in given for s in p[name]}
            for place, value in enumerate((len(wanted & have), len(have), len(wanted))):
                exact[name][place] += value
        given = [p for p in given if p['Content']]
        gold_cells, given_cells = [cells(g['Content']) for g in gold], [cells(p['Content']) for p in given]
        pairs = []
        for i, g in enumerate(gold_cells):
            for j, p in enumerate(given_cells):
                common = len(g & p)
                if common:
                    pairs.append((common / len(g | p), common / len(g), i, j))

        def match(key, least):
            left, right, out = set(), set(), []
            for pair in sorted(pairs, key=lambda x: -x[key]):
                if pair[key] < least:
                    break
                if pair[2] not in left and pair[3] not in right:
                    left.add(pair[2]), right.add(pair[3]), out.append((pair[2], pair[3]))
            return out

        matched = dict(match(0, 0.5))
        for counts, hits in ((jaccard, len(matched)), (overlap, len(match(1, 0.3 + 1e-9)))):
            for place, value in enumerate((hits, len(given), len(gold))):
                counts[place] += value
        for i, g in enumerate(gold):
            kind = kinds[speech_kind(article['text'], g['Content'])]
            kind[1] += 1
            if i in matched:
                kind[0] += 1
                p = given[matched[i]]
                linked[0] += (not g['Source'] and not p['Source']) or bool(cells(g['Source']) & cells(p['Source']))
        linked[1] += len(given)
        linked[2] += len(gold)
    f1 = lambda c: round(200 * c[0] / max(1, c[1] + c[2]), 1)
    return {'exact': [f1(exact[name]) for name in ROLES], 'jaccard': f1(jaccard), 'linked': f1(linked), 'overlap': f1(overlap),
            'precision': round(100 * jaccard[0] / max(1, jaccard[1]), 1), 'recall': round(100 * jaccard[0] / max(1, jaccard[2]), 1),
            'kinds': {name: round(100 * c[0] / c[1], 1) for name, c in sorted(kinds.items())}}
