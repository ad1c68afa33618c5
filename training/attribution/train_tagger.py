"""Trains one attribution tagger. Seeded and resumable: the state is saved after every epoch, and the same command goes on where
the last one stopped.

    train_tagger.py --train train.jsonl --dev dev.jsonl --parser parser.pt --own own.jsonl --more text.jsonl soft.npz --out TAGGER.pt

The learning rate rises over the first steps and then falls along a cosine; the weights that are kept are a moving average.
"""
import argparse
import json
import math
import os
import pickle
import time

import numpy as np
import torch
import torch.nn.functional as F

from examples import count_cues
from score import attributions, evaluate
from tagger import Tagger
from tagger_batches import add_lists, load_corpus, make_batch, make_words, predict
from windows import group, split_some

WARM_STEPS = 100
# Tags weigh this much beside pointers, and pointers this much beside tags.
TAG_WEIGHT, POINTER_WEIGHT = 10, 0.5
# What teachers rule out, the network may not have to: a tiny share of an impossible tag is no infinite loss.
LEAST_LOG = -15
EVALUATE_EVERY = 3


def parse_options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--train', required=True)
    p.add_argument('--dev', required=True)
    p.add_argument('--parser', required=True, help="the parser's network, whose states lie beside the articles")
    p.add_argument('--own', help='examples as own-examples.ts writes them')
    p.add_argument('--own-repeats', type=int, default=3, help='how often an epoch has each of them')
    p.add_argument('--more', nargs=2, metavar=('ARTICLES', 'SOFT'), help='articles that soft_tags.py has read, and what it wrote')
    p.add_argument('--out', required=True)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--epochs', type=int, default=12)
    p.add_argument('--batch', type=int, default=3000, help='tokens a batch')
    p.add_argument('--rate', type=float, default=2e-3)
    p.add_argument('--dropout', type=float, default=0.4)
    p.add_argument('--split', type=float, default=0.15, help='share of paragraphs without quotation marks that are cut up')
    p.add_argument('--narrow', type=int, default=192)
    p.add_argument('--governor', type=int, default=64)
    p.add_argument('--word', type=int, default=48)
    p.add_argument('--hidden', type=int, default=160)
    p.add_argument('--layers', type=int, default=1)
    p.add_argument('--pointer', type=int, default=64)
    return p.parse_args()


def read_parser(path):
    """Names of the tags and relations of the parser's network, and the width of its words' vectors."""
    with open(path, 'rb') as file:
        kept = pickle.load(file)
    return kept['classes'], sum(kept['sizes'][name] for name in ('word', 'subword', 'shape'))


def gold_loss(network, batch, scores, pointers):
    alpha = network.forward_scores(scores, batch['mask'])
    tags = (torch.logsumexp(alpha[:, -1], 1) - network.path_scores(scores, batch['mask'], batch['tag'])).sum() / batch['mask'].sum()
    pointed = F.cross_entropy(pointers.flatten(0, 1), batch['anchor'].flatten(), ignore_index=-1, reduction='sum')
    return TAG_WEIGHT * tags + POINTER_WEIGHT * pointed / (batch['anchor'] >= 0).sum().clamp(min=1)


def soft_loss(network, batch, scores, pointers):
    """Cross-entropy against the teachers' distributions, word by word."""
    marginals = network.log_marginals(scores, batch['mask']).clamp(min=LEAST_LOG)
    tags = -(batch['soft_tags'] * marginals).sum(-1).mul(batch['mask']).sum() / batch['mask'].sum()
    wanted = batch['soft_pointers']
    pointed = -(wanted * F.log_softmax(pointers, -1).clamp(min=LEAST_LOG)).sum() / wanted.sum().clamp(min=1)
    return TAG_WEIGHT * tags + POINTER_WEIGHT * pointed


class Training:
    """A network on its way: what an interrupted training needs to go on as if nothing had happened."""

    def __init__(self, options, sizes):
        torch.manual_seed(options.seed)
        self.options, self.network = options, Tagger(sizes, options.dropout)
        self.random, self.coin = np.random.default_rng(options.seed), np.random.RandomState(options.seed)
        self.optimizer = torch.optim.Adam(self.network.parameters(), lr=options.rate, betas=(0.9, 0.95))
        self.average, self.step, self.epoch = self.weights(), 0, 0
        self.path = options.out + '.state'

    def weights(self):
        return {name: p.detach().clone() for name, p in self.network.named_parameters()}

    def save(self):
        write(self.path, {'network': self.weights(), 'optimizer': self.optimizer.state_dict(), 'average': self.average,
                          'step': self.step, 'epoch': self.epoch, 'random': self.random, 'coin': self.coin,
                          'torch': torch.get_rng_state()})

    def go_on(self):
        if not os.path.exists(self.path):
            return
        with open(self.path, 'rb') as file:
            state = pickle.load(file)
        self.network.load_state_dict(state['network'], strict=False)
        self.optimizer.load_state_dict(state['optimizer'])
        self.average, self.step, self.epoch = state['average'], state['step'], state['epoch']
        self.random, self.coin = state['random'], state['coin']
        torch.set_rng_state(state['torch'])

    def learn(self, batch, loss_of, steps):
        """One step; gives its loss."""
        rate = self.options.rate * min(1, (self.step + 1) / WARM_STEPS) * (0.5 + 0.5 * math.cos(math.pi * self.step / steps)) + 1e-6
        for settings in self.optimizer.param_groups:
            settings['lr'] = rate
        loss = loss_of(self.network, batch, *self.network(batch))
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(self.network.parameters()), 5.0)
        self.optimizer.step()
        self.step += 1
        if self.step % 4 == 0:
            keep = min(0.99, self.step / (self.step + 10)) ** 4
            with torch.no_grad():
                for name, p in self.network.named_parameters():
                    self.average[name].mul_(keep).add_(p, alpha=1 - keep)
        return float(loss.detach())

    def scores_on(self, corpus):
        """Figures of the averaged weights."""
        current = self.weights()
        self.network.load_state_dict(self.average, strict=False)
        transitions = [x.detach().numpy() for x in self.network.transitions()]
        scores = evaluate(corpus.articles, attributions(corpus, predict(self.network, corpus), transitions))
        self.network.load_state_dict(current, strict=False)
        return scores


def write(path, value):
    """Whole or not at all."""
    with open(path + '.new', 'wb') as file:
        pickle.dump(value, file)
    os.replace(path + '.new', path)


def load_more(options, classes):
    """The examples of our own and the articles that teachers have read, where given."""
    own = load_corpus(options.own, classes) if options.own else None
    more = load_corpus(options.more[0], classes) if options.more else None
    if more:
        more.soft = dict(np.load(options.more[1]))
    return own, more


def main():
    options = parse_options()
    torch.set_num_threads(1)
    classes, entry = read_parser(options.parser)
    train, dev = load_corpus(options.train, classes), load_corpus(options.dev, classes)
    own, more = load_more(options, classes)
    total, by_article = count_cues(train)
    rows, counts = make_words(train)
    add_lists(train, rows, counts, total, by_article)
    for corpus in filter(None, (dev, own, more)):
        add_lists(corpus, rows, counts, total)
    sizes = {'states': train.states.shape[1], 'entry': entry, 'words': len(rows) + 1,
             **{name: getattr(options, name) for name in ('narrow', 'governor', 'word', 'hidden', 'layers', 'pointer')}}
    training = Training(options, sizes)
    print(json.dumps({**sizes, 'weights': sum(p.numel() for p in training.network.parameters())}), flush=True)
    training.go_on()
    words = sum(end - start for corpus in (train, more) if corpus for start, end in corpus.windows)
    steps = math.ceil(words / options.batch * 1.02 * options.epochs)
    began = time.time()
    while training.epoch < options.epochs:
        losses = []
        for corpus, windows in epoch_of(train, own, more, options, training.random):
            if training.step >= steps:
                break
            batch = make_batch(corpus, windows, training.coin)
            losses.append(training.learn(batch, gold_loss if corpus.soft is None else soft_loss, steps))
        training.epoch += 1
        line = {'epoch': training.epoch, 'loss': round(sum(losses) / max(1, len(losses)), 3),
                'minutes': round((time.time() - began) / 60, 1)}
        if training.epoch % EVALUATE_EVERY == 0 or training.epoch == options.epochs:
            line['dev'] = training.scores_on(dev)
        write(options.out, {'weights': training.average, 'sizes': sizes, 'rows': rows, 'counts': counts, 'total': total,
                            'by_article': by_article, 'options': vars(options)})
        training.save()
        print(json.dumps(line), flush=True)


def epoch_of(train, own, more, options, random):
    """Corpora with the windows of one batch each, in random order."""
    parts = [(train, split_some(train, options.split, random))]
    parts += [(own, own.windows * options.own_repeats)] if own else []
    parts += [(more, more.windows)] if more else []
    batches = [(corpus, windows) for corpus, some in parts for windows in group(some, options.batch, random)]
    random.shuffle(batches)
    return batches


if __name__ == '__main__':
    main()
