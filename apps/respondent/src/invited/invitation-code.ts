/**
 * The code of an invitation, which stands in the address's fragment: a browser sends that to nobody. Read once, since the
 * fragment may change while the page is used.
 */
export const invitationCode: string | undefined =
  typeof location === 'undefined' ? undefined : /^#([0-9a-z]{16})$/.exec(location.hash)?.[1];
