import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  endsAt: number;
}

/**
 * Where the demo identity provider keeps its sessions: in memory, so that a restart signs everyone out. Old entries leave as
 * new ones come in.
 */
export class MemoryAdapter implements Adapter {
  static readonly #kept = new Map<string, Kept>();
  readonly #model: string;

  constructor(model: string) {
    this.#model = model;
  }

  #key(id: string): string {
    return `${this.#model}:${id}`;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn = 3600): Promise<void> {
    const now = Date.now();
    for (const [key, { endsAt }] of MemoryAdapter.#kept) if (endsAt < now) MemoryAdapter.#kept.delete(key);
    MemoryAdapter.#kept.set(this.#key(id), { payload, endsAt: now + expiresIn * 1000 });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const kept = MemoryAdapter.#kept.get(this.#key(id));
    return kept && kept.endsAt >= Date.now() ? kept.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findBy((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findBy((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    MemoryAdapter.#kept.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of MemoryAdapter.#kept) {
      if (key.startsWith(`${this.#model}:`) && payload.grantId === grantId) MemoryAdapter.#kept.delete(key);
    }
  }

  #findBy(matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const now = Date.now();
    for (const [key, { payload, endsAt }] of MemoryAdapter.#kept) {
      if (key.startsWith(`${this.#model}:`) && endsAt >= now && matches(payload)) return payload;
    }
    return undefined;
  }
}
