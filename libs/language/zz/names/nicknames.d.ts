/** The form a first name is compared by: "bill" and "william" are one. */
export declare const firstNameKey: (given: string) => string;
