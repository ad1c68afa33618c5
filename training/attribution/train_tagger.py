"""Trains one attribution tagger. Seeded; the weights that are kept are a moving average."""
import argparse
import json
import math
import os
import pickle
import sys
import time
from collections import Counter

import numpy as np
import torch
import torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))
from word_features import word_key

from examples import Corpus, STOPS, TAGS, add_cue_features, count_cues
from score import best_path, evaluate, fill_sources, link
from tagger import FEATURES, Tagger

LONGEST = 260


def options_of():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument('--train', required=True)
    p.add_argument('--dev', required=True)
    p.add_argument('--states', nargs='+', required=True, help='parts of the file names of states, after the name of the articles')
    p.add_argument('--parser', required=True)
    p.add_argument('--entry', type=int, default=176)
    p.add_argument('--out', required=True)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--epochs', type=float, default=12)
    p.add_argument('--batch', type=int, default=3000)
    p.add_argument('--rate', type=float, default=2e-3)
    p.add_argument('--dropout', type=float, default=0.35)
    p.add_argument('--narrow', type=int, default=192)
    p.add_argument('--governor', type=int, default=64)
    p.add_argument('--word', type=int, default=48)
    p.add_argument('--hidden', type=int, default=128)
    p.add_argument('--layers', type=int, default=1)
    p.add_argument('--pointer', type=int, default=64)
    p.add_argument('--pointer-weight', type=float, default=0.5)
    p.add_argument('--fold', type=int, default=-1, help='this fifth of the training articles is left out')
    p.add_argument('--every', type=int, default=3)
    p.add_argument('--split', type=float, default=0.0, help='share of paragraphs without quotation marks that are read sentence by sentence')
    p.add_argument('--own', help='examples of our own, as own-examples.ts writes them')
    p.add_argument('--own-repeats', type=int, default=4)
    p.add_argument('--soft', help='soft targets of the training articles, made by soft_tags.py')
    p.add_argument('--soft-weight', type=float, default=0.5, help='how much of the training articles is learned from soft targets')
    p.add_argument('--more', nargs=2, action='append', default=[], metavar=('ARTICLES', 'SOFT'), help='articles with soft targets alone')
    return p.parse_args()


def read_index(parser):
    """Numbers of the tags and relations, as the parser's network has them."""
    with open(parser, 'rb') as file:
        classes = pickle.load(file)['classes']
    return {'upos': {n: k for k, n in enumerate(classes['upos'])}, 'relations': {n: k for k, n in enumerate(classes['relations'])},
            'relation_names': classes['relations']}


def load_corpus(path, states, index):
    corpus = Corpus(path, index)
    corpus.stops = [STOPS.index(name) + 1 if name in STOPS else 0 for name in index['relation_names']]
    base = path.replace('.jsonl', '')
    corpus.states = [np.load(f'{base}.{name}.npy', mmap_mode=None) for name in states]
    corpus.a['starts'] = np.diff(corpus.a['sentence'], prepend=-1).clip(max=1)
    corpus.windows = [w for start, end in corpus.paragraphs for w in cut(start, end, corpus.a['sentence'])]
    return corpus


def cut(start, end, sentence):
    """Paragraphs are read whole unless they are very long; then they are cut between sentences."""
    while end - start > LONGEST:
        borders = [k for k in range(start + 1, start + LONGEST + 1) if sentence[k] != sentence[k - 1]]
        middle = borders[-1] if borders else start + LONGEST
        yield start, middle
        start = middle
    yield start, end


def make_words(corpus, least=3):
    counts = Counter(word_key(form) for form in corpus.form)
    rows = {}
    for key, count in counts.most_common():
        if count >= least:
            rows[key] = len(rows) + 1
    return rows, counts


def add_words(corpus, rows, counts):
    keys = [word_key(form) for form in corpus.form]
    corpus.a['word'] = np.array([rows.get(key, 0) for key in keys])
    corpus.rarity = np.array([0.25 / (0.25 + counts.get(key, 0)) for key in keys])


def make_batch(corpus, windows, training=False):
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

    width = sum(s.shape[1] for s in corpus.states)
    states = np.zeros((size, longest, width), np.float32)
    states[rows, columns] = np.concatenate([s[flat] for s in corpus.states], -1)
    starts = np.repeat([start for start, _ in windows], lengths)
    ends = np.repeat([end for _, end in windows], lengths)
    head = corpus.a['head'][flat]
    head = np.where((head >= starts) & (head < ends), head - starts, flat - starts)
    word = corpus.a['word'][flat]
    if training:
        word = np.where(np.random.random(len(word)) < corpus.rarity[flat], 0, word)
    anchor = corpus.a['anchor'][flat]
    anchor = np.where((anchor >= starts) & (anchor < ends), anchor - starts, -1)
    mask = np.zeros((size, longest), np.float32)
    mask[rows, columns] = 1
    tags = corpus.a['tag'][flat].copy()
    firsts = np.cumsum([0] + lengths[:-1])
    # What goes on from a sentence that is not read begins here.
    tags[firsts] -= (tags[firsts] > 0) & (tags[firsts] % 2 == 0)
    batch = {'states': torch.from_numpy(states), 'head': spread(head), 'word': spread(word), 'lengths': lengths,
             'mask': torch.from_numpy(mask), 'tag': spread(tags), 'anchor': spread(anchor, -1), 'windows': windows}
    for name, *_ in FEATURES:
        batch[name] = spread(corpus.a[name][flat])
    if training:
        batch['place'] = spread(np.concatenate([np.minimum(np.arange(n), 3) + 4 * (np.arange(n) == n - 1) for n in lengths]))
    soft = getattr(corpus, 'soft', None)
    if training and soft is not None:
        tags = np.zeros((size, longest, TAGS), np.float32)
        tags[rows, columns] = soft['tags'][flat]
        targets = np.zeros((size, longest, longest), np.float32)
        weights, places = soft['weights'][flat].astype(np.float32), soft['places'][flat]
        for k in range(places.shape[1]):
            fits = places[:, k] < np.repeat(lengths, lengths)
            targets[rows[fits], columns[fits], places[fits, k]] = weights[fits, k]
        batch['soft_tags'], batch['soft_pointers'] = torch.from_numpy(tags), torch.from_numpy(targets)
    return batch


def gold_loss(network, batch, scores, pointers, options):
    alpha = network.forward_scores(scores, batch['mask'])
    tags = (torch.logsumexp(alpha[:, -1], 1) - network.path_scores(scores, batch['mask'], batch['tag'])).sum() / batch['mask'].sum()
    pointed = F.cross_entropy(pointers.flatten(0, 1), batch['anchor'].flatten(), ignore_index=-1, reduction='sum')
    return 10 * tags + options.pointer_weight * pointed / (batch['anchor'] >= 0).sum().clamp(min=1)


def soft_loss(network, batch, scores, pointers, options):
    """Cross-entropy against the teachers' distributions, word by word."""
    marginals, _, _ = network.log_marginals(scores, batch['mask'])
    # What the teachers rule out, the network may not have to: a tiny share of an impossible tag is no infinite loss.
    tags = -(batch['soft_tags'] * marginals.clamp(min=-15)).sum(-1).mul(batch['mask']).sum() / batch['mask'].sum()
    wanted = batch['soft_pointers']
    pointed = -(wanted * F.log_softmax(pointers, -1).clamp(min=-15)).sum() / wanted.sum().clamp(min=1)
    return 10 * tags + options.pointer_weight * pointed


def group(windows, budget, random=None):
    jitter = random.random(len(windows)) * 6 if random is not None else np.zeros(len(windows))
    order = sorted(range(len(windows)), key=lambda k: windows[k][1] - windows[k][0] + jitter[k])
    groups, current, count = [], [], 0
    for k in order:
        length = windows[k][1] - windows[k][0]
        if current and count + length > budget:
            groups.append(current)
            current, count = [], 0
        current.append(windows[k])
        count += length
    groups.append(current)
    if random is not None:
        random.shuffle(groups)
    return groups


def split_some(corpus, windows, share, random):
    """Windows of which some paragraphs are cut into their sentences: real texts have headlines, captions and short notes too."""
    out = []
    for start, end in windows:
        sentence = corpus.a['sentence'][start:end]
        if random.random() >= share or corpus.a['quote'][start:end].any() or sentence[0] == sentence[-1]:
            out.append((start, end))
            continue
        borders = [start] + [start + k for k in range(1, end - start) if sentence[k] != sentence[k - 1]] + [end]
        out += list(zip(borders, borders[1:]))
    return out


def shuffled(corpora, budget, random):
    groups = [(corpus, one) for corpus, windows in corpora for one in group(windows, budget, random)]
    random.shuffle(groups)
    return groups


def predict(network, corpus, windows=None):
    """Log marginals, log pointers by window."""
    network.eval()
    found = {}
    with torch.no_grad():
        for windows_ in group(windows or corpus.windows, 6000):
            batch = make_batch(corpus, windows_)
            scores, pointers = network(batch)
            marginals, _, _ = network.log_marginals(scores, batch['mask'])
            pointers = F.log_softmax(pointers, -1)
            for k, (start, end) in enumerate(batch['windows']):
                n = end - start
                found[start] = (marginals[k, :n].numpy(), pointers[k, :n, :n].numpy(), scores[k, :n].numpy())
    network.train()
    return found


def attributions(corpus, found, moves, start, index, use=0):
    """Per article, in characters."""
    names = index['relation_names']
    by_article = [[] for _ in corpus.articles]
    for first, last in corpus.windows:
        path = best_path(found[first][use], moves, start)
        if not any(path):
            continue
        sentence = corpus.a['sentence'][first:last].tolist()
        heads = [h - first if first <= h < last else k for k, h in enumerate(corpus.a['head'][first:last].tolist())]
        relations = [names[r] for r in corpus.a['relation'][first:last]]
        got = fill_sources(link(path, found[first][1], sentence), heads, relations, path, sentence)
        for one in got:
            by_article[corpus.a['article'][first]].append(
                {name: [(int(corpus.a['start'][first + s]), int(corpus.a['end'][first + e - 1])) for s, e in spans] for name, spans in one.items()})
    return by_article


def main():
    options = options_of()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    np.random.seed(options.seed)
    random = np.random.default_rng(options.seed)
    index = read_index(options.parser)
    train, dev = load_corpus(options.train, options.states, index), load_corpus(options.dev, options.states, index)
    total, by_article = count_cues(train)
    add_cue_features(train, total, by_article)
    add_cue_features(dev, total)
    rows, counts = make_words(train)
    extra, own = [], []
    if options.own:
        own = [load_corpus(options.own, options.states, index)]
        add_cue_features(own[0], total)
        add_words(own[0], rows, counts)
    add_words(train, rows, counts)
    add_words(dev, rows, counts)
    for name, soft in [(None, options.soft)] * bool(options.soft) + options.more:
        corpus = train if name is None else load_corpus(name, options.states, index)
        corpus.soft = dict(np.load(soft))
        if name is not None:
            add_cue_features(corpus, total)
            add_words(corpus, rows, counts)
            extra.append(corpus)
    sizes = {'states': sum(s.shape[1] for s in train.states), 'entry': options.entry, 'narrow': options.narrow,
             'governor': options.governor, 'words': len(rows) + 1, 'word': options.word, 'hidden': options.hidden,
             'layers': options.layers, 'pointer': options.pointer}
    network = Tagger(sizes, options.dropout)
    parameters = list(network.parameters())
    print(sizes, sum(p.numel() for p in parameters), flush=True)
    optimizer = torch.optim.Adam(parameters, lr=options.rate, betas=(0.9, 0.95))
    windows = train.windows
    if options.fold >= 0:
        windows = [w for w in windows if train.a['article'][w[0]] % 5 != options.fold]
    average, step, began = {n: p.detach().clone() for n, p in network.named_parameters()}, 0, time.time()
    steps = math.ceil(sum(e - s for one in [windows] + [c.windows for c in extra] for s, e in one) / options.batch * 1.02 * options.epochs)
    for epoch in range(math.ceil(options.epochs)):
        losses, count = 0.0, 0
        for corpus, windows_ in shuffled([(train, split_some(train, windows, options.split, random))] + [(one, one.windows * options.own_repeats) for one in own] + [(one, one.windows) for one in extra], options.batch, random):
            if step >= steps:
                break
            rate = options.rate * min(1, (step + 1) / 100) * (0.5 + 0.5 * math.cos(math.pi * step / steps)) + 1e-6
            for settings in optimizer.param_groups:
                settings['lr'] = rate
            batch = make_batch(corpus, windows_, True)
            scores, pointers = network(batch)
            share = 1.0 if corpus in extra else 0.0 if corpus in own else options.soft_weight if options.soft else 0.0
            loss = (1 - share) * gold_loss(network, batch, scores, pointers, options) if share < 1 else 0.0
            if share:
                loss = loss + share * soft_loss(network, batch, scores, pointers, options)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 5.0)
            optimizer.step()
            losses, count, step = losses + float(loss.detach()), count + 1, step + 1
            if step % 4 == 0:
                keep = min(0.99, step / (step + 10)) ** 4
                with torch.no_grad():
                    for name, p in network.named_parameters():
                        average[name].mul_(keep).add_(p, alpha=1 - keep)
        line = {'epoch': epoch, 'loss': round(losses / max(1, count), 3), 'minutes': round((time.time() - began) / 60, 1)}
        if epoch % options.every == options.every - 1 or epoch == math.ceil(options.epochs) - 1:
            current = {n: p.detach().clone() for n, p in network.named_parameters()}
            network.load_state_dict(average, strict=False)
            found = predict(network, dev)
            moves, start = (x.detach().numpy() for x in network.transitions())
            line['viterbi'] = evaluate(dev.articles, attributions(dev, found, moves, start, index, 2))
            line['marginal'] = evaluate(dev.articles, attributions(dev, found, network.no_move.numpy(), network.no_start.numpy(), index, 0))
            network.load_state_dict(current, strict=False)
            with open(options.out, 'wb') as file:
                pickle.dump({'weights': average, 'sizes': sizes, 'rows': rows, 'counts': counts, 'total': total, 'by_article': by_article, 'options': vars(options)}, file)
        print(json.dumps(line), flush=True)


if __name__ == '__main__':
    main()
