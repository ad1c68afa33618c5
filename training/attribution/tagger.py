"""The attribution tagger: parser states and a few features of each word -> BiLSTM over the paragraph -> for each word a tag
(source, cue, content) through a CRF, and a pointer to the first word of its cue.
"""
import math

import torch
import torch.nn.functional as F
from torch import nn

from examples import TAGS

SLOPE = 0.1
STATE_DROPOUT, WORD_DROPOUT = 0.2, 0.3
MIDDLE = 96
FORBIDDEN = -1e4
# Features beside the states: name, number of values, width.
FEATURES = (('upos', 17, 10), ('relation', 51, 16), ('clause', 17 * 7, 12), ('quote', 5, 6), ('place', 8, 6), ('starts', 2, 2),
            ('cue', 7, 6))
DISTANCES = 64


def forbidden_moves():
    """Scores that keep an inside tag from following anything but its own role, and from starting."""
    moves, start = torch.zeros(TAGS, TAGS), torch.zeros(TAGS)
    for inside in range(2, TAGS, 2):
        start[inside] = FORBIDDEN
        for before in range(TAGS):
            if before not in (inside, inside - 1):
                moves[before, inside] = FORBIDDEN
    return moves, start


class Tagger(nn.Module):
    """sizes: states (width of what comes in), entry (how much of that is the word's type), narrow, governor, words, word, hidden,
    layers, pointer."""

    def __init__(self, sizes, dropout):
        super().__init__()
        self.sizes, self.dropout = sizes, dropout
        self.narrow = nn.Linear(sizes['states'], sizes['narrow'])
        self.governor = nn.Linear(sizes['states'] - sizes['entry'], sizes['governor'])
        self.word = nn.Embedding(sizes['words'], sizes['word'])
        nn.init.normal_(self.word.weight, 0, 0.3)
        self.features = nn.ModuleList(nn.Embedding(count, width) for _, count, width in FEATURES)
        entry = sizes['narrow'] + sizes['governor'] + sizes['word'] + sum(width for *_, width in FEATURES)
        width = 2 * sizes['hidden']
        self.layers = nn.ModuleList(
            nn.LSTM(width if k else entry, sizes['hidden'], bidirectional=True, batch_first=True) for k in range(sizes['layers']))
        self.middle, self.out = nn.Linear(width, MIDDLE), nn.Linear(MIDDLE, TAGS)
        self.moves, self.start = nn.Parameter(torch.zeros(TAGS, TAGS)), nn.Parameter(torch.zeros(TAGS))
        self.asking, self.asked = nn.Linear(width, sizes['pointer']), nn.Linear(width, sizes['pointer'])
        self.distance = nn.Embedding(DISTANCES, 1)
        nn.init.zeros_(self.distance.weight)
        for name, value in zip(('no_move', 'no_start'), forbidden_moves()):
            self.register_buffer(name, value)

    def locked(self, x):
        if not self.training:
            return x
        keep = 1 - self.dropout
        return x * (torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(keep) / keep)

    def forward(self, batch):
        """Scores of tags (batch x time x tags) and of pointers (batch x time x time)."""
        states = F.dropout(batch['states'], STATE_DROPOUT, self.training)
        own = torch.tanh(self.narrow(states))
        heads = torch.tanh(self.governor(states[..., self.sizes['entry']:]))
        heads = torch.gather(heads, 1, batch['head'].unsqueeze(-1).expand(-1, -1, heads.shape[-1]))
        parts = [own, heads, F.dropout(self.word(batch['word']), WORD_DROPOUT, self.training)]
        parts += [table(batch[name]) for table, (name, *_) in zip(self.features, FEATURES)]
        x = self.locked(torch.cat(parts, -1))
        for layer in self.layers:
            packed = nn.utils.rnn.pack_padded_sequence(x, batch['lengths'], batch_first=True)
            x = self.locked(nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)[0])
        scores = self.out(F.leaky_relu(self.middle(x), SLOPE))
        pointers = torch.matmul(self.asking(x), self.asked(x).transpose(1, 2)) / math.sqrt(self.sizes['pointer'])
        pointers = pointers + self.distance(distances(x.shape[1])).squeeze(-1)
        return scores, pointers.masked_fill(batch['mask'].unsqueeze(1) < 0.5, -1e9)

    def transitions(self):
        """Scores of moves between tags and of first tags, impossible ones far below all others."""
        return self.moves + self.no_move, self.start + self.no_start

    def forward_scores(self, scores, mask):
        """log of the summed scores of all paths that end in each tag of each word (batch x time x tags)."""
        moves, start = self.transitions()
        alpha = start + scores[:, 0]
        rows = [alpha]
        for t in range(1, scores.shape[1]):
            following = torch.logsumexp(alpha.unsqueeze(2) + moves, 1) + scores[:, t]
            alpha = torch.where(mask[:, t:t + 1] > 0.5, following, alpha)
            rows.append(alpha)
        return torch.stack(rows, 1)

    def backward_scores(self, scores, mask):
        """log of the summed scores of all paths that go on from each tag of each word."""
        moves, _ = self.transitions()
        beta = torch.zeros_like(scores[:, 0])
        rows = [beta]
        for t in range(scores.shape[1] - 1, 0, -1):
            before = torch.logsumexp((scores[:, t] + beta).unsqueeze(1) + moves, 2)
            beta = torch.where(mask[:, t:t + 1] > 0.5, before, beta)
            rows.append(beta)
        return torch.stack(rows[::-1], 1)

    def log_marginals(self, scores, mask):
        """Logarithms of the probability of each tag of each word over all paths (batch x time x tags)."""
        alpha, beta = self.forward_scores(scores, mask), self.backward_scores(scores, mask)
        return alpha + beta - torch.logsumexp(alpha[:, -1], 1)[:, None, None]

    def path_scores(self, scores, mask, tags):
        """Scores of the given paths (batch)."""
        moves, start = self.transitions()
        own = (scores.gather(2, tags.unsqueeze(-1)).squeeze(-1) * mask).sum(1)
        return own + start[tags[:, 0]] + (moves[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]).sum(1)


def distances(size):
    """Buckets of signed distance: exact up to 15, then by powers of two."""
    steps = torch.arange(size).unsqueeze(0) - torch.arange(size).unsqueeze(1)
    far = steps.abs()
    bucket = torch.where(far < 16, far, (16 + torch.log2(far.clamp(min=1).float() / 16) * 3).long().clamp(max=31))
    return bucket + 32 * (steps < 0).long()
