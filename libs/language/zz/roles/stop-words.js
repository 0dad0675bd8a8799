const words = (text) => new Set(text.trim().split(/\s+/));
export const DETERMINERS = words('the a an this that these those his her their its our my your one two three four five another each every both');
export const PREPOSITIONS = words('of for to in at from with on by under over near against about into during within behind beyond through amid among between as since until');
/** Subordinators, pronouns and other words that no noun phrase goes across. */
export const LINKS = words(`
  and or but nor so yet while when where who whom whose which that what why how if because although though unless after
  before once than then he she it they we you i him them us me there here not never also only even just still already
  however meanwhile instead later earlier now today yesterday tomorrow yes no
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december
`);
/** Verbs that would be taken for nouns before a name, and those that make a clause of what looks like an apposition. */
export const VERBS = words(`
  is are was were be been being am has have had having do does did done will would can could may might shall should must
  say says said saying tell tells told telling think thinks thought know knows knew ask asks call calls meet meets met
  see sees saw seen give gives gave given get gets got take takes took make makes made let lets put puts set sets go
  goes went come comes came leave leaves left keep keeps kept hold holds held find finds found show shows bring brings
  brought beat beats win wins won lose loses lost send sends sent lead leads led hear hears heard speak speaks spoke
  write writes wrote pay pays paid run runs ran begin begins began become becomes became feel feels felt sit sits sat
  stand stands stood fall falls fell hit hits cut cuts quit quits shot shoots urge urges want wants back backs name names
  sue sues face faces join joins support supports praise praises thank thanks quote quotes cite cites accuse accuses
  blame blames welcome welcomes interview interviews visit visits help helps add adds read reads
`);
/** Pronouns: after one of them comes a verb. */
export const PRONOUNS = words('he she it they we you i who that which');
/** Words in -ed, -ing and -s that do stand before a noun. */
export const NOT_VERBS = words(`
  elected appointed acting retired outgoing incoming sitting ruling leading disgraced deposed ousted exiled jailed
  detained convicted alleged suspected reputed renowned acclaimed noted celebrated wanted self-declared self-proclaimed
  disputed detained newly-elected united sports affairs news sales rights operations relations communications
  economics politics business press gas arms homes series human-resources rebels seed special-operations
  manufacturing banking housing planning training marketing engineering nursing boxing running racing cycling swimming
  founding managing presiding commanding lending visiting supervising coordinating investigating prosecuting
`);
/** Praise and blame, of which no role is made: "is a great leader". */
export const JUDGEMENTS = words('great good best better bad worst strong weak true real nice brilliant terrible wonderful amazing tremendous perfect fantastic natural born');
