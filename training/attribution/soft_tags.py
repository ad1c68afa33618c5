"""Lets trained taggers read articles together and writes down how sure they are: soft targets for the tagger that ships.

    soft_tags.py ARTICLES.jsonl OUT.npz --parser parser.pt --taggers A.pt B.pt ...

Written: of every word the taggers' mean distribution over tags, and of words that may be part of an attribution the likeliest
words that they point to.
"""
import argparse
import pickle

import numpy as np
import torch

from examples import TAGS
from tagger import Tagger
from tagger_batches import add_lists, load_corpus, predict
from train_tagger import read_parser

TARGETS = 8
LEAST_INSIDE = 0.05


def load_tagger(path):
    """A tagger as train_tagger.py saved it, and its lists of words and cues."""
    with open(path, 'rb') as file:
        kept = pickle.load(file)
    network = Tagger(kept['sizes'], 0.0)
    network.load_state_dict(kept['weights'], strict=False)
    return network, {name: kept[name] for name in ('rows', 'counts', 'total')}


def mean_of(corpus, taggers):
    """Mean marginals (words x tags), and mean probabilities of pointers by the start of each window."""
    tags = np.zeros((corpus.count, TAGS), np.float32)
    pointers = {start: np.zeros((end - start, end - start), np.float32) for start, end in corpus.windows}
    share = 1 / len(taggers)
    for path in taggers:
        network, lists = load_tagger(path)
        add_lists(corpus, **lists)
        for start, (_, logs, marginals) in predict(network, corpus).items():
            tags[start:start + len(marginals)] += share * np.exp(marginals)
            pointers[start] += share * np.exp(logs)
    return tags, pointers


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('articles')
    p.add_argument('out')
    p.add_argument('--parser', required=True)
    p.add_argument('--taggers', nargs='+', required=True)
    options = p.parse_args()
    torch.set_num_threads(1)
    classes, _ = read_parser(options.parser)
    corpus = load_corpus(options.articles, classes)
    tags, pointers = mean_of(corpus, options.taggers)
    places, weights = np.zeros((corpus.count, TARGETS), np.int16), np.zeros((corpus.count, TARGETS), np.float16)
    for start, end in corpus.windows:
        rows = pointers[start]
        best = np.argsort(-rows, 1)[:, :TARGETS]
        places[start:end, :best.shape[1]] = best
        weights[start:end, :best.shape[1]] = np.take_along_axis(rows, best, 1) * (1 - tags[start:end, :1] > LEAST_INSIDE)
    np.savez(options.out, tags=tags.astype(np.float16), places=places, weights=weights)
    print(f'{options.out}: {corpus.count} words, {float((1 - tags[:, 0]).mean()):.3f} of them inside attributions')


if __name__ == '__main__':
    main()
