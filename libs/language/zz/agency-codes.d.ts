import type { Entity, Story } from '@quickwire/contracts';
/** An entity of the engine with every form of its name that the text has. */
export interface Found {
    readonly entity: Entity;
    readonly forms: readonly string[];
}
/**
 * What the agency itself coded wins: an entity that goes by the coded name takes the agency's name, type, scheme, code
 * and address; a coded name that is no entity becomes one, with its mentions if the text has the name.
 */
export declare const withAgencyCodes: (found: readonly Found[], story: Story) => readonly Entity[];
