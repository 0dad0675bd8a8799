const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Titles and the like: a name comes after, so they never end a sentence. */
export const TITLES = words(
  'mr mrs ms mx rs dr drs prof sen sens rep reps gov govs gen lt col maj sgt capt cpl cmdr cdr adm brig pte pvt hon rev fr msgr ste messrs mme mlle amb det insp supt atty pres pst ald barr assemb engr cllr treas asst smt shri brgy spc',
);

/** Abbreviations that may stand within a sentence and at its end. */
export const ABBREVIATIONS = words(
  'st ft mt inc ltd corp co cos bros plc llc jr sr esq etc al dept assn assoc univ inst ave blvd rd sq bldg est approx esp ext min max misc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo vs v cf ca eds ed vol viz oz lb lbs hrs mph dist div bhd pty ph.d mfg cty constr rte qld natl intl twp hts jct mtn ont alta govt',
);

/** Those that a number follows, as in "No. 7"; elsewhere they are words. */
export const BEFORE_NUMBER = words('no nos fig figs art sec p pp c para ch vol op');

/** Of the abbreviations, those that are words too and so need a capital or a number beside them. */
export const ALSO_WORDS = words(
  'sat sun mar dec ill ind miss mass wash ore del la pa co al est mon min max ed inst ark ky ga mo va',
);

/** Words with a stop inside that are neither initials nor domains, without their last stop. */
export const DOTTED = words('ph.d m.sc b.sc m.phil d.phil ll.m ll.b');
