const words = (text) => new Set(text.trim().split(/\s+/));
/** Courtesies: they say nothing of an office. In small letters, without full stop. */
export const COURTESIES = words('mr mrs ms miss mx sir madam dame lord lady mme mlle don dona');
/** Words that stand before a person's name and are no part of it. In small letters, without full stop. */
export const TITLES = words(`
  mr mrs ms miss mx sir madam dame lord lady mme mlle dr prof professor rev reverend fr sister brother
  president vice-president premier prime minister chancellor secretary senator sen sens representative rep reps
  congressman congresswoman governor gov govs mayor councillor councilman councilwoman mp ambassador envoy
  general gen colonel col lt lieutenant maj major capt captain cmdr commander adm admiral sgt sergeant cpl corporal
  pvt private brig brigadier marshal inspector detective officer constable superintendent sheriff commissioner
  judge justice magistrate attorney prosecutor king queen prince princess emperor empress sultan emir sheikh sheik
  ayatollah imam rabbi pope archbishop bishop cardinal pastor monsignor patriarch crown
  chairman chairwoman chairperson director chief spokesman spokeswoman spokesperson coach
`);
/** Titles of those who go by one name: "Francis" of "Pope Francis" is nobody's first name. */
export const ROYAL = words('king queen prince princess emperor empress sultan emir pope patriarch saint st');
/** Parts that belong to the surname after them. */
export const PARTICLES = words('van von der den de del della di da dos das du la le el al bin ibn ben abu ter ten zu af av st');
/** What follows a surname and tells two of one name apart. */
export const SUFFIXES = words('jr sr ii iii iv');
