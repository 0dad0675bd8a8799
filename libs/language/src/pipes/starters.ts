const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that with a capital begin a sentence and seldom a name: after "U.S." they say that a sentence ended. */
export const STARTERS = words(
  'The A An This That These Those He She It They We You I His Her Its Their Our My Your In On At After Before But And Or So Yet However When While If As For By From With Without Since Though Although Because Once Then There Here What Who Why How Where Whether Now Not No Both Each Every Some Many Most Several Another Such Meanwhile According Earlier Later Last Until Under During Among Despite Also Even Only One Two Three Still Instead Moreover Nor To Of All Any More Like Just Please Is Are Was Were Do Does Did Have Has Had Will Would Could Can Should',
);

/** After "6 p.m." these go on: zones, days and months. */
export const AFTER_HOUR = words(
  'ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST JST Eastern Central Mountain Pacific London Moscow Beijing Tokyo Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December',
);

/** After a quotation that asks or shouts, with the speaker before them: "“Is it?” Orm asked." */
export const SPEECH = words(
  'said says asked asks told replied replies added adds wrote writes shouted shouts cried cries wondered recalled joked insisted answered exclaimed yelled whispered continued tweeted',
);
