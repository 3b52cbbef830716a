// The round of @atlassian-dc-mcp/confluence: every tool of its server, on Confluence Data Center.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exchange, server } from './mcp.js';
import { site, step } from './steps.js';

const folder = await exchange();
await writeFile(path.join(folder, 'note.txt'), 'a note');
const confluence = await server('confluence', site.url, site.token, folder);
const spaceKey = site.space;

await step('a wrong token is refused', async () => {
  const other = await server('confluence', site.url, 'wrong');
  await other.refused(401, 'confluence_getContent', { contentId: '1' });
  await other.close();
});
const page = await step('confluence_createContent', async () => {
  const made = await confluence.call('confluence_createContent', {
    title: 'By a machine', spaceKey, type: 'page', content: '<p>Words of steel</p>', output: 'full',
  });
  assert.equal(made.space.key, spaceKey);
  return made;
});
const contentId = page?.id;
const child = await step('confluence_createContent below a page', () =>
  confluence.call('confluence_createContent', { title: 'Below', spaceKey, content: '<p>Deep</p>', parentId: contentId }));
await step('confluence_createContent of a blog post', () =>
  confluence.call('confluence_createContent', { title: 'News', spaceKey, type: 'blogpost', content: '<p>New</p>' }));
await step('confluence_createContent of a title that is taken is refused', () =>
  confluence.refused(400, 'confluence_createContent', { title: 'By a machine', spaceKey, content: '<p>x</p>' }));
await step('confluence_createContent of a text that is no XML is refused', () =>
  confluence.refused(400, 'confluence_createContent', { title: 'Broken', spaceKey, content: '<p>open' }));
await step('confluence_getContent', async () => {
  const found = await confluence.call('confluence_getContent', { contentId, expand: 'version,space,ancestors' });
  assert.equal(found.body.storage.value, '<p>Words of steel</p>');
  assert.equal(found.version.number, 1);
});
await step('confluence_getContent as text', async () => {
  const found = await confluence.call('confluence_getContent', { contentId, bodyMode: 'text' });
  assert.equal(found.body.text.value, 'Words of steel');
});
await step('confluence_getContent of what is not there is refused', () =>
  confluence.refused(404, 'confluence_getContent', { contentId: '99999' }));
await step('confluence_updateContent', async () => {
  const changed = await confluence.call('confluence_updateContent', {
    contentId, title: 'By a better machine', content: '<p>Words of gold</p>', version: 2, versionComment: 'better', output: 'full',
  });
  assert.equal(changed.version.number, 2);
});
await step('confluence_updateContent of an old version is refused', () =>
  confluence.refused(409, 'confluence_updateContent', { contentId, title: 'x', content: '<p>x</p>', version: 2 }));
await step('confluence_updateContent moves a page', async () => {
  const other = await confluence.call('confluence_createContent', { title: 'Other', spaceKey, content: '<p>o</p>' });
  await confluence.call('confluence_updateContent', { contentId: child.id, version: 2, parentId: other.id });
  const found = await confluence.call('confluence_getContent', { contentId: child.id, expand: 'ancestors' });
  assert.equal(found.ancestors.at(-1).id, other.id);
});
await step('confluence_searchContent', async () => {
  const { results } = await confluence.call('confluence_searchContent', {
    cql: `space = "${spaceKey}" AND type = page AND text ~ "gold"`, limit: 5, expand: 'content.space', excerpt: 'highlight',
  });
  assert.deepEqual(results.map((one) => one.content.id), [contentId]);
});
await step('confluence_searchContent by nonsense is refused', () =>
  confluence.refused(400, 'confluence_searchContent', { cql: 'nothing = 1' }));
await step('confluence_searchSpace', async () => {
  const { results } = await confluence.call('confluence_searchSpace', { searchText: 'Documents' });
  assert.deepEqual(results.map((one) => one.space.key), [spaceKey]);
});
await step('confluence_uploadAttachment', async () => {
  const { results } = await confluence.call('confluence_uploadAttachment', { contentId, sourcePath: 'note.txt', comment: 'of today' });
  assert.equal(results[0].title, 'note.txt');
});
await step('confluence_uploadAttachment of a name that is taken is refused', () =>
  confluence.refused(400, 'confluence_uploadAttachment', { contentId, sourcePath: 'note.txt' }));
await step('confluence_uploadAttachment of a new version', async () => {
  await writeFile(path.join(folder, 'note.txt'), 'a better note');
  const changed = await confluence.call('confluence_uploadAttachment', { contentId, sourcePath: 'note.txt', versionIfExists: true });
  assert.equal(changed.version.number, 2);
});
await step('confluence_downloadAttachment', async () => {
  const { attachments } = await confluence.call('confluence_downloadAttachment', { contentId, filename: 'note.txt', returnContent: 'text' });
  assert.equal(attachments[0].content, 'a better note');
});
await step('confluence_downloadAttachment into a folder', async () => {
  await confluence.call('confluence_downloadAttachment', { contentId, save: true, saveName: 'saved.txt' });
  assert.equal(await readFile(path.join(folder, 'saved.txt'), 'utf8'), 'a better note');
});
await confluence.end({});
