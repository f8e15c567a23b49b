import type { EngineName, Input, Reply } from '../contract/api.ts';
import { err } from '../core/result.ts';
import type { EngineHandlers, EngineParts } from './engine-parts.ts';
import { articleRequests } from './requests/articles.ts';
import { coverageRequests } from './requests/coverage.ts';
import { importRequests } from './requests/imports.ts';
import { outletRequests } from './requests/outlets.ts';
import { reportRequests } from './requests/reports.ts';
import { topicRequests } from './requests/topics.ts';
import { watchRequests } from './requests/watches.ts';

export type Engine = {
  /** Never rejects: a bug in a handler comes back as a failure with its message. */
  request<Name extends EngineName>(name: Name, input: Input<Name>): Promise<Reply<Name>>;
  close(): Promise<void>;
};

/** Answers every request about one library. */
export function createEngine(parts: EngineParts): Engine {
  const handlers: EngineHandlers = {
    ...articleRequests(parts),
    ...coverageRequests(parts),
    ...importRequests(parts),
    ...outletRequests(parts),
    ...reportRequests(parts),
    ...topicRequests(parts),
    ...watchRequests(parts),
  };
  return {
    async request(name, input) {
      try {
        return await handlers[name](input);
      } catch (error) {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return err({ kind: 'engine-stopped', detail });
      }
    },
    async close() {
      await parts.watches.close();
      await parts.importer.close();
      await parts.reader.close();
      parts.library.close();
    },
  };
}
