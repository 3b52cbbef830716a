// Starts one of the servers of @atlassian-dc-mcp and calls its tools.
import assert from 'node:assert/strict';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { site, wholeRound } from './steps.js';

/** A folder in which a server may read and write files. */
export async function exchange() {
  return mkdtemp(path.join(os.tmpdir(), 'clients-'));
}

/**
 * A server for a product.
 *
 * @param product `jira` or `confluence`
 * @param base where the product's API begins
 */
export async function server(product, base, token = site.token, folder = '') {
  const prefix = product.toUpperCase();
  const client = new Client({ name: 'aloft-clients', version: '1' });
  const main = fileURLToPath(new URL(`node_modules/@atlassian-dc-mcp/${product}/build/index.js`, import.meta.url));
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [main],
      env: {
        ...process.env,
        [`${prefix}_API_BASE_PATH`]: base,
        [`${prefix}_API_TOKEN`]: token,
        [`${prefix}_ATTACHMENTS_UPLOAD_ENABLED`]: 'true',
        [`${prefix}_ATTACHMENTS_DOWNLOAD_ENABLED`]: 'true',
        [`${prefix}_ATTACHMENTS_DIR`]: folder,
      },
    }),
  );
  const used = new Set();

  async function answer(name, given) {
    used.add(name);
    const reply = await client.callTool({ name, arguments: given });
    const [{ text }] = reply.content;
    assert.ok(!reply.isError, text);
    return JSON.parse(text);
  }

  return {
    /** What a tool gives; fails if the product refused. */
    async call(name, given) {
      const { success, data, ...failure } = await answer(name, given);
      assert.ok(success, JSON.stringify(failure));
      return data;
    },
    /** Fails unless the product refuses with a status. */
    async refused(status, name, given) {
      const failure = await answer(name, given);
      assert.equal(failure.success, false);
      assert.equal(failure.status, status, JSON.stringify(failure));
      return failure.details;
    },
    async end(left) {
      const { tools } = await client.listTools();
      await wholeRound(tools.map((tool) => tool.name), used, left);
      await client.close();
    },
    close: () => client.close(),
  };
}
