import type { CrmPorts, CrmRequest, CrmResponse } from '../../../src/screen-pop/crm';
import type { CrmFixture } from './adapter';
import { REGION } from './people';

/** What a CRM's recipe has asked of the world. */
export interface SentRequest {
  readonly by: 'asAgent' | 'withToken';
  readonly request: CrmRequest;
}

/** The browser's part: requests go to the fixture, as the agent with the session's cookie. */
export function fixturePorts(fixture: Pick<CrmFixture, 'cookie'>, sent: SentRequest[]): CrmPorts {
  return {
    region: REGION,
    asAgent(request, signal) {
      sent.push({ by: 'asAgent', request });
      return send(request, signal, fixture.cookie ? { cookie: fixture.cookie } : {});
    },
    withToken(request, signal) {
      sent.push({ by: 'withToken', request });
      return send(request, signal, {});
    },
  };
}

async function send(
  { url, method = 'GET', headers = {}, body }: CrmRequest,
  signal: AbortSignal,
  session: Readonly<Record<string, string>>,
): Promise<CrmResponse> {
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...session },
      signal,
      ...(body !== undefined && { body }),
    });
    return {
      status: response.status,
      url: response.url,
      headers: kept(response.headers),
      body: await response.text(),
    };
  } catch (error) {
    if (signal.aborted) throw error;
    return { status: 0, url, headers: {}, body: '' };
  }
}

function kept(headers: Headers): Readonly<Record<string, string>> {
  const names = ['content-type', 'retry-after'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
