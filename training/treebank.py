"""Reads CoNLL-U and varies its sentences for training."""
from dataclasses import dataclass
from typing import List


@dataclass
class Sentence:
    forms: List[str]
    upos: List[str]
    xpos: List[str]
    feats: List[str]
    heads: List[int]
    relations: List[str]

    def __len__(self):
        return len(self.forms)


def read_treebank(path):
    """The sentences of a CoNLL-U file; multi-word ranges and empty nodes are left out, heads count from 1, 0 is the root."""
    sentences, rows = [], []
    with open(path, encoding='utf8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line:
                if rows:
                    sentences.append(make_sentence(rows))
                rows = []
            elif line[0] != '#':
                columns = line.split('\t')
                if columns[0].isdigit():
                    rows.append(columns)
    if rows:
        sentences.append(make_sentence(rows))
    return sentences


def make_sentence(rows):
    return Sentence(
        forms=[r[1] for r in rows], upos=[r[3] for r in rows], xpos=[r[4] for r in rows],
        feats=['' if r[5] == '_' else r[5] for r in rows], heads=[int(r[6]) for r in rows], relations=[r[7] for r in rows])


def vary(sentence, random):
    """Now and then a headline in capitals, a line without capitals or without its last stop, as real pages have them."""
    dice = random.random()
    if dice < 0.02:
        return restyle(sentence, [form.upper() for form in sentence.forms])
    if dice < 0.04:
        return restyle(sentence, [form.lower() for form in sentence.forms])
    if dice < 0.05:
        return restyle(sentence, [form[:1].upper() + form[1:] if len(form) > 3 else form for form in sentence.forms])
    if dice < 0.09 and can_drop_last(sentence):
        return Sentence(*(getattr(sentence, name)[:-1] for name in ('forms', 'upos', 'xpos', 'feats', 'heads', 'relations')))
    return sentence


def restyle(sentence, forms):
    return Sentence(forms, sentence.upos, sentence.xpos, sentence.feats, sentence.heads, sentence.relations)


def can_drop_last(sentence):
    size = len(sentence)
    return size > 2 and sentence.upos[-1] == 'PUNCT' and sentence.heads[-1] != 0 and size not in sentence.heads
