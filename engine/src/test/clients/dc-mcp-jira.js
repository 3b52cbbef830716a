// The round of @atlassian-dc-mcp/jira: every tool of its server, on Jira Data Center.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exchange, server } from './mcp.js';
import { site, step } from './steps.js';

const folder = await exchange();
await writeFile(path.join(folder, 'note.txt'), 'a note');
const base = `${site.url}/rest`;
const jira = await server('jira', base, site.token, folder);
const project = site.project;

await step('a wrong token is refused', async () => {
  const other = await server('jira', base, 'wrong');
  await other.refused(401, 'jira_getIssue', { issueKey: `${project}-1` });
  await other.close();
});
await step('jira_createIssue without a known type is refused', async () => {
  const details = await jira.refused(400, 'jira_createIssue', {
    projectId: project, issueTypeId: '99999', summary: 'x', description: '',
  });
  assert.ok(details.errors.issuetype);
});
const made = await step('jira_createIssue', () =>
  jira.call('jira_createIssue', {
    projectId: project,
    issueTypeId: site.taskType,
    summary: 'By a machine',
    description: 'with *words*',
    customFields: { labels: ['red'], priority: { name: 'High' } },
  }));
const issueKey = made?.key;
await step('jira_getIssue', async () => {
  const issue = await jira.call('jira_getIssue', { issueKey });
  assert.equal(issue.fields.summary, 'By a machine');
  assert.deepEqual(issue.fields.labels, ['red']);
});
await step('jira_getIssue with fields and expansions', async () => {
  const issue = await jira.call('jira_getIssue', { issueKey, fields: ['summary'], expand: 'changelog,names' });
  assert.deepEqual(Object.keys(issue.fields), ['summary']);
  assert.ok(issue.changelog);
});
await step('jira_getIssue of one that is not there is refused', () =>
  jira.refused(404, 'jira_getIssue', { issueKey: `${project}-4711` }));
await step('jira_updateIssue', async () => {
  await jira.call('jira_updateIssue', { issueKey, summary: 'By a better machine', customFields: { labels: [] } });
  const issue = await jira.call('jira_getIssue', { issueKey });
  assert.equal(issue.fields.summary, 'By a better machine');
});
await step('jira_updateIssue without a summary is refused', async () => {
  const details = await jira.refused(400, 'jira_updateIssue', { issueKey, summary: '' });
  assert.ok(details.errors.summary);
});
await step('jira_searchIssues', async () => {
  const page = await jira.call('jira_searchIssues', {
    jql: `project = ${project} AND summary ~ better`, expand: ['names'], maxResults: 5, startAt: 0,
  });
  assert.deepEqual(page.issues.map((one) => one.key), [issueKey]);
});
await step('jira_searchIssues by nonsense is refused', () => jira.refused(400, 'jira_searchIssues', { jql: 'nothing = 1' }));
const comment = await step('jira_postIssueComment', () => jira.call('jira_postIssueComment', { issueKey, comment: 'Well' }));
await step('jira_updateIssueComment', async () => {
  const changed = await jira.call('jira_updateIssueComment', { issueKey, commentId: comment.id, comment: 'Done' });
  assert.equal(changed.body, 'Done');
});
await step('jira_getIssueComments', async () => {
  const page = await jira.call('jira_getIssueComments', { issueKey });
  assert.deepEqual(page.comments.map((one) => one.body), ['Done']);
});
await step('jira_getTransitions and jira_transitionIssue', async () => {
  const { transitions } = await jira.call('jira_getTransitions', { issueKey });
  const done = transitions.find((one) => one.to.name === 'Done');
  await jira.call('jira_transitionIssue', {
    issueKey,
    transitionId: done.id,
    customFields: { update: { comment: [{ add: { body: 'Moved' } }] } },
  });
  const issue = await jira.call('jira_getIssue', { issueKey });
  assert.equal(issue.fields.status.name, 'Done');
});
await step('jira_transitionIssue along no way is refused', () =>
  jira.refused(400, 'jira_transitionIssue', { issueKey, transitionId: '99999' }));
await step('jira_getIssueLinkTypes', async () => {
  const { issueLinkTypes } = await jira.call('jira_getIssueLinkTypes', {});
  assert.ok(issueLinkTypes.some((one) => one.name === 'Blocks'));
});
await step('jira_linkIssues and jira_unlinkIssues', async () => {
  await jira.call('jira_linkIssues', { inwardIssueKey: issueKey, outwardIssueKey: site.story, linkType: 'Blocks' });
  const [link] = (await jira.call('jira_getIssue', { issueKey, fields: ['issuelinks'] })).fields.issuelinks;
  assert.equal(link.outwardIssue.key, site.story);
  await jira.call('jira_unlinkIssues', { linkId: link.id });
  await jira.refused(404, 'jira_unlinkIssues', { linkId: link.id });
});
await step('jira_uploadAttachment', async () => {
  const [file] = await jira.call('jira_uploadAttachment', { issueKey, sourcePath: 'note.txt', filename: 'page.txt' });
  assert.equal(file.filename, 'page.txt');
});
await step('jira_downloadAttachment', async () => {
  const { attachments } = await jira.call('jira_downloadAttachment', { issueKey, filename: 'page.txt', returnContent: 'text' });
  assert.equal(attachments[0].content, 'a note');
});
await step('jira_downloadAttachment into a folder', async () => {
  await jira.call('jira_downloadAttachment', { issueKey, save: true, saveName: 'saved.txt' });
  assert.equal(await readFile(path.join(folder, 'saved.txt'), 'utf8'), 'a note');
});
await jira.end({ jira_getIssueDevelopmentInfo: 'the address is in no contract of the product' });
