/** A file of weights that cannot be used. The message says which file, and what to do. */
export declare class ModelError extends Error {
    readonly code = "MODEL_UNUSABLE";
    constructor(fault: string, options?: ErrorOptions);
}
