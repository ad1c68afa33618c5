"""Turns windows of a corpus into tensors, and tensors into what the tagger finds in each window."""
import os
import sys
from collections import Counter

import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from word_features import word_key

from examples import Corpus, add_cue_features
from tagger import FEATURES
from windows import cut, group

# Keys of fewer words in training are unknown.
LEAST_WORDS = 3
# Weight of being unknown against the words of a key, where words are dropped in training.
UNKNOWN_WEIGHT = 0.25
# Tokens that are read together where nothing is learned.
READ_TOGETHER = 6000


def load_corpus(path, classes):
    """Articles of prepare.ts (`NAME.jsonl`) with the states that parser_states.py wrote beside them (`NAME.npy`)."""
    corpus = Corpus(path, classes)
    corpus.states = np.load(os.path.splitext(path)[0] + '.npy')
    if len(corpus.states) != corpus.count:
        raise SystemExit(f'{path}: {corpus.count} words, but states of {len(corpus.states)}; run parser_states.py again')
    corpus.windows = [window for start, end in corpus.paragraphs for window in cut(start, end, corpus.a['sentence'])]
    return corpus


def make_words(corpus):
    """Rows by word key, the frequent ones first, row 0 being the unknown word; and how often each key was seen."""
    counts = Counter(word_key(form) for form in corpus.form)
    keys = [key for key, count in counts.most_common() if count >= LEAST_WORDS]
    return {key: row + 1 for row, key in enumerate(keys)}, counts


def add_lists(corpus, rows, counts, total, by_article=None):
    """What a corpus has of the lists of words and cues that were made from the training articles."""
    keys = [word_key(form) for form in corpus.form]
    corpus.a['word'] = np.array([rows.get(key, 0) for key in keys])
    corpus.rarity = np.array([UNKNOWN_WEIGHT / (UNKNOWN_WEIGHT + counts.get(key, 0)) for key in keys])
    add_cue_features(corpus, total, by_article)


def make_batch(corpus, windows, random=None):
    """Tensors of a batch, windows by falling length. With `random`, rare words are dropped and the edges of windows seen."""
    windows = sorted(windows, key=lambda w: w[0] - w[1])
    lengths = [end - start for start, end in windows]
    size, longest = len(windows), lengths[0]
    flat = np.concatenate([np.arange(start, end) for start, end in windows])
    rows = np.repeat(np.arange(size), lengths)
    columns = np.concatenate([np.arange(length) for length in lengths])

    def spread(values, filler=0):
        out = np.full((size, longest), filler, np.int64)
        out[rows, columns] = values
        return torch.from_numpy(out)

    def spread_rows(values):
        out = np.zeros((size, longest, values.shape[1]), np.float32)
        out[rows, columns] = values
        return torch.from_numpy(out)

    starts, ends = (np.repeat([window[side] for window in windows], lengths) for side in (0, 1))

    def within(places, otherwise):
        return np.where((places >= starts) & (places < ends), places - starts, otherwise)

    word = corpus.a['word'][flat]
    if random is not None:
        word = np.where(random.random(len(word)) < corpus.rarity[flat], 0, word)
    tags = corpus.a['tag'][flat].copy()
    firsts = np.cumsum([0] + lengths[:-1])
    # What goes on from a sentence that is not read begins here.
    tags[firsts] -= (tags[firsts] > 0) & (tags[firsts] % 2 == 0)
    batch = {
        'windows': windows, 'lengths': lengths, 'mask': spread(1).float(), 'states': spread_rows(corpus.states[flat]),
        'head': spread(within(corpus.a['head'][flat], flat - starts)), 'word': spread(word), 'tag': spread(tags),
        'anchor': spread(within(corpus.a['anchor'][flat], -1), -1),
        **{name: spread(corpus.a[name][flat]) for name, *_ in FEATURES},
    }
    if random is not None:
        batch['place'] = spread(np.concatenate([np.minimum(np.arange(n), 3) + 4 * (np.arange(n) == n - 1) for n in lengths]))
        if corpus.soft is not None:
            batch['soft_tags'] = spread_rows(corpus.soft['tags'][flat])
            batch['soft_pointers'] = spread_pointers(corpus.soft, flat, (rows, columns, lengths))
    return batch


def spread_pointers(soft, flat, layout):
    """The teachers' pointers of a batch: windows x longest x longest, most of it 0."""
    rows, columns, lengths = layout
    targets = np.zeros((len(lengths), lengths[0], lengths[0]), np.float32)
    weights, places = soft['weights'][flat].astype(np.float32), soft['places'][flat]
    for k in range(places.shape[1]):
        fits = places[:, k] < np.repeat(lengths, lengths)
        targets[rows[fits], columns[fits], places[fits, k]] = weights[fits, k]
    return torch.from_numpy(targets)


def predict(network, corpus):
    """By the start of each window, as arrays: scores (n x tags), log pointers (n x n), log marginals of its tags (n x tags)."""
    was_training = network.training
    network.eval()
    found = {}
    with torch.no_grad():
        for windows in group(corpus.windows, READ_TOGETHER):
            batch = make_batch(corpus, windows)
            scores, pointers = network(batch)
            marginals = network.log_marginals(scores, batch['mask'])
            pointers = F.log_softmax(pointers, -1)
            for k, (start, end) in enumerate(batch['windows']):
                n = end - start
                found[start] = scores[k, :n].numpy(), pointers[k, :n, :n].numpy(), marginals[k, :n].numpy()
    network.train(was_training)
    return found
