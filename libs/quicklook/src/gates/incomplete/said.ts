import { dependents, isFiniteTag, type Tree } from '../../reading/tree.ts';
import { SAYING } from '../../reading/words.ts';
import type { Proof } from '../proof.ts';

/** The last token that is no mark. */
export const lastWord = (line: Tree): number =>
  line.tokens.findLastIndex(({ kind }) => kind !== 'mark');

/** "Orm said consumer spending": no clause is said, and no words of his stand there. */
const saysNoun = (line: Tree, root: number): boolean => {
  if (!/^(?:said|says)$/.test(line.words[root] as string)) return false;
  const [noun] = dependents(line, root, 'obj');
  return (
    noun !== undefined &&
    noun > root &&
    line.tags[noun] === 'NOUN' &&
    dependents(line, root, 'ccomp', 'parataxis').length === 0 &&
    !/["“]/.test(line.words.join(' '))
  );
};

/** Verbs that tell someone a thing, or ask it of him. */
const TO_SOMEONE =
  /^(?:told|tells|asked|asks|urged|urges|reminded|reminds|assured|informed|warned|persuaded|convinced)$/;

/** "Told reporters in Oslo": told what? */
const tellsNothing = (line: Tree, root: number): boolean =>
  TO_SOMEONE.test(line.words[root] as string) &&
  dependents(line, root, 'ccomp', 'xcomp', 'parataxis').length === 0 &&
  !line.words
    .slice(root + 1)
    .some((word) =>
      /^(?:about|for|of|to|that|against|["“]|stor(?:y|ies)|truth|lies?|questions?)$/.test(word),
    );

/** "Asked Kraft", "aims to": a verb whose matter is what was asked or meant, at the end with none. */
const ASKS_NOTHING =
  /\b(?:asked|asks|told|tells|urged|urges|warned|reminded|informed)(?: (?:\p{Lu}\S*|(?:the|a|an|his|her|their|its) \S+|him|her|them|reporters|CNN)){0,3}$|\b(?:reads?|said|says|asked|discussed|aims to|seeks to|plans to|wants to|hopes to|tries to|used to|able to)$/u;

/** "A spokesman said Arlen Specter": a name, of whom nothing is said. */
const SAYS_NAME = /[^\s,"”’'] (?:said|says)(?: \p{Lu}[\p{L}.'’-]*){1,4}$/u;

const hasSaid = (line: Tree, root: number): boolean =>
  !saysNoun(line, root) && hasSaidAny(line, root);

/** Verbs of which a clause tells what is hoped or held; a noun alone was its subject. */
const OF_CLAUSE =
  /^(?:hopes?|hoped|thinks?|thought|believes?|believed|argues?|argued|insists?|insisted|notes?|noted|claims?|claimed|says?|said|adds?|added|fears?|feared)$/;

const losesClause = ({ source, aligned }: Proof, line: Tree, root: number): boolean => {
  const there = aligned[root] ?? -1;
  return (
    OF_CLAUSE.test(line.words[root] as string) &&
    there >= 0 &&
    dependents(line, root, 'ccomp', 'xcomp', 'parataxis').length === 0 &&
    (dependents(source, there, 'ccomp', 'xcomp').length > 0 || lastWord(line) === root)
  );
};

const hasSaidAny = (line: Tree, root: number): boolean =>
  dependents(line, root, 'ccomp', 'xcomp', 'obj', 'parataxis').length > 0 ||
  (!/^(?:said|says)$/.test(line.words[root] as string) &&
    dependents(line, root, 'advcl').length > 0) ||
  line.relations.includes('ccomp') ||
  /^(?:asked|described|expected|found|showed|shown|accused|reported|posted|admitted|believed|urged|stressed|emphasi[sz]ed)$/.test(
    line.words[root] as string,
  );

/** "A bridge fell, police said on Monday": what is said stands before. */
const isSaidBefore = (line: Tree, root: number): boolean => {
  const comma = line.words.lastIndexOf(',', root);
  return (
    comma > 0 &&
    line.penn.slice(0, comma).some(isFiniteTag) &&
    !/^(?:IN|WRB|WP|TO)$/.test(line.penn[0] as string)
  );
};

/** "Quinn added his second": a thing, and no words. */
const addsThing = (line: Tree, root: number): boolean =>
  /^add(?:s|ed)$/.test(line.words[root] as string) &&
  /^(?:DT|PRP\$|CD)$/.test(line.penn[root + 1] ?? '') &&
  !line.penn.slice(root + 1).some(isFiniteTag);

/** "A new head was announced", "complained of pain": nothing more is said. */
const isDone = (line: Tree, root: number): boolean =>
  dependents(line, root, 'nsubj:pass').length > 0 ||
  (/^(?:complain|testif)/.test(line.words[root] as string) &&
    dependents(line, root, 'obl').some((at) => at > root));

/** What is lost of what someone says, asks or hopes in the line; undefined where nothing is. */
export const lostMatter = (proof: Proof, wasCut: boolean): string | undefined => {
  const { line, text } = proof;
  const { root } = line;
  const says =
    SAYING.has(line.words[root] as string) && !addsThing(line, root) && !isDone(line, root);
  if (says && isSaidBefore(line, root)) return undefined;
  if (wasCut && losesClause(proof, line, root)) return 'what is said is lost';
  if (says && lastWord(line) === root && !/["”]/.test(text)) return 'what is said is lost';
  if (SAYS_NAME.test(text) && !/["“]/.test(text)) return 'what is said is lost';
  if (tellsNothing(line, root)) return 'what is told is lost';
  if (!/, [^,]*$/.test(text) && ASKS_NOTHING.test(text)) return 'what is asked or meant is lost';
  return says && !hasSaid(line, root) ? 'what is said is lost' : undefined;
};
