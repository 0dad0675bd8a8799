"""Learns to mark names from annotated corpora with a pretrained encoder, and marks unlabelled texts.

    teach.py CORPORA ENCODER UNLABELLED TAUGHT

The encoder (MPNet, Song et al. 2020) knows no case, so a vector for how a word is cased is added to each
piece, and one linear layer gives labels in BIOES, in part of each corpus's own (Daume 2007). It reads
whole documents in windows of sentences. What it marks is the mean of how the first two corpora mark.
"""

import json
import random
import sys
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F
from transformers import MPNetConfig, MPNetModel

from labels import LABELS, best_labels, labels_of, tags_of

corpora_folder, encoder_folder, unlabelled, taught = map(Path, sys.argv[1:5])
CORPORA = ['conll2003-train', 'worldwide-train', 'wnut17-train', 'ewt-a']
MARKED_AS = [0, 1]
WINDOW, LONGEST_WORD, BATCH = 254, 8, 4096
EPOCHS, RATE, HEAD_RATE, SMALL, CAPITALS = 5, 5e-5, 5e-4, 0.12, 0.07
BEGIN, END, UNKNOWN, PAD = 0, 2, 104, 1
device = 'cuda' if torch.cuda.is_available() else 'cpu'
torch.manual_seed(1)
chance = random.Random(1)

tokenizer = Tokenizer.from_file(str(encoder_folder / 'tokenizer.json'))
tokenizer.no_truncation()
tokenizer.no_padding()
pieces_of = {}


def pieces(word):
    if word not in pieces_of:
        ids = tokenizer.encode(word, add_special_tokens=False).ids[:LONGEST_WORD]
        pieces_of[word] = ids or [UNKNOWN]
    return pieces_of[word]


def casing(word):
    if not any(letter.isalpha() for letter in word):
        return 5 if any(letter.isdigit() for letter in word) else 6
    if word.islower():
        return 1
    if word.isupper():
        return 2 if len(word) > 1 else 3
    return 3 if word[0].isupper() and word[1:].islower() else 4


def read(path):
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]


def windows(documents, corpus):
    """Runs of whole sentences of a document: (corpus, [(sentence, words, tags)])."""
    runs = []
    for document in documents:
        run, size = [], 0
        for sentence in document['sents']:
            if not sentence['toks']:
                continue
            length = sum(len(pieces(word)) for word in sentence['toks'])
            if run and size + length > WINDOW:
                runs.append((corpus, run))
                run, size = [], 0
            run.append(sentence)
            size += length
        if run:
            runs.append((corpus, run))
    return runs


def encode(run, recase):
    """Pieces, their casing, where each word begins, and its label; some windows in small letters or capitals."""
    ids, cases, starts, labels = [BEGIN], [0], [], []
    draw = chance.random() if recase else 1
    for sentence in run:
        for word in sentence['toks']:
            case = casing(word)
            if case < 5 and draw < SMALL + CAPITALS:
                case = 1 if draw < SMALL else 2
            starts.append(len(ids))
            ids += pieces(word)
            cases += [case] * len(pieces(word))
        if 'tags' in sentence:
            labels += labels_of(sentence['tags'])
    # A sentence that is too long for the encoder loses its end.
    return [*ids[:510], END], [*cases[:510], 0], starts, labels


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = MPNetModel(MPNetConfig.from_pretrained(encoder_folder), add_pooling_layer=False)
        self.encoder.load_state_dict(load_file(encoder_folder / 'model.safetensors'), strict=False)
        width = self.encoder.config.hidden_size
        self.case = nn.Embedding(7, width)
        self.head = nn.Linear(width, len(LABELS))
        self.own = nn.Parameter(torch.zeros(len(CORPORA), len(LABELS), width))
        self.dropout = nn.Dropout(0.1)
        nn.init.zeros_(self.case.weight)

    def forward(self, ids, cases, corpora):
        words = self.encoder.embeddings.word_embeddings(ids) + self.case(cases)
        mask = (ids != PAD).long()
        states = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        states = self.dropout(states)
        return self.head(states) + torch.einsum('btd,bld->btl', states, self.own[corpora])


def batches(examples):
    order = sorted(range(len(examples)), key=lambda i: len(examples[i][0]) + chance.random() * 40)
    groups, group = [], []
    for i in order:
        if group and (len(group) + 1) * max(len(examples[j][0]) for j in (i, group[-1])) > BATCH:
            groups.append(group)
            group = []
        group.append(i)
    groups.append(group)
    chance.shuffle(groups)
    return groups


def padded(rows, fill):
    longest = max(map(len, rows))
    return torch.tensor([row + [fill] * (longest - len(row)) for row in rows], device=device)


def scores_of(teacher, examples, group, corpora):
    ids = padded([examples[i][0] for i in group], PAD)
    cases = padded([examples[i][1] for i in group], 0)
    with torch.autocast(device, dtype=torch.bfloat16):
        return teacher(ids, cases, torch.tensor(corpora, device=device)).float()


def learn(runs):
    teacher = Teacher().to(device).train()
    inner = list(teacher.encoder.parameters())
    outer = [teacher.case.weight, *teacher.head.parameters(), teacher.own]
    optimizer = torch.optim.AdamW([{'params': inner, 'lr': RATE}, {'params': outer, 'lr': HEAD_RATE}])
    steps = EPOCHS * len(batches([encode(run, False) for _, run in runs]))
    pace = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [RATE, HEAD_RATE], total_steps=steps + 50, pct_start=0.06,
        anneal_strategy='linear', cycle_momentum=False)
    for epoch in range(EPOCHS):
        examples = [encode(run, True) for _, run in runs]
        for group in batches(examples):
            scores = scores_of(teacher, examples, group, [runs[i][0] for i in group])
            gold = torch.full(scores.shape[:2], -100, device=device)
            for row, i in enumerate(group):
                for start, label in zip(examples[i][2], examples[i][3]):
                    if start < len(examples[i][0]) - 1:
                        gold[row, start] = label
            loss = F.cross_entropy(scores.flatten(0, 1), gold.flatten(), label_smoothing=0.02)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            pace.step()
        print(f'pass {epoch + 1}: loss {loss.item():.3f}', flush=True)
    return teacher.eval()


@torch.no_grad()
def mark(teacher, runs):
    examples = [encode(run, False) for _, run in runs]
    for group in batches(examples):
        means = sum(
            scores_of(teacher, examples, group, [corpus] * len(group)).log_softmax(-1)
            for corpus in MARKED_AS).cpu().numpy()
        for row, i in enumerate(group):
            ids, _, starts, _ = examples[i]
            at = 0
            for sentence in runs[i][1]:
                own = starts[at:at + len(sentence['toks'])]
                at += len(own)
                # What the encoder did not see is outside of names.
                flat = np.eye(len(LABELS))[0]
                rows = [means[row, start] if start < len(ids) - 1 else flat for start in own]
                sentence['tags'] = tags_of(best_labels(np.stack(rows)))


annotated = [run for i, name in enumerate(CORPORA)
             for run in windows(read(corpora_folder / f'{name}.jsonl'), i)]
texts = read(unlabelled)
mark(learn(annotated), windows(texts, 0))
for text in texts:
    text['sents'] = [sentence for sentence in text['sents'] if 'tags' in sentence]
taught.write_text(''.join(json.dumps(text, ensure_ascii=False) + '\n' for text in texts))
