// The round of jira-client: every operation that it offers, on Jira Data Center and Jira Cloud.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import JiraApi from 'jira-client';
import { refused, site, step, watched, wholeRound } from './steps.js';

const cloud = site.product === 'cloud';
const address = new URL(site.url);
const used = new Set();

function connect(more) {
  return new JiraApi({
    protocol: 'http',
    host: address.hostname,
    port: address.port,
    apiVersion: site.version,
    ...more,
  });
}

const jira = watched(connect({ username: site.user, password: site.secret }), used);

/** Rich text as the version of the API wants it. */
function text(words) {
  return site.version === '3'
    ? { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }
    : words;
}

/** Where somebody is named. */
function person(id) {
  return cloud ? { accountId: id } : { name: id };
}

const project = site.project;

// Errors first: nothing of the round may lean on a caller whom nobody knows.
await refused('a wrong password is refused', /401|Unauthorized|authenticated|Login/i, () =>
  connect({ username: site.user, password: 'wrong' }).getCurrentUser());
await refused('an issue that is not there is refused', /does not exist/i, () => jira.findIssue(`${project}-4711`));
await refused('a project that is not there is refused', /No project could be found/i, () => jira.getProject('NOWHERE'));
await refused('a create without a summary names the field', /summary/i, () =>
  jira.addNewIssue({ fields: { project: { key: project }, issuetype: { name: 'Task' } } }));
await refused('a create with an unknown field names the field', /nothing_such/i, () =>
  jira.addNewIssue({
    fields: { project: { key: project }, issuetype: { name: 'Task' }, summary: 'x', nothing_such: 'y' },
  }));

// The site.
await step('getServerInfo', async () => {
  const info = await jira.getServerInfo();
  assert.equal(info.deploymentType, cloud ? 'Cloud' : 'Server');
});
const me = await step('getCurrentUser', async () => {
  const found = await jira.getCurrentUser();
  assert.equal(found.displayName, 'Ada Admin');
  return found;
});
await step('a personal access token or bearer opens the site', async () => {
  if (!cloud) {
    const found = await connect({ bearer: site.token }).getCurrentUser();
    assert.equal(found.name, me.name);
  }
});
await step('listIssueTypes', async () => {
  assert.ok((await jira.listIssueTypes()).some((type) => type.name === 'Task'));
});
await step('listPriorities', async () => {
  assert.ok((await jira.listPriorities()).some((priority) => priority.name === 'High'));
});
await step('listStatus', async () => {
  assert.ok((await jira.listStatus()).length > 2);
});
await step('listIssueLinkTypes', async () => {
  const { issueLinkTypes } = await jira.listIssueLinkTypes();
  assert.ok(issueLinkTypes.some((type) => type.name === 'Blocks'));
});
await step('genericGet', async () => {
  assert.ok((await jira.genericGet('resolution')).length > 0);
});

// People.
// Data Center took the read of a group away and kept what makes and deletes one.
if (cloud) {
  await step('getUsersInGroup', async () => {
    const group = await jira.getUsersInGroup(site.group);
    assert.equal(group.name, site.group);
  });
} else {
  await refused('getUsersInGroup', /Method Not Allowed/, () => jira.getUsersInGroup(site.group));
}
await step('getMembersOfGroup', async () => {
  const page = await jira.getMembersOfGroup(site.group);
  assert.ok(page.values.length >= 2);
});
await step('createUser', async () => {
  const made = await jira.createUser(
    cloud
      ? { emailAddress: 'carol@acme.example', products: ['jira-software'] }
      : { name: 'carol', emailAddress: 'carol@acme.example', displayName: 'Carol User', password: 'secret-carol' },
  );
  assert.ok(cloud ? made.accountId : made.key);
});
await step('searchUsers', async () => {
  const found = await jira.searchUsers(cloud ? { query: 'bob' } : { username: 'bob' });
  assert.equal(found.length, 1);
});
if (cloud) {
  await step('getUser', async () => {
    assert.equal((await jira.getUser(me.accountId)).displayName, 'Ada Admin');
  });
  await step('getUsers', async () => {
    assert.ok((await jira.getUsers()).length >= 2);
  });
}

// Projects, components, versions.
await step('createProject', async () => {
  const made = await jira.createProject({
    key: 'MADE',
    name: 'Made by the client',
    projectTypeKey: 'software',
    ...(cloud ? { leadAccountId: me.accountId } : { lead: me.name, projectTemplateKey: site.template }),
  });
  assert.equal(made.key, 'MADE');
});
await refused('a project key that is taken is refused', /key/i, () =>
  jira.createProject({
    key: project,
    name: 'Another one',
    projectTypeKey: 'software',
    ...(cloud ? { leadAccountId: me.accountId } : { lead: me.name, projectTemplateKey: site.template }),
  }));
await step('getProject', async () => {
  assert.equal((await jira.getProject(project)).key, project);
});
await step('listProjects', async () => {
  const keys = (await jira.listProjects()).map((one) => one.key);
  assert.ok(keys.includes(project) && keys.includes('MADE'));
});
const component = await step('addNewComponent', () =>
  jira.addNewComponent({ name: 'Engine', description: 'the engine', project }));
await refused('a component of a taken name is refused', /already exists/i, () =>
  jira.addNewComponent({ name: 'Engine', project }));
await step('updateComponent', async () => {
  const changed = await jira.updateComponent(component.id, { name: 'Motor', description: 'the motor' });
  assert.equal(changed.name, 'Motor');
});
await step('listComponents', async () => {
  assert.deepEqual((await jira.listComponents(project)).map((one) => one.name), ['Motor']);
});
const version = await step('createVersion', () =>
  jira.createVersion({ name: '1.0', description: 'first', project, releaseDate: '2026-09-01' }));
const later = await step('createVersion once more', () => jira.createVersion({ name: '2.0', project }));
await step('updateVersion', async () => {
  const changed = await jira.updateVersion({ id: version.id, name: '1.0.1', released: true });
  assert.equal(changed.name, '1.0.1');
  assert.equal(changed.released, true);
});
await step('getVersion', async () => {
  assert.equal((await jira.getVersion(version.id)).name, '1.0.1');
});
await step('moveVersion', async () => {
  await jira.moveVersion(later.id, { position: 'First' });
  assert.deepEqual((await jira.getVersions(project)).map((one) => one.name), ['2.0', '1.0.1']);
});
await step('getVersions', async () => {
  assert.equal((await jira.getVersions(project, { expand: 'operations' })).length, 2);
});

// Fields.
await step('listFields', async () => {
  assert.ok((await jira.listFields()).some((field) => field.id === 'summary'));
});
await step('createCustomField', async () => {
  const made = await jira.createCustomField({
    name: 'Colour of the thing',
    description: 'what it looks like',
    type: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
    searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:textsearcher',
  });
  assert.match(made.id, /^customfield_/);
});

// Issues.
await refused('getIssueCreateMetadata', cloud ? /removed/ : /Method Not Allowed|Issue Does Not Exist/, () =>
  jira.getIssueCreateMetadata({ projectKeys: project }));
const issue = await step('addNewIssue', () =>
  jira.addNewIssue({
    fields: {
      project: { key: project },
      issuetype: { name: 'Task' },
      summary: 'The first one',
      description: text('with *words*'),
      labels: ['red', 'blue'],
      components: [{ id: component.id }],
      fixVersions: [{ id: version.id }],
    },
  }));
const other = await step('addNewIssue once more', () =>
  jira.addNewIssue({ fields: { project: { key: project }, issuetype: { name: 'Task' }, summary: 'The second one' } }));
const third = await step('addNewIssue a third time', () =>
  jira.addNewIssue({ fields: { project: { key: project }, issuetype: { name: 'Task' }, summary: 'The third one' } }));
await step('findIssue', async () => {
  const found = await jira.findIssue(issue.key, 'names,changelog');
  assert.equal(found.fields.summary, 'The first one');
  assert.deepEqual([...found.fields.labels].sort(), ['blue', 'red']);
  assert.equal(found.names.summary, 'Summary');
  assert.ok(Array.isArray(found.changelog.histories));
});
await step('findIssue with some fields', async () => {
  const found = await jira.findIssue(issue.key, '', 'summary,status');
  assert.deepEqual(Object.keys(found.fields).sort(), ['status', 'summary']);
});
await step('updateIssue', async () => {
  await jira.updateIssue(issue.key, { fields: { summary: 'The very first one' } });
  await jira.updateIssue(issue.key, { update: { labels: [{ add: 'green' }] } }, { notifyUsers: false });
  const found = await jira.findIssue(issue.key);
  assert.equal(found.fields.summary, 'The very first one');
  assert.equal(found.fields.labels.length, 3);
});
await refused('an update of a field that no issue has names it', /nothing_such/i, () =>
  jira.updateIssue(issue.key, { fields: { nothing_such: 'x' } }));
if (cloud) {
  await step('updateAssigneeWithId', async () => {
    await jira.updateAssigneeWithId(issue.key, site.other);
    assert.equal((await jira.findIssue(issue.key)).fields.assignee.accountId, site.other);
  });
} else {
  await step('updateAssignee', async () => {
    await jira.updateAssignee(issue.key, site.other);
    assert.equal((await jira.findIssue(issue.key)).fields.assignee.name, site.other);
  });
}
await step('addWatcher', async () => {
  await jira.addWatcher(issue.key, site.other);
  const watchers = await jira.getIssueWatchers(issue.key);
  assert.ok(watchers.watchCount >= 1);
});
await step('getIssueWatchers', async () => {
  const { watchers } = await jira.getIssueWatchers(issue.key);
  assert.ok(watchers.some((one) => one.displayName === 'Bob User'));
});
await step('relatedIssueCounts', async () => {
  assert.equal((await jira.relatedIssueCounts(component.id)).issueCount, 1);
});
await step('getUnresolvedIssueCount', async () => {
  assert.equal(await jira.getUnresolvedIssueCount(version.id), 1);
});
await step('getIssueProperty', async () => {
  await assert.rejects(jira.getIssueProperty(issue.key, 'nothing'), /./);
});
await step('getIssueChangelog', async () => {
  if (cloud) {
    const log = await jira.getIssueChangelog(issue.key);
    assert.ok(log.values.length > 0);
  } else {
    await assert.rejects(jira.getIssueChangelog(issue.key), /./);
  }
});
await step('issueNotify', () =>
  jira.issueNotify(issue.key, {
    subject: 'Look',
    textBody: 'at this',
    to: { reporter: true, assignee: true, watchers: true, voters: false, users: [person(site.other)], groups: [] },
  }));

// Transitions.
await step('listTransitions', async () => {
  const { transitions } = await jira.listTransitions(issue.key);
  assert.ok(transitions.length > 0);
  assert.ok(transitions.every((one) => typeof one.fields === 'object'));
});
await step('transitionIssue', async () => {
  const { transitions } = await jira.listTransitions(issue.key);
  const next = transitions.find((one) => one.to.name === 'Done');
  await jira.transitionIssue(issue.key, { transition: { id: next.id } });
  assert.equal((await jira.findIssue(issue.key)).fields.status.name, 'Done');
});
await refused('a transition that is not there is refused', /./, () =>
  jira.transitionIssue(issue.key, { transition: { id: '99999' } }));

// Searching.
if (cloud) {
  // The product took these away; a client that still calls them hears that.
  await refused('searchJira', /removed/i, () => jira.searchJira(`project = ${project}`));
  await refused('getUsersIssues', /removed/i, () => jira.getUsersIssues(site.other));
} else {
  await step('searchJira', async () => {
    const page = await jira.searchJira(`project = ${project} ORDER BY key ASC`, {
      startAt: 4,
      maxResults: 1,
      fields: ['summary'],
      expand: ['names'],
    });
    assert.equal(page.total, 6);
    assert.equal(page.issues.length, 1);
    assert.equal(page.issues[0].fields.summary, 'The second one');
  });
  await step('getUsersIssues', async () => {
    assert.equal((await jira.getUsersIssues(site.other)).total, 1);
  });
  await refused('a query with an unknown field is refused', /nothing/i, () => jira.searchJira('nothing = 1'));
}

// Comments.
const comment = await step('addComment', async () => {
  const made = await jira.addComment(issue.key, text('one word'));
  assert.equal(made.author.displayName, 'Ada Admin');
  return made;
});
await step('addCommentAdvanced', () =>
  jira.addCommentAdvanced(issue.key, {
    body: text('for developers'),
    visibility: { type: 'role', value: 'Administrators' },
  }));
await refused('a comment without words is refused', /./, () => jira.addComment(issue.key, text('')));
await step('updateComment', async () => {
  await jira.updateComment(issue.key, comment.id, text('another word'));
  assert.match(JSON.stringify((await jira.getComment(issue.key, comment.id)).body), /another word/);
});
await step('getComments', async () => {
  assert.equal((await jira.getComments(issue.key)).total, 2);
});
await step('deleteComment', async () => {
  await jira.deleteComment(issue.key, comment.id);
  assert.equal((await jira.getComments(issue.key)).total, 1);
});
await refused('a comment that is gone is refused', /./, () => jira.getComment(issue.key, comment.id));

// Work.
const worklog = await step('addWorklog', async () => {
  const made = await jira.addWorklog(issue.key, {
    comment: text('worked'),
    started: '2026-05-04T10:00:00.000+0000',
    timeSpentSeconds: 3600,
  });
  assert.equal(made.timeSpent, '1h');
  return made;
});
await step('addWorklog with a new estimate', async () => {
  await jira.addWorklog(
    issue.key,
    { started: '2026-05-05T10:00:00.000+0000', timeSpent: '30m' },
    '2h',
  );
  assert.equal((await jira.findIssue(issue.key)).fields.timeestimate, 7200);
});
await step('updateWorklog', async () => {
  const changed = await jira.updateWorklog(issue.key, worklog.id, { timeSpent: '2h' });
  assert.equal(changed.timeSpentSeconds, 7200);
});
await step('getIssueWorklogs', async () => {
  assert.equal((await jira.getIssueWorklogs(issue.key)).worklogs.length, 2);
});
await step('updatedWorklogs', async () => {
  const { values } = await jira.updatedWorklogs(0, '');
  assert.ok(Array.isArray(values));
});
await step('getWorklogs', async () => {
  const found = await jira.getWorklogs([Number(worklog.id)], '');
  assert.equal(found[0].timeSpentSeconds, 7200);
});
await step('deleteWorklog', async () => {
  await jira.deleteWorklog(issue.key, worklog.id);
  assert.equal((await jira.getIssueWorklogs(issue.key)).worklogs.length, 1);
});

// Files.
const file = await step('addAttachmentOnIssue', async () => {
  const [made] = await jira.addAttachmentOnIssue(issue.key, fs.createReadStream(new URL('package.json', import.meta.url)));
  assert.equal(made.filename, 'package.json');
  return made;
});
if (!cloud) {
  await step('downloadAttachment', async () => {
    const bytes = await jira.downloadAttachment(file);
    assert.deepEqual(bytes, fs.readFileSync(new URL('package.json', import.meta.url)));
  });
}
await step('deleteAttachment', async () => {
  await jira.deleteAttachment(file.id);
  assert.equal((await jira.findIssue(issue.key)).fields.attachment.length, 0);
});

// Links.
await step('issueLink', () =>
  jira.issueLink({ type: { name: 'Blocks' }, inwardIssue: { key: issue.key }, outwardIssue: { key: other.key } }));
await refused('a link of an unknown type is refused', /./, () =>
  jira.issueLink({ type: { name: 'Loves' }, inwardIssue: { key: issue.key }, outwardIssue: { key: other.key } }));
await step('deleteIssueLink', async () => {
  const [link] = (await jira.findIssue(issue.key)).fields.issuelinks;
  await jira.deleteIssueLink(link.id);
  assert.equal((await jira.findIssue(issue.key)).fields.issuelinks.length, 0);
});
const remote = await step('createRemoteLink', () =>
  jira.createRemoteLink(issue.key, {
    globalId: 'system=wiki&id=1',
    object: { url: 'https://wiki.acme.example/1', title: 'A page' },
  }));
await step('getRemoteLinks', async () => {
  assert.equal((await jira.getRemoteLinks(issue.key))[0].object.title, 'A page');
});
await step('deleteRemoteLink', async () => {
  await jira.deleteRemoteLink(issue.key, remote.id);
  assert.equal((await jira.getRemoteLinks(issue.key)).length, 0);
});

// Boards.
const board = await step('createBoard', async () => {
  const made = await jira.createBoard({ name: 'Scrum of the client', type: 'scrum', filterId: site.filter });
  assert.equal(made.type, 'scrum');
  return made;
});
await refused('a board over a filter that is not there is refused', /./, () =>
  jira.createBoard({ name: 'x', type: 'scrum', filterId: 99999 }));
await step('getAllBoards', async () => {
  const page = await jira.getAllBoards(0, 50, 'scrum', 'of the client', project);
  assert.deepEqual(page.values.map((one) => one.id), [board.id]);
});
await step('getBoard', async () => {
  assert.equal((await jira.getBoard(board.id)).name, 'Scrum of the client');
});
await step('genericAgileGet', async () => {
  assert.equal((await jira.genericAgileGet(`board/${board.id}`)).id, board.id);
});
await refused('a board that is not there is refused', /./, () => jira.getBoard(99999));
await step('getConfiguration', async () => {
  const configuration = await jira.getConfiguration(board.id);
  assert.ok(configuration.columnConfig.columns.length > 1);
  assert.equal(configuration.filter.id, String(site.filter));
});
await step('getProjects', async () => {
  assert.deepEqual((await jira.getProjects(board.id)).values.map((one) => one.key), [project]);
});
if (cloud) {
  await step('getProjectsFull', async () => {
    assert.deepEqual((await jira.getProjectsFull(board.id)).values.map((one) => one.key), [project]);
  });
}
await step('getIssuesForBoard', async () => {
  const page = await jira.getIssuesForBoard(board.id, 0, 2, '', true, 'summary');
  assert.equal(page.issues.length, 2);
  assert.equal(page.total, 4);
});
await step('getIssuesForBacklog', async () => {
  const { issues } = await jira.getIssuesForBacklog(board.id, 0, 50, `key = ${other.key}`);
  assert.deepEqual(issues.map((one) => one.key), [other.key]);
});
await step('getAllVersions', async () => {
  const page = await jira.getAllVersions(board.id, 0, 50, true);
  assert.deepEqual(page.values.map((one) => one.name), ['1.0.1']);
});
await step('setBoardProperty', () => jira.setBoardProperty(board.id, 'look', { wide: true }));
await step('getBoardPropertiesKeys', async () => {
  assert.deepEqual((await jira.getBoardPropertiesKeys(board.id)).keys.map((one) => one.key), ['look']);
});
await step('getBoardProperty', async () => {
  assert.deepEqual((await jira.getBoardProperty(board.id, 'look')).value, { wide: true });
});
await step('deleteBoardProperty', async () => {
  await jira.deleteBoardProperty(board.id, 'look');
  await assert.rejects(jira.getBoardProperty(board.id, 'look'), /./);
});

// Sprints. The client has no call that makes one.
await step('getAllSprints', async () => {
  const page = await jira.getAllSprints(site.board, 0, 50, 'future,active');
  assert.deepEqual(page.values.map((one) => one.id), [site.sprint]);
});
await step('getSprint', async () => {
  assert.equal((await jira.getSprint(site.sprint)).name, 'Sprint 1');
});
await step('addIssueToSprint', async () => {
  await jira.addIssueToSprint(other.key, site.sprint);
  const page = await jira.getBoardIssuesForSprint(site.board, site.sprint);
  assert.deepEqual(page.issues.map((one) => one.key), [other.key]);
});
await step('getBoardIssuesForSprint', async () => {
  const page = await jira.getBoardIssuesForSprint(site.board, site.sprint, 0, 50, `key = ${issue.key}`);
  assert.equal(page.issues.length, 0);
});
await step('moveToBacklog', async () => {
  await jira.moveToBacklog([other.key]);
  assert.equal((await jira.getBoardIssuesForSprint(site.board, site.sprint)).issues.length, 0);
});
await step('rankIssues', async () => {
  await jira.rankIssues({ issues: [third.key], rankBeforeIssue: other.key });
  const { issues } = await jira.getIssuesForBoard(board.id);
  const keys = issues.map((one) => one.key);
  assert.ok(keys.indexOf(third.key) < keys.indexOf(other.key));
});
await step('getIssue', async () => {
  const found = await jira.getIssue(other.key, 'summary,sprint', '');
  assert.equal(found.fields.summary, 'The second one');
});
await step('getIssueEstimationForBoard', async () => {
  assert.ok((await jira.getIssueEstimationForBoard(other.key, board.id)).fieldId);
});
await step('estimateIssueForBoard', async () => {
  const { fieldId } = await jira.getIssueEstimationForBoard(site.story, board.id);
  const points = fieldId.startsWith('customfield');
  await jira.estimateIssueForBoard(site.story, board.id, { value: points ? '5' : '3h' });
  const { value } = await jira.getIssueEstimationForBoard(site.story, board.id);
  assert.equal(Number(value), points ? 5 : 10800);
});

// Epics.
await step('getEpics', async () => {
  const page = await jira.getEpics(board.id, 0, 50, 'false');
  assert.deepEqual(page.values.map((one) => one.key), [site.epic, site.otherEpic]);
});
const epic = await step('getEpic', async () => {
  const found = await jira.getEpic(site.epic);
  assert.equal(found.key, site.epic);
  return found;
});
await step('partiallyUpdateEpic', async () => {
  const changed = await jira.partiallyUpdateEpic(site.epic, { name: 'Renamed', color: { key: 'color_3' } });
  assert.equal(changed.name, 'Renamed');
  assert.equal(changed.color.key, 'color_3');
});
await step('moveIssuesToEpic', async () => {
  await jira.moveIssuesToEpic(site.epic, [other.key]);
  const page = await jira.getIssuesForEpic(site.epic);
  assert.deepEqual(page.issues.map((one) => one.key), [other.key]);
});
await step('getIssuesForEpic', async () => {
  assert.equal((await jira.getIssuesForEpic(site.epic, 0, 50, `key = ${issue.key}`)).issues.length, 0);
});
await step('getBoardIssuesForEpic', async () => {
  const page = await jira.getBoardIssuesForEpic(board.id, epic.id);
  assert.deepEqual(page.issues.map((one) => one.key), [other.key]);
});
await step('rankEpics', async () => {
  await jira.rankEpics(site.otherEpic, { rankBeforeEpic: site.epic });
  const page = await jira.getEpics(board.id);
  assert.deepEqual(page.values.map((one) => one.key), [site.otherEpic, site.epic]);
});
await step('deleteBoard', async () => {
  await jira.deleteBoard(board.id);
  await assert.rejects(jira.getBoard(board.id), /./);
});

// Deleting.
if (cloud) {
  await step('deleteVersion', async () => {
    await jira.deleteVersion(later.id);
    assert.equal((await jira.getVersions(project)).length, 1);
  });
} else {
  // Data Center 10 deletes a version by removeAndSwap only.
  await refused('deleteVersion', /Method Not Allowed/, () => jira.deleteVersion(later.id));
}
await step('deleteComponent', async () => {
  await jira.deleteComponent(component.id);
  assert.deepEqual(await jira.listComponents(project), []);
});
await step('deleteIssue', async () => {
  await jira.deleteIssue(third.key);
  await assert.rejects(jira.findIssue(third.key), /exist/i);
});

const own = ['doRequest', 'makeAgileUri', 'makeDevStatusUri', 'makeRequestHeader', 'makeSprintQueryUri', 'makeUri', 'makeWebhookUri'];
const offered = Object.getOwnPropertyNames(JiraApi.prototype).filter((name) => name !== 'constructor' && !own.includes(name));
const inNoContract = 'the address is in no contract of the products';
await wholeRound(offered, used, {
  findRapidView: inNoContract,
  getBacklogForRapidView: inNoContract,
  getDevStatusDetail: inNoContract,
  getDevStatusSummary: inNoContract,
  getFilter: inNoContract,
  getLastSprintForRapidView: inNoContract,
  getSprintIssues: inNoContract,
  listSprints: inNoContract,
  registerWebhook: inNoContract,
  listWebhooks: inNoContract,
  getWebhook: inNoContract,
  deleteWebhook: inNoContract,
  ...(cloud ? {} : { getProjectsFull: inNoContract }),
  createFieldOption: 'only for fields of Connect apps',
  listFieldOptions: 'only for fields of Connect apps',
  upsertFieldOption: 'only for fields of Connect apps',
  getFieldOption: 'only for fields of Connect apps',
  deleteFieldOption: 'only for fields of Connect apps',
  ...(cloud
    ? { downloadAttachment: inNoContract, updateAssignee: 'Cloud knows nobody by name' }
    : { updateAssigneeWithId: 'Data Center has no account ids', getUser: 'asks by account id', getUsers: 'only in Cloud' }),
});
