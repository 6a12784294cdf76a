import { readAnswer, unavailable, type GraphClient } from '@parfinanciero/kit';
import { parse } from 'graphql';
import { newRequestId, serviceContext } from '../request-context.js';
import type { GraphqlDoor } from '../doors/graphql-door.js';

/** The graph for services of this process: the same limits and the same answers as over HTTP, without the way there. */
export const localGraphClient = (execute: GraphqlDoor['execute']): GraphClient => ({
  async query({ operation, variables = {}, as, deadlineMs }) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(unavailable()), deadlineMs);
    });
    try {
      const asked = execute({ document: parse(operation), variables }, serviceContext(as, newRequestId()));
      const { data, errors } = await Promise.race([asked, late]);
      // Plain JSON, as it would have come over HTTP.
      return readAnswer(JSON.parse(JSON.stringify({ data, ...(errors && { errors }) })));
    } finally {
      clearTimeout(timer);
    }
  },
});
