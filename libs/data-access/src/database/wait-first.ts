/**
 * Thrown by work within a transaction that cannot go on before something that takes long is there, such as the first decision on what a
 * large survey may show: the transaction ends with nothing changed, its connection goes back to the others, and the work begins anew
 * when `until` is fulfilled. Where it fails, the work fails with its reason.
 */
export class WaitFirst extends Error {
  readonly until: Promise<unknown>;

  constructor(until: Promise<unknown>) {
    super('the work must wait for something first, outside its transaction');
    this.until = until;
    // It may fail before the transaction has ended and somebody listens.
    until.catch(() => {});
  }
}
