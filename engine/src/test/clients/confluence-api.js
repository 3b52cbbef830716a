// The round of confluence-api: every operation that it offers, on Confluence Data Center.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import Confluence from 'confluence-api';
import { refused, site, step, wholeRound } from './steps.js';

const used = new Set();
const file = fileURLToPath(new URL('package.json', import.meta.url));
const space = site.space;

/** Calls an operation, which takes a callback in one of its places. */
function callOf(client, name, ...args) {
  return new Promise((resolve, reject) => {
    const callback = (error, answer) => (error ? reject(error) : resolve(answer));
    const at = name === 'postContent' ? 4 : name === 'putContent' ? 5 : args.length;
    client[name](...args.slice(0, at), callback, ...args.slice(at));
  });
}

const confluence = new Confluence({ username: site.user, password: site.secret, baseUrl: site.url });

function call(name, ...args) {
  used.add(name);
  return callOf(confluence, name, ...args);
}

await refused('a wrong password is refused', /401/, () =>
  callOf(new Confluence({ username: site.user, password: 'wrong', baseUrl: site.url }), 'getContentById', '1'));
await refused('a page that is not there is refused', /404/, () => call('getContentById', '99999'));
await step('getSpace', async () => {
  const { results } = await call('getSpace', space);
  assert.deepEqual(results.map((one) => one.key), [space]);
});
const home = await step('getSpaceHomePage', () => call('getSpaceHomePage', space));
const page = await step('postContent below the home page', async () => {
  const made = await call('postContent', space, 'A page', '<p>Words</p>', null, 'storage');
  assert.equal(made.title, 'A page');
  return made;
});
const child = await step('postContent below a page', () => call('postContent', space, 'Below', '<p>Deep</p>', page.id));
await refused('a second page of a title is refused', /400/, () => call('postContent', space, 'A page', '<p>x</p>', home?.id));
await refused('a page in a space that is not there is refused', /40[34]/, () =>
  call('postContent', 'NOWHERE', 'x', '<p>x</p>', home?.id));
await step('getContentById', async () => {
  const found = await call('getContentById', page.id);
  assert.equal(found.body.storage.value, '<p>Words</p>');
  assert.equal(found.version.number, 1);
});
await step('getCustomContentById', async () => {
  const found = await call('getCustomContentById', { id: child.id, expanders: ['ancestors', 'space'] });
  assert.deepEqual(found.ancestors.map((one) => one.id), [home.id, page.id]);
  assert.equal(found.space.key, space);
});
await step('getContentByPageTitle', async () => {
  const { results } = await call('getContentByPageTitle', space, 'A%20page');
  assert.deepEqual(results.map((one) => one.id), [page.id]);
});
await step('putContent', async () => {
  const changed = await call('putContent', space, page.id, 2, 'A new page', '<p>More</p>', true);
  assert.equal(changed.version.number, 2);
  assert.equal(changed.title, 'A new page');
});
await refused('an update of an old version is refused', /409/, () =>
  call('putContent', space, page.id, 2, 'A new page', '<p>Late</p>'));
const { results: files } =
  (await step('createAttachment', () => call('createAttachment', space, page.id, file))) ?? {};
await refused('a second file of a name is refused', /400/, () => call('createAttachment', space, page.id, file));
await step('updateAttachmentData', async () => {
  const changed = await call('updateAttachmentData', space, page.id, files[0].id, file);
  assert.equal(changed.version.number, 2);
});
await step('getAttachments', async () => {
  const { results } = await call('getAttachments', space, page.id);
  assert.deepEqual(results.map((one) => one.title), ['package.json']);
  assert.equal(results[0].container.id, page.id);
});
await step('postLabels', () =>
  call('postLabels', page.id, [{ prefix: 'global', name: 'red' }, { prefix: 'global', name: 'blue' }]));
await step('getLabels', async () => {
  const { results } = await call('getLabels', page.id);
  assert.deepEqual(results.map((one) => one.name).sort(), ['blue', 'red']);
});
await step('deleteLabel', async () => {
  await call('deleteLabel', page.id, 'red');
  assert.equal((await call('getLabels', page.id)).results.length, 1);
});
await step('search', async () => {
  const { results } = await call('search', `cql=${encodeURIComponent(`space = ${space} and title = "A new page"`)}`);
  assert.deepEqual(results.map((one) => one.content.id), [page.id]);
});
await refused('a search by nonsense is refused', /400/, () => call('search', 'cql=nothing%20%3D%201'));
await step('deleteContent', async () => {
  await call('deleteContent', child.id);
  await assert.rejects(call('getContentById', child.id));
});
await wholeRound(Object.keys(Confluence.prototype), used, {});
