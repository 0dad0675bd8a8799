/**
 * Pairs of the data folder, by the ends of their ids, that people looked at. `same`: one text twice, or with small edits or additions.
 * `open`: the same matter told anew, or one report inside another; linking them is neither right nor wrong. They count for nothing.
 */
const PAIRS: Readonly<Record<'same' | 'open', string>> = {
  same: `
conll2003-train/343 conll2003-train/372
conll2003-train/639 conll2003-train/640
conll2003-train/152 conll2003-train/153
conll2003-train/535 conll2003-train/537
conll2003-dev/132 conll2003-dev/133
conll2003-dev/5 conll2003-dev/168
conll2003-dev/192 conll2003-dev/193
arg_buenosairestimes_6.txt.tsv arg_buenosairestimes_2.txt.tsv
canada_indig_4.txt.tsv canada_indig_5.txt.tsv
/cn_article_1.txt.tsv cn_article_scmp_1.txt.tsv
cn_article_scmp_36.txt.tsv cn_article_scmp_76.txt.tsv
cn_article_scmp_41.txt.tsv cn_article_scmp_58.txt.tsv
sa_iol_6.txt.tsv sa_star_13.txt.tsv
20618577898f7be4d94f2f007bedb5 352337ed168588fed920f4debb67ce
adf9c2bdae5d984c687b41e67e10ab 190ad17ca254da5bba14ee9923f6d3
e62278a4136e6b18fe394213ca7003 48faf554a5f4c9e2cfc40c22df7324
inshort-1-1095 inshort-1-1149
inshort-1-935 inshort-1-1066`,
  open: `
conll2003-train/5 conll2003-train/23
conll2003-train/458 conll2003-train/466
conll2003-train/325 conll2003-train/329
conll2003-train/669 conll2003-train/670
conll2003-train/344 conll2003-train/370
conll2003-train/344 conll2003-train/373
conll2003-train/370 conll2003-train/373
conll2003-train/259 conll2003-train/341
conll2003-train/266 conll2003-train/365
conll2003-train/249 conll2003-train/278
conll2003-train/136 conll2003-train/175
conll2003-dev/158 conll2003-dev/159
ghana_newsghana_19.txt.tsv ghana_newsghana_4.txt.tsv`,
};

const listed = (text: string): readonly (readonly [string, string])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string]);

const KNOWN = {
  same: listed(PAIRS.same),
  open: listed(PAIRS.open),
};

const among = (pairs: readonly (readonly [string, string])[], a: string, b: string): boolean =>
  pairs.some(([x, y]) => (a.endsWith(x) && b.endsWith(y)) || (a.endsWith(y) && b.endsWith(x)));

/** What is known of two texts of the data folder: all that is not listed are different stories. */
export const knownOf = (a: string, b: string): 'same' | 'open' | 'different' => {
  if (among(KNOWN.same, a, b)) return 'same';
  return among(KNOWN.open, a, b) ? 'open' : 'different';
};
