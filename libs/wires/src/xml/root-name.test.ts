import { expect, test } from 'vitest';
import { rootNameOf } from './root-name.ts';

test.each([
  ['<?xml version="1.0"?>\n<!-- a > b --><n:nitf/>', 'nitf'],
  ['<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>', 'nitf'],
  ['<!doctype html><html lang="en">', 'html'],
  ['<!a><!DOCTYPE b [>', undefined],
  ['<!DOCTYPE a [<!ENTITY b "]">', undefined],
  ['<!--', undefined],
  ['plain text', undefined],
  [`<!DOCTYPE a [${'<!ENTITY x "y">'.repeat(100_000)}`, undefined],
])('the root of %.60s', (text, name) => {
  expect(rootNameOf(text)).toBe(name);
});
