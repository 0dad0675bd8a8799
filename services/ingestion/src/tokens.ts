/** Injection token of the `FeedsInUse`. */
export const FEEDS = Symbol('FEEDS');
/** Injection token of the `Door`. */
export const DOOR = Symbol('DOOR');
/** Injection token of the `WebSub`; undefined where no feed may be subscribed. */
export const WEBSUB = Symbol('WEBSUB');
