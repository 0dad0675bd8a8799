const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words whose loss turns a statement round. */
export const NEGATIONS = list(
  "no not n't never neither nor none nobody nothing nowhere hardly barely scarcely rarely seldom without",
);

/** Words whose loss makes a statement stronger, or other, than it was. */
export const HEDGES = list(
  `about almost approximately around nearly roughly only just partly partially mostly largely up over under least most more less fewer
  allegedly reportedly apparently purportedly supposedly presumably possibly probably perhaps maybe likely unlikely potentially
  provisionally tentatively temporarily initially yet still again too so as half virtually practically even merely mainly
  unsuccessfully falsely wrongly`,
);

/** Adjectives without which a thing is another thing. */
export const PRIVATIVES = list(
  `former ex alleged suspected accused attempted would-be fake false potential possible proposed planned expected likely unlikely
  acting interim presumed purported so-called self-declared self-styled self-proclaimed apparent failed near few several many most some
  unconfirmed mock deputy vice assistant associate junior only half partial late onetime one-time convicted future aspiring prospective
  hypothetical supposed counterfeit non anti pro pseudo rumored rumoured unofficial preliminary provisional tentative conditional
  temporary first second third last next further additional more less fewer higher lower certain illegal fewer little`,
);

/** What holds of all of a kind holds of the kind as it was narrowed down, and of no wider one. */
export const UNIVERSALS = list(
  'all every each any no neither both only none everyone everybody anyone anybody nobody those',
);

/** Nouns that say how much or what sort of the noun after their "of". */
export const LIGHT_NOUNS = list(
  `number numbers part parts series group groups one ones some many most all half none lot lots dozens scores hundreds thousands
  millions billions trillions kind kinds type types sort rest majority minority pair couple percent % percentage portion share quarter
  third thirds two-thirds three-quarters bulk handful piece pieces set total amount level levels rate range member members each few
  several any both side end top bottom lack risk absence threat prospect`,
);

/** What makes the clause after it a condition. */
export const CONDITIONS = list('if unless until provided providing whether lest except once');

/** Prepositions that name a source, or an exception. */
export const SOURCES = list('according per except excluding');

/** Verbs by which somebody says, thinks or writes something. */
export const SPEECH = list(
  `say says said saying tell tells told report reports reported announce announces announced add adds added claim claims claimed state
  states stated confirm confirms confirmed write writes wrote note notes noted believe believes believed think thinks thought warn warns
  warned suggest suggests suggested argue argues argued insist insists insisted explain explains explained allege alleges alleged
  acknowledge acknowledges acknowledged estimate estimates estimated predict predicts predicted post posted tweet tweeted tweets
  show shows showed admit admits admitted assert asserts asserted maintain maintains maintained reveal reveals revealed declare declares
  declared hint hints hinted hope hopes hoped fear fears feared quote quoted learn learned learnt hear heard indicate indicates indicated`,
);

/** Those that stand at the end of a sentence after its source. */
export const CLOSING_SPEECH = list(
  'said says say told reported reports report according wrote writes announced confirmed added adds claimed claims tweeted posted',
);
