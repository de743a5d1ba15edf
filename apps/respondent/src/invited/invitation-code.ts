/**
 * The code of an invitation, which stands in the address's fragment: a browser sends that to nobody. Read once, since the
 * fragment may change while the page is used.
 */
// On the server there is no address.
export const invitationCode: string | undefined = globalThis.location?.hash.match(/^#(\w{16})$/)?.[1];
