import type { ServiceRuntime } from '@parfinanciero/kit';

/** What the streams of one report listen to. */
export const reportTopic = (reportId: string): string => `report ${reportId}`;

/** Wakes the streams of a report. Called after a commit. */
export const wakeReport = (service: Pick<ServiceRuntime, 'live'>, reportId: string): void =>
  service.live.emit(reportTopic(reportId));
