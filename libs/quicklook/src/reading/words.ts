/** Closed lists of English words that bear on what a line says. All lower case, apostrophes straight. */

export const wordList = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs that report what someone said, thought or wrote, in the forms a sentence has. */
export const SAYING = wordList(`
  said says say saying told tells tell telling added adds adding claimed claims claim claiming assert complain contend maintain allege argued argues argue arguing
  alleged alleges allege alleging announced announces announce announcing insisted insists insist insisting
  believed believes believe believing thought thinks think thinking noted notes noting warned warns warn warning
  stated states stating explained explains explain explaining reported reports report reporting wrote writes write writing
  suggested suggests suggest suggesting confirmed confirms confirm confirming denied denies deny denying
  predicted predicts predict predicting estimated estimates estimate estimating expected expects expect
  tweeted tweets posted posts posting acknowledged acknowledges admits admitted admit admitting testified testifies
  maintains maintained contended contends asserted asserts declared declares recalled recalls replied replies
  asked asks asking wondered wonders feared fears hoped hopes hope vowed vows pledged pledges promised promises
  agreed agrees according concluded concludes concede conceded concedes revealed reveals showed shows indicated indicates
  quipped joked jokes continued observed remarked described describes complained complains urged urges found finds
  accused accuses accuse accusing ruled affirmed affirms stressed stresses emphasised emphasises emphasized emphasizes
  underlined underlines cautioned cautions`);

/** Words that deny, refuse or narrow what they stand with. */
export const NEGATION = wordList(`
  not n't no never neither nor none nobody nothing nowhere without hardly barely scarcely rarely seldom few little
  cannot unlikely unable fail fails failed failing deny denies denied denying refuse refuses refused refusing
  reject rejects rejected rejecting lack lacks lacked lacking stop stops stopped prevent prevents prevented avoid avoided
  only merely`);

/** Words that make a statement less than a fact. */
export const HEDGE = wordList(`
  reportedly allegedly apparently supposedly purportedly presumably probably possibly perhaps maybe likely potentially
  seemingly ostensibly alleged suspected purported presumed potential possible so-called would-be self-proclaimed
  almost nearly virtually practically primarily closer partly partially marginally basically mostly largely mainly generally usually often sometimes
  initially originally temporarily formally officially effectively technically theoretically reputedly arguably
  traditionally historically consistently slightly relatively falsely wrongly unofficially regularly repeatedly normally typically commonly frequently occasionally necessarily exactly entirely fully immediately suspectedly tentatively conditionally eventually once former formerly then ex- late acting interim close`);

/** Adverbs in -ly whose loss makes nothing untrue; of any other the gates ask that it stays with its verb. */
export const PLAIN_ADVERB = wordList(`
  finally closely separately actively widely clearly additionally highly unfortunately ironically lately bizarrely quickly shortly deeply simply
  sharply actually strongly physically violently specially abruptly similarly seriously certainly warmly famously successfully ultimately
  extensively efficiently carefully prominently newly brutally unexpectedly suddenly heavily really specifically urgently unanimously badly
  broadly easily angrily vehemently coincidentally massively greedily rapidly accordingly obviously globally continuously significantly hugely
  peacefully comfortably slowly readily miraculously overwhelmingly sensationally noticeably keenly anxiously rightly eagerly understandably
  aggressively starkly exponentially resolutely dramatically swiftly openly quietly loudly bitterly fiercely harshly severely gravely directly
  personally proudly happily sadly steadily gradually considerably substantially drastically vastly greatly firmly tightly safely sorely
  desperately frantically hastily promptly instantly gently neatly beautifully tragically luckily fortunately thankfully surprisingly
  interestingly importantly notably crucially naturally simultaneously staunchly wholeheartedly meticulously vigorously enthusiastically
  unceremoniously controversially freely individually internationally conversely preemptively increasingly perfectly publicly jointly convincingly emphatically forcefully`);

export const MODAL = wordList(
  `may might can could would should must shall will 'll 'd wo ca need ought`,
);

/** Marks of a clause on whose truth that of the main clause depends. */
export const CONDITION = wordList(
  `if unless until till whether provided providing supposing lest once whenever`,
);

/** Words before a number that change what it says. */
export const BOUND = wordList(`
  about around approximately roughly nearly almost over under above below more less fewer least most up to than some
  estimated only just as many much few little maximum minimum every per each average another additional further`);

/** Words that set an event in another time than the story's. */
export const TIME_WORD = wordList(`
  ago first last next previously formerly earlier later once yesterday tomorrow tonight already yet still since past former
  previous recently soon before after then now currently annually yearly daily weekly monthly again ever`);

/** Openers that tie a sentence to the one before and say nothing themselves. */
export const CONNECTIVE = wordList(`
  and but so yet also however meanwhile moreover furthermore besides nevertheless nonetheless still thus therefore
  indeed additionally consequently instead anyway plus conversely similarly likewise accordingly notably interestingly
  ironically obviously subsequently`);

/** Linking verbs, which are nothing without what follows. */
export const LINKING = wordList(`
  become becomes became remain remains remained seem seems seemed appear appears appeared look looks looked feel feels felt
  stay stays stayed prove proves proved turn turns turned grow grows grew get gets got`);

export const BE = wordList(`is are was were be been being 's 're am 'm`);

/** Nouns for people and bodies that every reader knows without being told which, after "the". */
export const KNOWN = wordList(`
  police president pentagon senate house congress world united states u.s. un u.n. eu white kremlin vatican
  public economy internet media press weather supreme federal justice foreign interior defense defence
  treasury air national international european american british russian chinese french german city sun moon
  earth pope queen king web environment market markets law future past rest end beginning start same first
  second third fourth fifth last next number amount majority aftermath middle wake west east north south left
  right top bottom bbc fbi cia nba nfl nhl mlb ncaa nasa nato fda cdc fifa uefa afp associated most best worst
  biggest largest highest lowest oldest youngest longest only fastest greatest deadliest oscars holocaust
  bible summer winter spring autumn season morning afternoon evening night weekend day week month year decade
  century time 1980s 1990s 2000s use need idea chance possibility question fact way cost price likelihood risk
  threat lack age ground sea water vote job moment administration`);

export const DEMONSTRATIVE = wordList(`this that these those such here there`);
