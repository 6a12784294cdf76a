import { decodeOpaqueId, liveValues, notFound, type Context } from '@parfinanciero/kit';
import type { AdministrationPorts } from '../ports.js';
import type { Report } from '../schema/report.js';
import { readReport } from '../use-cases/read-reports.js';
import { reportTopic } from '../use-cases/report-live.js';

/** How often a report is looked at that nobody told of: another replica may be making it. */
const LOOK_MS = 2_000;

/** A report as it is, then whenever it goes on. @throws NOT_FOUND for another's; once it is removed, too */
export function reportStream(context: Context<AdministrationPorts>, reportId: string): AsyncIterableIterator<Report> {
  const decoded = decodeOpaqueId(reportId);
  if (decoded?.kind !== 'Report') throw notFound();
  const { live } = context.service;
  const topic = reportTopic(decoded.id);
  let sent = 0;
  const changes = liveValues({
    channel: live,
    topic,
    async read(): Promise<Report | null> {
      const report = await readReport.execute(context, { reportId });
      if (report.version === sent) return null;
      sent = report.version;
      return report;
    },
  });
  const timer = setInterval(() => live.emit(topic), LOOK_MS).unref();
  const stream: AsyncIterableIterator<Report> = {
    async next() {
      try {
        const step = await changes.next();
        if (step.done) clearInterval(timer);
        return step;
      } catch (error) {
        clearInterval(timer);
        throw error;
      }
    },
    async return() {
      clearInterval(timer);
      await changes.return?.();
      return { done: true, value: undefined };
    },
    async throw(error: unknown) {
      clearInterval(timer);
      await changes.return?.();
      throw error instanceof Error ? error : new Error(String(error));
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
