/** The place in a page, and in markup that is kept for one, which every answer fills with a nonce of its own. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';
