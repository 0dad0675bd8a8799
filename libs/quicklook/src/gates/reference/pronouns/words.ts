/** First, second and third person, and what stands with a noun. Small letters. */
export const SPEAKER = /^(?:i|me|my|mine|we|us|our|ours|myself|ourselves)$/;
export const READER = /^(?:you|your|yours|yourself)$/;
export const THIRD =
  /^(?:he|him|his|she|her|hers|they|them|their|theirs|himself|herself|themselves|its|itself|it)$/;
export const POSSESSIVE = /^(?:his|her|its|their|hers|theirs|himself|herself|itself|themselves)$/;
