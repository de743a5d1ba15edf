/**
 * Runs the specs of a room in this very process, for Stryker. Jest would take seconds to start for every fault that is put in;
 * here the specs are loaded once, and a fault is switched on between two runs.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { FewerCases } from './few-cases.mjs';

/** How long each spec took without a fault, so that quick ones come first. Lies in the sandbox, and outlives the process. */
const TIMES = '.spec-times.json';

/** Specs that take longer ask how much time something takes, and that is not the same with faults to be switched on. */
const LONGEST_MS = 8000;

class SpecsInProcess {
  #loaded;
  #context;

  constructor() {
    this.#context = globalThis.__stryker__ ??= {};
    globalThis.specsFound = [];
    globalThis.lazyShapes = [];
    register(pathToFileURL(join(import.meta.dirname, 'spec-hooks.mjs')));
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun() {
    const specs = await this.#specs();
    const times = {};
    const tests = [];
    for (const spec of specs) {
      const result = await this.#run(spec);
      times[spec.id] = result.timeSpentMs;
      tests.push(result);
    }
    writeFileSync(TIMES, JSON.stringify(times));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const context = this.#context;
    if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    context.hitLimit = hitLimit;
    let specs;
    try {
      specs = await this.#specs();
    } catch (error) {
      // Code that does not load is noticed by whoever runs it.
      return { status: MutantRunStatus.Killed, killedBy: ['loading'], failureMessage: String(error), nrOfTests: 0 };
    }
    context.activeMutant = activeMutant.id;
    const times = existsSync(TIMES) ? JSON.parse(readFileSync(TIMES, 'utf8')) : {};
    const wanted = testFilter && new Set(testFilter);
    const farness = ({ file, id }) => [farFrom(activeMutant.fileName, file), times[id] ?? 0];
    const chosen = specs
      .filter(({ id }) => (!wanted || wanted.has(id)) && (times[id] ?? 0) < LONGEST_MS)
      .map((spec) => ({ ...spec, farness: farness(spec) }))
      .sort((a, b) => a.farness[0] - b.farness[0] || a.farness[1] - b.farness[1]);
    let ran = 0;
    for (const spec of chosen) {
      const result = await this.#run(spec);
      ran += 1;
      if (context.hitLimit !== undefined && context.hitCount > context.hitLimit)
        return { status: MutantRunStatus.Timeout, reason: 'a loop that does not end' };
      if (result.status === TestStatus.Failed)
        return {
          status: MutantRunStatus.Killed,
          killedBy: [spec.id],
          failureMessage: result.failureMessage,
          nrOfTests: ran,
        };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: ran };
  }

  /** Loads each spec file once; what the files declare is found in `specsFound`. */
  async #specs() {
    this.#loaded ??= (async () => {
      const places = process.env.MUTATION_PLACES?.split(' ') ?? [''];
      const files = readdirSync('libs', { recursive: true })
        .map((name) => String(name).replaceAll('\\', '/'))
        .filter((name) => name.endsWith('.spec.ts') && places.some((place) => name.startsWith(place)))
        .sort();
      for (const file of files) {
        globalThis.specFile = file;
        await import(pathToFileURL(resolve('libs', file)).href);
      }
      // Outside of any spec, so that a fault in one of them counts as there from the start, and is tried in a process of its own.
      for (const { _zod } of globalThis.lazyShapes) void _zod.innerType;
      return globalThis.specsFound;
    })();
    return this.#loaded;
  }

  async #run({ id, name, body }) {
    this.#context.currentTestId = id;
    const start = performance.now();
    const took = () => Math.round(performance.now() - start);
    try {
      await body();
      return { id, name, status: TestStatus.Success, timeSpentMs: took() };
    } catch (error) {
      if (error instanceof FewerCases) return { id, name, status: TestStatus.Success, timeSpentMs: took() };
      const failureMessage = error instanceof Error ? error.message : String(error);
      return { id, name, status: TestStatus.Failed, timeSpentMs: took(), failureMessage };
    } finally {
      this.#context.currentTestId = undefined;
    }
  }
}

/** Specs of the very file come first, then those of its folder: mostly it is they that notice. */
function farFrom(mutated, spec) {
  const name = mutated.replaceAll('\\', '/');
  if (name.endsWith(`/${spec.replace(/\.spec\.ts$/, '.ts')}`)) return 0;
  return name.includes(`/${spec.slice(0, spec.lastIndexOf('/') + 1)}`) ? 1 : 2;
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'specs-in-process', () => new SpecsInProcess()),
];
