"""Turns sentences into tensors: distinct word types once, tokens as indexes into them."""
import numpy as np
import torch

from word_features import shape, subwords, word_key


class WordTypes:
    """Features of each word form, made once; the vocabulary maps keys to rows of the pretrained and the learned table."""

    def __init__(self, vocabulary, buckets, unknown_share=0.0):
        self.vocabulary, self.buckets, self.unknown_share, self.ids, self.rows = vocabulary, buckets, unknown_share, {}, []

    def identify(self, form):
        found = self.ids.get(form)
        if found is None:
            key = word_key(form)
            pieces = np.array(subwords(form, self.buckets), np.int64)
            found = self.ids[form] = len(self.rows)
            self.rows.append((self.vocabulary['fixed'].get(key, 0), self.vocabulary['learned'].get(key, 0),
                              self.vocabulary['counts'].get(key, 0), pieces, shape(form)))
        return found


# How a token's word vector is given: whole, with its learned part left out, or as an unknown word.
WHOLE, ONLY_FIXED, UNKNOWN = 0, 1, 2


def drop_words(ids, types, random):
    """Rare words lose their learned part, and now and then any word is unknown: real text is full of words never seen."""
    kinds = np.zeros(len(ids), np.int64)
    dice = random.random(len(ids))
    for k, index in enumerate(ids):
        fixed, learned, count, _, _ = types.rows[index]
        if dice[k] < types.unknown_share:
            kinds[k] = UNKNOWN
        elif learned and dice[k] < types.unknown_share + 0.4 / (0.4 + count):
            kinds[k] = ONLY_FIXED if fixed else UNKNOWN
    return kinds


def make_batch(items, types, random=None):
    """Tensors of a batch. Each item: {'ids': type ids, ...}; sorted by falling length. With `random`, words are dropped."""
    items = sorted(items, key=lambda item: -len(item['ids']))
    lengths = [len(item['ids']) for item in items]
    size, longest = len(items), lengths[0]
    ids = np.concatenate([item['ids'] for item in items])
    kinds = drop_words(ids, types, random) if random is not None else np.zeros(len(ids), np.int64)
    distinct, inverse = np.unique(ids * 3 + kinds, return_inverse=True)
    rows = [types.rows[code // 3] for code in distinct]
    kind = distinct % 3
    pieces = [row[3] for row in rows]
    counts = np.array([len(p) for p in pieces])
    tokens = np.zeros((size, longest), np.int64)
    no_head = np.ones((size, longest, longest + 1), bool)
    start = 0
    for k, length in enumerate(lengths):
        tokens[k, :length] = inverse[start:start + length]
        no_head[k, :, :length + 1] = False
        start += length
    return items, {
        'types': {
            'fixed': torch.tensor([0 if k == UNKNOWN else row[0] for row, k in zip(rows, kind)]),
            'learned': torch.tensor([row[1] if k == WHOLE else 0 for row, k in zip(rows, kind)]),
            'pieces': torch.from_numpy(np.concatenate(pieces)),
            'offsets': torch.from_numpy(np.concatenate([[0], np.cumsum(counts)[:-1]])),
            'rescale': torch.from_numpy((1 / np.sqrt(counts)).astype(np.float32)),
            'shape': torch.tensor([row[4] for row in rows]),
        },
        'tokens': torch.from_numpy(tokens), 'lengths': lengths, 'no_head': torch.from_numpy(no_head),
    }


def pad(items, name, longest, filler=-1):
    out = np.full((len(items), longest), filler, np.int64)
    for k, item in enumerate(items):
        out[k, :len(item[name])] = item[name]
    return torch.from_numpy(out)


def cut_batches(items, budget, random=None):
    """Groups items of like length into batches of about `budget` tokens, in random order when `random` is given."""
    jitter = random.random(len(items)) * 3 if random is not None else np.zeros(len(items))
    order = sorted(range(len(items)), key=lambda k: len(items[k]['ids']) + jitter[k])
    groups, group, count = [], [], 0
    for k in order:
        length = len(items[k]['ids'])
        if group and count + length > budget:
            groups.append(group)
            group, count = [], 0
        group.append(items[k])
        count += length
    if group:
        groups.append(group)
    if random is not None:
        random.shuffle(groups)
    return groups
