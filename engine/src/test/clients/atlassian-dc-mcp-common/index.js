// What @atlassian-dc-mcp/jira and @atlassian-dc-mcp/confluence need of their package "common", which
// npm does not have: settings from the environment, the frame of a server, and files. It holds none
// of what they ask the products: those requests are theirs.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

const PAGE_SIZE = 25;

export function initializeRuntimeConfig() {}

export function getProductRuntimeConfig({ envVars }) {
  return {
    host: process.env[envVars.host],
    apiBasePath: process.env[envVars.apiBasePath],
    token: process.env[envVars.token],
    defaultPageSize: Number(process.env[envVars.defaultPageSize] ?? PAGE_SIZE),
  };
}

export function validateProductRuntimeConfig(product) {
  const { host, apiBasePath, token } = getProductRuntimeConfig(product);
  return [
    ...(host || apiBasePath ? [] : [product.envVars.host]),
    ...(token ? [] : [product.envVars.token]),
  ];
}

export function resolveOpenApiBase({ host, apiBasePath, defaultBasePath, strippableSuffixes = [] }) {
  const given = apiBasePath ?? `https://${host}${defaultBasePath}`;
  const suffix = strippableSuffixes.find((one) => given.endsWith(one));
  return suffix ? given.slice(0, -suffix.length) : given;
}

export function resolveAttachmentGateway({ id }) {
  const prefix = `${id.toUpperCase()}_ATTACHMENTS_`;
  const root = process.env[`${prefix}DIR`];
  const side = (name) => ({
    enabled: process.env[`${prefix}${name}_ENABLED`] === 'true',
    roots: root ? [root] : [],
    maxBytes: 1024 * 1024,
  });
  return { upload: side('UPLOAD'), download: side('DOWNLOAD') };
}

export async function resolveUploadSource({ requestedPath, side }) {
  return { absolutePath: path.join(side.roots[0], path.basename(requestedPath)) };
}

export async function resolveDownloadDestination({ requestedName, side }) {
  await mkdir(side.roots[0], { recursive: true });
  return path.join(side.roots[0], path.basename(requestedName));
}

export async function downloadAttachment({ url, token, filename, mediaType, options }) {
  const secret = typeof token === 'function' ? token() : token;
  const response = await fetch(url, { headers: { Authorization: `Bearer ${secret}` } });
  if (!response.ok) {
    throw new Error(`${response.status} for ${filename}`);
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  if (options.destination) {
    await writeFile(options.destination, bytes, { flag: 'wx' });
  }
  return {
    filename,
    mediaType,
    size: bytes.length,
    ...(options.returnContent === 'text' ? { content: bytes.toString('utf8') } : {}),
    ...(options.returnContent === 'base64' ? { content: bytes.toString('base64') } : {}),
    ...(options.destination ? { savedTo: options.destination } : {}),
  };
}

export async function handleApiOperation(operation, failure) {
  try {
    return { success: true, data: await operation() };
  } catch (error) {
    return { success: false, error: `${failure}: ${error.message}`, status: error.status, details: error.body };
  }
}

export function formatToolResponse(result) {
  return { content: [{ type: 'text', text: JSON.stringify(result) }] };
}

export function createMcpServer(about) {
  return new McpServer(about);
}

export function connectServer(server) {
  return server.connect(new StdioServerTransport());
}

export function describeValidationError(error) {
  return String(error);
}

export function runSetupCli() {
  throw new Error('settings come from the environment here');
}

