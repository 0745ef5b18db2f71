import { createServer, type Server } from 'node:http';

/** A site with every kind of field that something can be typed into; at `/own` without a frame of another site. */
export interface FormSite {
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** What is typed into the fields of a page or frame of the site; runs in it. */
export function readFields(): string {
  const { readRoots } = globalThis as { readRoots?: () => string };
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
  return [...fields.map(({ value }) => value), document.body.textContent, readRoots?.()].join(' ');
}

export async function startFormSite(): Promise<FormSite> {
  const foreign = await listen(() => FOREIGN_PAGE, '127.0.0.1');
  const frame = `<iframe id="foreign" src="${foreign.url}"></iframe>`;
  const site = await listen((path) => page(path === '/own' ? '' : frame), 'localhost');
  return {
    url: site.url,
    close: async () => {
      await Promise.all([site.close(), foreign.close()]);
    },
  };
}

const FOREIGN_PAGE = '<!doctype html><title>Foreign</title><textarea></textarea>';

const page = (foreignFrame: string) => `<!doctype html><title>Forms</title>
<style>body > * { display: block; width: 300px; height: 50px; margin: 4px }</style>
<input id="line"><textarea id="lines"></textarea><div id="text" contenteditable="true"></div>
<div id="open-root"></div><div id="closed-root"></div>
<iframe id="inline" srcdoc="<textarea></textarea>"></iframe>
<iframe id="sandboxed" sandbox="allow-scripts" srcdoc="<textarea></textarea>"></iframe>
<iframe id="written"></iframe>
${foreignFrame}
<input id="find" type="search">
<script>
  const fill = (id, mode) => {
    const root = document.getElementById(id).attachShadow({ mode });
    root.innerHTML = '<textarea></textarea>';
    return root;
  };
  /** What only the page itself can read. */
  const roots = [fill('open-root', 'open'), fill('closed-root', 'closed')];
  const editor = document.getElementById('written').contentDocument;
  editor.open();
  editor.write('<body contenteditable="true"></body>');
  editor.close();
  globalThis.readRoots = () => roots.map((root) => root.firstChild.value).join('');
</script>`;

async function listen(html: (path: string) => string, host: string): Promise<FormSite> {
  const server: Server = createServer(({ url = '/' }, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(html(url));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return {
    url: `http://${host}:${address.port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
