const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Before a capital these are apart: "anti-American", "ex-FARC". */
export const PREFIXES = words(
  'anti pro ex non post pre mid neo pan trans inter intra sub super ultra un co half all self semi quasi then now early late vice cross counter over under former zero off',
);

/** After a capital these are apart, as is what ends in "-ed" or "-ing": "Russia-led", "COVID-19-related". */
export const TAILS = words(
  'led born built made held run style era like bound wide area owned hit free bred torn sent fed won where who which what when while but if once that is was has have had will language majority minority class type friendly only wing heavy rich ward',
);

/** States and combining forms that stand on either side of a hyphen: "US-China", "Sino-Indian". */
const STATES = words(
  'US USA UK EU UN UAE DPRK Sino Franco Anglo Indo Russo Afro Greco Arab Afghan Czech Danish Dutch Finnish French German Greek Iraqi Israeli Kuwaiti Omani Pakistani Polish Qatari Saudi Slovak Swiss Thai Uzbek Welsh Yemeni Afghanistan Africa Algeria America Argentina Armenia Asia Australia Austria Azerbaijan Belarus Belgium Brazil Britain Bulgaria Canada Chile China Colombia Croatia Cuba Cyprus Denmark Egypt England Estonia Ethiopia Europe Finland France Georgia Germany Ghana Greece Hungary India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kenya Korea Kosovo Kuwait Latvia Lebanon Libya Lithuania Malaysia Mexico Moldova Morocco Myanmar Nepal Nigeria Norway Pakistan Palestine Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Scotland Serbia Singapore Somalia Spain Sudan Sweden Switzerland Syria Taiwan Thailand Tunisia Turkey Uganda Ukraine Venezuela Vietnam Yemen Zimbabwe',
);

/** Whether it names a state or its people: a pair of such is two names. */
export const isPeople = (word: string): boolean =>
  STATES.has(word) || /^\p{Lu}\p{Ll}{2,8}(?:ian|can|ean|ese|ish)$/u.test(word);
