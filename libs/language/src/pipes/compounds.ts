const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Before a capital these are apart: "anti-American", "ex-FARC". */
export const PREFIXES = words(
  'anti pro ex non post pre mid neo pan trans inter intra sub super ultra un co half all self semi quasi then now early late vice cross counter over under former zero off',
);

/** After a capital these are apart, as is what ends in "-ed" or "-ing": "Russia-led", "COVID-19-related". */
export const TAILS = words(
  'led born built made held run style era like bound wide area owned hit free bred torn sent fed won where who which what when while but if once that is was has have had will language majority minority class type friendly only wing heavy rich ward',
);

/** States by the last word of their names. */
const STATES = words(
  'Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Barbados Belarus Belgium Belize Bolivia Botswana Brazil Britain Bulgaria Burundi Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt England Estonia Ethiopia Fiji Finland France Gabon Gambia Germany Ghana Greece Guatemala Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kazakhstan Kenya Korea Kosovo Kuwait Kyrgyzstan Lanka Latvia Lebanon Leone Libya Liechtenstein Lithuania Luxembourg Macedonia Malawi Malaysia Malta Mauritius Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Rica Romania Russia Rwanda Salvador Scotland Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Yugoslavia Zaire Zambia Zealand Zimbabwe',
);

/** Short and combining forms, peoples, and what is more than a state: "US-China", "Sino-Indian". */
const PEOPLES = words(
  'US USA UK EU UN UAE DPRK Sino Franco Anglo Indo Russo Afro Greco Arab Afghan Czech Danish Dutch Finnish French German Greek Iraqi Israeli Kuwaiti Omani Pakistani Polish Qatari Saudi Slovak Swiss Thai Uzbek Welsh Yemeni Africa America Asia Europe Georgia Jordan',
);

/** Whether it is a state and nothing else: what follows its hyphen is another name, as in "Brazil-Ada Moe", "Belgium-1". */
export const isState = (word: string): boolean => STATES.has(word);

/** Whether it names a state or its people: a pair of such is two names. */
export const isPeople = (word: string): boolean =>
  STATES.has(word) || PEOPLES.has(word) || /^\p{Lu}\p{Ll}{2,8}(?:ian|can|ean|ese|ish)$/u.test(word);
