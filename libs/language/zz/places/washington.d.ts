import type { Geography } from '@quickwire/contracts';
import type { Mention } from '../doc.ts';
import type { Evidence } from './evidence.ts';
import { type Told } from './told.ts';
/**
 * Washington is a state where it is called one or holds a town, else the city where something is there, else the
 * government of the country, which has no subdivision. Beside other names of the state it may be either.
 */
export declare const resolveWashington: (text: string, mentions: readonly Mention[], told: readonly Told[], evidence: Evidence) => Geography;
