import type { Context, ReferenceResolver } from '@parfinanciero/kit';
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { AdministrationPorts } from '../ports.js';
import { Report, ReportConnection, ReportRefInput, RequestReportInput } from '../schema/report.js';
import { readReport, readReports } from '../use-cases/read-reports.js';
import { removeReport } from '../use-cases/remove-report.js';
import { requestReport } from '../use-cases/request-report.js';
import { reportStream } from './report-stream.js';

type Request = Context<AdministrationPorts>;

@ArgsType()
class ReportsArgs {
  @Field(() => Int, { nullable: true, description: '1–200, default 50.' }) first?: number;
  @Field(() => String, { nullable: true }) after?: string;
}

/** A report from another subgraph's hands. Another's answers as one that never was. */
export const reportReferences: Readonly<Record<string, ReferenceResolver>> = {
  Report: ({ id }, context) => readReport.execute(context, { reportId: String(id) }),
};

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => ReportConnection, { nullable: true, description: 'The caller’s own, newest first.' })
  reports(@Args(() => ReportsArgs) args: ReportsArgs, @Ctx() context: Request): Promise<ReportConnection> {
    return readReports.execute(context, args);
  }

  @Query(() => Report, { nullable: true })
  report(@Arg('id', () => ID) reportId: string, @Ctx() context: Request): Promise<Report> {
    return readReport.execute(context, { reportId });
  }

  @Mutation(() => Report, { nullable: true, description: 'Puts a report in the queue; at most five at a time.' })
  requestReport(
    @Arg('input', () => RequestReportInput) input: RequestReportInput,
    @Ctx() context: Request,
  ): Promise<Report> {
    return requestReport.execute(context, input);
  }

  @Mutation(() => Boolean, { nullable: true, description: 'Removes a report and its file.' })
  removeReport(@Arg('input', () => ReportRefInput) input: ReportRefInput, @Ctx() context: Request): Promise<boolean> {
    return removeReport.execute(context, input);
  }

  @Subscription(() => Report, {
    nullable: true,
    subscribe: ({ args, context }) => reportStream(context as Request, (args as { reportId: string }).reportId),
    description: 'The present state first, then every change.',
  })
  reportChanged(@Root() report: Report, @Arg('reportId', () => ID) _reportId: string): Report {
    return report;
  }
}
