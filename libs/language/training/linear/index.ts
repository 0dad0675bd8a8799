// What other linear models are learnt with.

export { detokenise, type RunningText } from '../entities/detokenise.ts';
export { randomNumbers, shuffle } from '../random.ts';
export { createPerceptron, type LearntWeights, type Perceptron } from './perceptron.ts';
export { quantise } from './quantise.ts';
