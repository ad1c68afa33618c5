"""The tagger and parser: word types -> two or three BiLSTM layers -> tags, biaffine arcs (Dozat and Manning 2017), additive labels.

Layer 1 reads one vector a word type and layer 1's hidden states give the tags; the last layer gives arcs and labels. The
sizes are options, so that large teachers and the small network that ships are one program.
"""
import torch
import torch.nn.functional as F
from torch import nn

SLOPE = 0.1


class Network(nn.Module):
    """sizes: hidden, layers, word, subword, shape, buckets, arc, label, and the numbers of words and classes."""

    def __init__(self, sizes, pretrained, dropout):
        super().__init__()
        self.sizes, self.dropout = sizes, dropout
        hidden, width = sizes['hidden'], 2 * sizes['hidden']
        # Row 0 is the unknown word. `fixed` holds the pretrained vectors, `learned` what training adds for words it has seen.
        self.register_buffer('fixed', pretrained)
        self.unknown = nn.Parameter(torch.zeros(sizes['word']))
        self.learned = nn.Embedding(sizes['learned'], sizes['word'])
        nn.init.zeros_(self.learned.weight)
        self.subword = nn.EmbeddingBag(sizes['buckets'], sizes['subword'], mode='sum')
        nn.init.normal_(self.subword.weight, 0, 0.2)
        self.shape = nn.Embedding(12, sizes['shape'])
        entry = sizes['word'] + sizes['subword'] + sizes['shape']
        self.layers = nn.ModuleList(
            nn.LSTM(entry if k == 0 else width, hidden, bidirectional=True, batch_first=True) for k in range(sizes['layers']))
        self.tags = nn.Linear(width, sizes['upos'] + sizes['xpos'])
        self.feats = nn.Linear(width, sizes['features'])
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.arc_head, self.arc_dep = nn.Linear(width, sizes['arc']), nn.Linear(width, sizes['arc'])
        self.arc_pair = nn.Linear(sizes['arc'], sizes['arc'])
        nn.init.eye_(self.arc_pair.weight)
        with torch.no_grad():
            self.arc_pair.weight.mul_(0.1)
        self.label_head, self.label_dep = nn.Linear(width, sizes['label']), nn.Linear(width, sizes['label'], bias=False)
        self.label_out = nn.Linear(sizes['label'], sizes['relations'])

    def type_vectors(self, types):
        """Vectors of the batch's distinct word types (n x entry)."""
        known = (types['fixed'] > 0).unsqueeze(1).float()
        fixed = self.fixed[types['fixed']] * known + self.unknown * (1 - known) * (types['learned'] == 0).unsqueeze(1).float()
        word = fixed + self.learned(types['learned']) * (types['learned'] > 0).unsqueeze(1).float()
        pieces = self.subword(types['pieces'], types['offsets']) * types['rescale'].unsqueeze(1)
        return torch.cat([word, pieces, self.shape(types['shape'])], -1)

    def locked(self, x):
        if not self.training:
            return x
        keep = 1 - self.dropout
        return x * (torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(keep) / keep)

    def encode(self, batch):
        """Hidden states of the first and the last layer (sentences x tokens x 2 hidden)."""
        x = F.embedding(batch['tokens'], self.type_vectors(batch['types']))
        if self.training:
            x = F.dropout(x, self.dropout * 0.75)
        states = []
        for layer in self.layers:
            packed = nn.utils.rnn.pack_padded_sequence(x, batch['lengths'], batch_first=True)
            out, _ = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)
            states.append(out)
            x = self.locked(out)
        return states[0], x

    def forward(self, batch):
        first, last = self.encode(batch)
        tagged = F.dropout(first, self.dropout, self.training)
        rooted = torch.cat([self.root.clamp(-1, 1).expand(last.shape[0], 1, -1), last], 1)
        head = self.locked(F.leaky_relu(self.arc_head(rooted), SLOPE))
        dependent = self.locked(F.leaky_relu(self.arc_dep(last), SLOPE))
        arcs = torch.matmul(self.arc_pair(dependent), head.transpose(1, 2))
        arcs = arcs.masked_fill(batch['no_head'], -1e4)
        return {
            'tags': self.tags(tagged), 'feats': self.feats(tagged), 'arcs': arcs,
            'label_head': self.label_head(rooted), 'label_dep': self.label_dep(last),
        }

    def labels(self, output, heads):
        """Relation scores of every token under the given heads (0 is the root)."""
        wide = heads.unsqueeze(-1).expand(-1, -1, output['label_head'].shape[2])
        mixed = F.leaky_relu(torch.gather(output['label_head'], 1, wide) + output['label_dep'], SLOPE)
        return self.label_out(F.dropout(mixed, self.dropout, self.training))
