"""Lets trained taggers read articles and writes down how sure they are: soft targets for the tagger that ships.

    soft_tags.py ARTICLES.jsonl OUT.npz --taggers A.pt B.pt ... [--by-fold]

With --by-fold each training article is read by the tagger that did not learn from it; else all read everything and their mean
is taken. Written: of every word the distribution over tags, and of words that may be part of an attribution the likeliest
words that they point to.
"""
import argparse
import pickle

import numpy as np
import torch

from examples import add_cue_features
from tagger import Tagger
from train_tagger import add_words, load_corpus, predict, read_index

TARGETS = 8
LEAST_INSIDE = 0.05


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('articles')
    p.add_argument('out')
    p.add_argument('--taggers', nargs='+', required=True)
    p.add_argument('--parser', required=True)
    p.add_argument('--by-fold', action='store_true')
    options = p.parse_args()
    torch.set_num_threads(1)
    index = read_index(options.parser)
    corpus = tags = None
    for path in options.taggers:
        with open(path, 'rb') as file:
            kept = pickle.load(file)
        if corpus is None:
            corpus = load_corpus(options.articles, kept['options']['states'], index)
            tags = np.zeros((corpus.count, 7), np.float32)
            pointers = {start: np.zeros((end - start, end - start), np.float32) for start, end in corpus.windows}
        add_cue_features(corpus, kept['total'], kept.get('by_article') if options.by_fold else None)
        add_words(corpus, kept['rows'], kept['counts'])
        network = Tagger(kept['sizes'], 0.0)
        network.load_state_dict(kept['weights'], strict=False)
        windows = corpus.windows
        if options.by_fold:
            windows = [w for w in windows if corpus.a['article'][w[0]] % 5 == kept['options']['fold']]
        share = 1 if options.by_fold else 1 / len(options.taggers)
        for start, (marginals, logs, _) in predict(network, corpus, windows).items():
            tags[start:start + len(marginals)] += share * np.exp(marginals)
            pointers[start] += share * np.exp(logs)
        print(path, len(windows), flush=True)
    places, weights = np.zeros((corpus.count, TARGETS), np.int64), np.zeros((corpus.count, TARGETS), np.float16)
    for start, end in corpus.windows:
        rows = pointers[start]
        best = np.argsort(-rows, 1)[:, :TARGETS]
        places[start:end, :best.shape[1]] = best
        weights[start:end, :best.shape[1]] = np.take_along_axis(rows, best, 1) * (1 - tags[start:end, :1] > LEAST_INSIDE)
    np.savez(options.out, tags=tags.astype(np.float16), places=places.astype(np.int16), weights=weights)
    print(options.out, tags.shape, 'mean mass', tags.sum(1).mean())


if __name__ == '__main__':
    main()
