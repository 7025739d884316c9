/** A handler of a type, but for listing, which no deployment does. */
export const HANDLERS = ['create', 'read', 'update', 'delete'] as const;
export type Handler = (typeof HANDLERS)[number];

export type Handlers = Readonly<Partial<Record<Handler, readonly string[]>>>;
