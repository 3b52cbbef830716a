// The round of jira-connector: every operation that it offers, on Jira Data Center and Jira Cloud.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import JiraClient from 'jira-connector';
import { refused, site, step, wholeRound } from './steps.js';

const cloud = site.product === 'cloud';
const address = new URL(site.url);
const used = new Set();

function connect(secret) {
  return new JiraClient({
    protocol: 'http',
    host: address.hostname,
    port: address.port,
    basic_auth: { username: site.user, password: secret },
  });
}

const jira = connect(site.secret);

/** Calls an operation by the resource and its name: `issue.getIssue`. */
function call(name, ...args) {
  used.add(name);
  const [resource, operation] = name.split('.');
  return jira[resource][operation](...args);
}

/** A step that calls one operation and looks at what it gave. */
function does(name, opts, check = () => {}) {
  return step(name, async () => {
    const answer = await call(name, opts);
    await check(answer);
    return answer;
  });
}

/** A step in which the product refuses the operation. */
function refuses(name, pattern, opts) {
  return refused(`${name} is refused`, pattern, () => call(name, opts));
}

const project = site.project;
const lead = cloud ? { leadAccountId: site.me } : { lead: site.user };
const file = fileURLToPath(new URL('package.json', import.meta.url));

await refused('a wrong password is refused', /401|authenticated/i, () => connect('wrong').myself.getMyself({}));

// The site, its lists and people.
await does('serverInfo.getServerInfo', {}, (info) => assert.ok(info.version));
await does('myself.getMyself', undefined, (me) => assert.equal(me.displayName, 'Ada Admin'));
if (!cloud) {
  await does('auth.login', { username: site.user, password: site.secret }, ({ session }) => assert.equal(session.name, 'JSESSIONID'));
  await step('auth.currentUser', async () => assert.equal((await call('auth.currentUser')).name, site.user));
  await step('auth.logout', () => call('auth.logout'));
  await refuses('auth.login', /Login failed/, { username: site.user, password: 'wrong' });
}
await does('permissions.getAllPermissions', {}, ({ permissions }) => assert.ok(permissions.BROWSE_PROJECTS));
if (cloud) {
  await refuses('myPermissions.getMyPermissions', /permissions/i, { projectKey: project });
} else {
  await does('myPermissions.getMyPermissions', { projectKey: project }, ({ permissions }) =>
    assert.equal(permissions.BROWSE_PROJECTS.havePermission, true));
}
const [priority] = (await does('priority.getAllPriorities', {})) ?? [];
await does('priority.getPriority', { priorityId: priority?.id }, (one) => assert.equal(one.name, priority.name));
const [resolution] = (await does('resolution.getAllResolutions', {})) ?? [];
await does('resolution.getResolution', { resolutionId: resolution?.id }, (one) => assert.equal(one.name, resolution.name));
const [status] = (await does('status.getAllStatuses', {})) ?? [];
await does('status.getStatus', { statusId: status?.id }, (one) => assert.equal(one.name, status.name));
await refuses('status.getStatus', /./, { statusId: 99999 });
await does('statusCategory.getAllStatusCategories', {}, (all) => assert.ok(all.length >= 3));
await does('statusCategory.getStatusCategory', { statusCategoryIdOrKey: 'done' }, (one) => assert.equal(one.id, 3));
if (!cloud) {
  await does('dashboard.getAllDashboards', {}, ({ total }) => assert.equal(total, 1));
  await refuses('dashboard.getDashboard', /does not exist/, { dashboardId: 99999 });
}
await does('field.getAllFields', {}, (all) => assert.ok(all.length > 10));
await does('field.createCustomField', {
  field: {
    name: 'Taste',
    type: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
    searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:textsearcher',
  },
}, (made) => assert.match(made.id, /^customfield_/));

// People and groups.
if (cloud) {
  await does('user.createUser', { user: { emailAddress: 'carol@acme.example', products: ['jira-software'] } });
  await does('user.getUser', { accountId: site.other }, (user) => assert.equal(user.displayName, 'Bob User'));
  await does('user.search', { query: 'bob' }, (found) => assert.equal(found.length, 1));
} else {
  await does('user.createUser', {
    user: { name: 'carol', emailAddress: 'carol@acme.example', displayName: 'Carol User', password: 'secret-3' },
  });
  await does('user.getUser', { username: site.other }, (user) => assert.equal(user.displayName, 'Bob User'));
  await refuses('user.getUser', /does not exist/i, { username: 'nobody' });
  await does('user.editUser', { username: 'carol', user: { displayName: 'Carol Changed' } }, (user) =>
    assert.equal(user.displayName, 'Carol Changed'));
  await does('user.search', { username: 'bob' }, (found) => assert.equal(found.length, 1));
  await does('user.changePassword', { username: 'carol', password: 'secret-4' });
  await does('user.multiProjectSearchAssignable', { username: '', projectKeys: [project] }, (all) => assert.ok(all.length));
  await does('user.searchAssignable', { username: 'bob', project }, (all) => assert.equal(all.length, 1));
  await does('user.searchPermissions', { username: 'bob', permissions: ['BROWSE_PROJECTS'], projectKey: project }, (all) =>
    assert.equal(all.length, 1));
  await does('user.viewIssueSearch', { username: 'bob', projectKey: project }, (all) => assert.equal(all.length, 1));
  await does('group.createGroup', { group: { name: 'tasters' } });
  await does('group.addUserToGroup', { groupName: 'tasters', userName: 'carol' });
  await does('group.getMembers', { groupName: 'tasters' }, (page) => assert.equal(page.values[0].name, 'carol'));
  await does('group.removeUserFromGroup', { groupName: 'tasters', userName: 'carol' });
  await does('group.deleteGroup', { groupName: 'tasters' });
  await does('user.deleteUser', { username: 'carol' });
}
if (cloud) {
  await does('user.all', {}, (all) => assert.ok(all.length >= 2));
  await does('group.getMembers', { groupName: site.group }, (page) => assert.ok(page.values.length >= 2));
}
await does('user.searchPicker', { query: 'bob' }, ({ users }) => assert.equal(users.length, 1));
await does('groups.findGroups', { query: 'jira' }, ({ groups }) => assert.ok(groups.length > 0));

// Lists that administrators keep.
const made = await does('issueType.createIssueType', { name: 'Wish', description: 'a wish', type: 'standard' });
await does('issueType.getIssueType', { issueTypeId: made?.id }, (one) => assert.equal(one.name, 'Wish'));
await does('issueType.updateIssueType', { issueTypeId: made?.id, issueType: { name: 'Hope' } }, (one) =>
  assert.equal(one.name, 'Hope'));
await does('issueType.getAlternativeIssueTypes', { issueTypeId: made?.id }, (all) => assert.ok(Array.isArray(all)));
await does('issueType.getAllIssueTypes', {}, (all) => assert.ok(all.some((one) => one.name === 'Hope')));
await does('issueType.deleteIssueType', { issueTypeId: made?.id });
await does('issueLinkType.getAvailableTypes', {}, ({ issueLinkTypes }) => assert.ok(issueLinkTypes.length > 1));
const kind = await does('issueLinkType.createIssueLinkType', {
  linkType: { name: 'Eats', inward: 'is eaten by', outward: 'eats' },
});
await does('issueLinkType.getIssueLinkType', { issueLinkTypeId: kind?.id }, (one) => assert.equal(one.name, 'Eats'));
await does('issueLinkType.editIssueLinkType', { issueLinkTypeId: kind?.id, issueLinkType: { name: 'Drinks' } }, (one) =>
  assert.equal(one.name, 'Drinks'));
await does('issueLinkType.deleteIssueLinkType', { issueLinkTypeId: kind?.id });
await does('roles.getAll', {}, (all) => assert.ok(all.length > 0));
const role = await does('roles.createRole', { role: { name: 'Taster', description: 'tastes' } });
await does('roles.getRoleById', { roleId: role?.id }, (one) => assert.equal(one.name, 'Taster'));
await does('roles.updateRole', { roleId: role?.id, role: { name: 'Cook', description: 'cooks' } });
await does('roles.getActors', { roleId: role?.id }, ({ actors }) => assert.deepEqual(actors, []));
await does('roles.addActors', { roleId: role?.id, group: [site.group] }, ({ actors }) => assert.equal(actors.length, 1));
await does('roles.removeActor', { roleId: role?.id, group: site.group });
const scheme = await does('permissionScheme.createPermissionScheme', {
  scheme: { name: 'Tight', permissions: [{ holder: { type: 'projectLead' }, permission: 'BROWSE_PROJECTS' }] },
});
await does('permissionScheme.getAllPermissionSchemes', {}, ({ permissionSchemes }) => assert.ok(permissionSchemes.length > 1));
await does('permissionScheme.getPermissionScheme', { schemeId: scheme?.id }, (one) => assert.equal(one.name, 'Tight'));
await does('permissionScheme.editPermissionScheme', { schemeId: scheme?.id, scheme: { name: 'Tighter' } });
const grant = await does('permissionScheme.createPermissionGrantInScheme', {
  schemeId: scheme?.id,
  grant: { holder: { type: 'projectLead' }, permission: 'EDIT_ISSUES' },
});
await does('permissionScheme.getPermissionSchemeGrants', { schemeId: scheme?.id }, ({ permissions }) =>
  assert.ok(permissions.length >= 1));
await does('permissionScheme.getPermissionSchemeGrantById', { schemeId: scheme?.id, permissionId: grant?.id }, (one) =>
  assert.equal(one.permission, 'EDIT_ISSUES'));
await does('permissionScheme.deletePermissionGrantFromScheme', { schemeId: scheme?.id, permissionId: grant?.id });
await does('permissionScheme.deletePermissionScheme', { schemeId: scheme?.id });

// Projects.
await does('project.createProject', {
  key: 'FOOD',
  name: 'Food',
  projectTypeKey: 'software',
  ...(cloud ? {} : { projectTemplateKey: site.template }),
  ...lead,
});
await does('project.getAllProjects', {}, (all) => assert.ok(all.some((one) => one.key === 'FOOD')));
await does('project.getProject', { projectIdOrKey: 'FOOD' }, (one) => assert.equal(one.name, 'Food'));
await refuses('project.getProject', /No project could be found/i, { projectIdOrKey: 'NOWHERE' });
await does('project.updateProject', { projectIdOrKey: 'FOOD', name: 'Meals' }, (one) => assert.equal(one.name, 'Meals'));
await does('project.getStatuses', { projectIdOrKey: project }, (types) => assert.ok(types[0].statuses.length > 0));
await does('project.getProjectProperties', { projectIdOrKey: project }, ({ keys }) => assert.deepEqual(keys, []));
const roles = await does('project.getRoles', { projectIdOrKey: project });
const administrators = roles && Object.entries(roles).find(([name]) => /administrators/i.test(name))[1].split('/').pop();
await does('project.getRole', { projectIdOrKey: project, roleId: administrators }, ({ actors }) =>
  assert.ok(Array.isArray(actors)));
await does('project.addToRole', {
  projectIdOrKey: project,
  roleId: administrators,
  newRole: { user: [cloud ? site.other : 'bob'] },
}, ({ actors }) => assert.ok(actors.length > 0));
await does('project.updateRole', {
  projectIdOrKey: project,
  roleId: administrators,
  newRole: {
    categorisedActors: {
      'atlassian-group-role-actor': [cloud ? 'administrators' : 'jira-administrators'],
    },
  },
}, ({ actors }) => assert.equal(actors.length, 1));
await does('projectCategory.getAllProjectCategories', {}, (all) => assert.deepEqual(all, []));
await refuses('projectCategory.getProjectCategory', /./, { projectCategoryId: 99999 });
if (!cloud) {
  await does('projectValidate.validateProjectKey', { projectKey: project }, ({ errors }) => assert.ok(errors.projectKey));
}
const component = await does('component.createComponent', { component: { name: 'Salt', project } });
await does('component.getComponent', { id: component?.id }, (one) => assert.equal(one.name, 'Salt'));
await does('component.editComponent', { id: component?.id, component: { name: 'Pepper' } });
await does('component.getRelatedIssueCounts', { id: component?.id }, ({ issueCount }) => assert.equal(issueCount, 0));
await does('project.getComponents', { projectIdOrKey: project }, (all) => assert.equal(all.length, 1));
await does('component.deleteComponent', { id: component?.id });
const version = await does('version.createVersion', { name: '1.0', project });
await does('version.getVersion', { versionId: version?.id }, (one) => assert.equal(one.name, '1.0'));
await does('version.editVersion', { versionId: version?.id, version: { name: '1.1' } });
await does('version.moveVersion', { versionId: version?.id, position: 'First' });
await does('version.getRelatedIssueCounts', { versionId: version?.id }, (counts) => assert.equal(counts.issuesFixedCount, 0));
await does('version.getUnresolvedIssueCount', { versionId: version?.id }, (counts) => assert.equal(counts.issuesCount, 0));
await does('project.getVersions', { projectIdOrKey: project }, (all) => assert.equal(all.length, 1));
await does('project.getVersionsPaginated', { projectIdOrKey: project, maxResults: 1 }, ({ values }) =>
  assert.equal(values.length, 1));
await does('project.deleteProject', { projectIdOrKey: 'FOOD' });

// Issues.
await refuses('issue.createIssue', /summary/i, { fields: { project: { key: project }, issuetype: { name: 'Task' } } });
const issue = await does('issue.createIssue', {
  fields: { project: { key: project }, issuetype: { name: 'Task' }, summary: 'A meal', description: 'with *taste*' },
});
const issueKey = issue?.key;
const { issues: more } =
  (await does('issue.bulkCreate', {
    issueUpdates: ['Bread', 'Butter'].map((summary) => ({
      fields: { project: { key: project }, issuetype: { name: 'Task' }, summary },
    })),
  })) ?? {};
await does('issue.getIssue', { issueKey, fields: ['summary'], expand: ['names'] }, (one) => {
  assert.equal(one.fields.summary, 'A meal');
  assert.equal(one.names.summary, 'Summary');
});
await refuses('issue.getIssue', /does not exist/i, { issueKey: `${project}-4711` });
await does('issue.editIssue', { issueKey, issue: { fields: { summary: 'A good meal' } } });
await does('issue.assignIssue', cloud ? { issueKey, accountId: site.other } : { issueKey, assignee: 'bob' });
await does('issue.getEditMetadata', { issueKey }, ({ fields }) => assert.ok(fields.summary));
await refuses('issue.getCreateMetadata', /removed|Not Allowed|exist/i, { projectKeys: [project] });
const { id: commentId } = (await does('issue.addComment', { issueKey, body: 'Yum' })) ?? {};
await does('issue.getComments', { issueKey }, ({ total }) => assert.equal(total, 1));
await does('issue.getComment', { issueKey, commentId }, (one) => assert.equal(one.body, 'Yum'));
await does('issue.editComment', { issueKey, commentId, comment: { body: 'Yummy' } }, (one) => assert.equal(one.body, 'Yummy'));
await does('comment.setCommentProperty', { commentId, propertyKey: 'mood', propertyValue: { good: true } });
await does('comment.getCommentPropertyKeys', { commentId }, ({ keys }) => assert.equal(keys[0].key, 'mood'));
await does('comment.getCommentProperty', { commentId, propertyKey: 'mood' }, ({ value }) => assert.deepEqual(value, { good: true }));
await does('comment.deleteCommentProperty', { commentId, propertyKey: 'mood' });
await does('issue.deleteComment', { issueKey, commentId });
await refuses('issue.getComment', /./, { issueKey, commentId });
await does('issue.sendEmailNotification', { issueKey, notification: { subject: 'Eat', to: { assignee: true } } });
const remote = await does('issue.createRemoteLink', {
  issueKey,
  remoteLink: { globalId: 'menu=1', object: { url: 'https://menu.example/1', title: 'Menu' } },
});
await does('issue.getRemoteLinks', { issueKey }, (all) => assert.equal(all.length, 1));
await does('issue.getRemoteLinkById', { issueKey, linkId: remote?.id }, (one) => assert.equal(one.object.title, 'Menu'));
await does('issue.updateRemoteLinkById', {
  issueKey,
  linkId: remote?.id,
  remoteLink: { globalId: 'menu=1', object: { url: 'https://menu.example/1', title: 'Card' } },
});
await does('issue.updateRemoteLink', {
  issueKey,
  remoteLink: { globalId: 'menu=1', object: { url: 'https://menu.example/1', title: 'Menu' } },
});
await does('issue.deleteRemoteLink', { issueKey, globalId: 'menu=1' });
const other = await step('issue.createRemoteLink once more', () =>
  call('issue.createRemoteLink', { issueKey, remoteLink: { object: { url: 'https://menu.example/2', title: 'Two' } } }));
await does('issue.deleteRemoteLinkById', { issueKey, linkId: other?.id });
const { transitions } = (await does('issue.getTransitions', { issueKey })) ?? {};
await does('issue.transitionIssue', {
  issueKey,
  transition: { transition: { id: transitions?.find((one) => one.to.name === 'In Progress').id } },
});
await refuses('issue.transitionIssue', /./, { issueKey, transition: { transition: { id: '99999' } } });
if (cloud) {
  await does('issue.getChangelog', { issueKey }, ({ values }) => assert.ok(values.length > 0));
}
await does('issue.getVotes', { issueKey }, ({ votes }) => assert.equal(votes, 0));
// Cloud lets who has reported an issue vote for it, Data Center does not.
const votes = cloud ? (name) => does(name, { issueKey }) : (name) => refuses(name, /./, { issueKey });
await votes('issue.vote');
await votes('issue.unvote');
await does('issue.addWatcher', { issueKey, watcher: site.other });
await does('issue.getWatchers', { issueKey }, ({ watchCount }) => assert.ok(watchCount >= 1));
if (!cloud) {
  await does('issue.removeWatcher', { issueKey, watcher: 'bob' });
}
const work = await does('issue.addWorkLog', { issueKey, worklog: { timeSpent: '1h', started: '2026-05-04T10:00:00.000+0000' } });
await does('issue.getWorkLogs', { issueKey }, ({ total }) => assert.equal(total, 1));
await does('issue.getWorkLog', { issueKey, worklogId: work?.id }, (one) => assert.equal(one.timeSpentSeconds, 3600));
await does('issue.updateWorkLog', { issueKey, id: work?.id, timeSpent: '2h' });
await does('worklog.getWorklogUpdated', { since: 0 }, ({ values }) => assert.equal(values.length, 1));
await does('worklog.worklogList', { ids: [Number(work?.id)] }, (all) => assert.equal(all.length, 1));
await does('issue.deleteWorkLog', { issueKey, worklogId: work?.id });
await does('worklog.getWorklogDeleted', { since: 0 }, ({ values }) => assert.equal(values.length, 1));
const [attached] = (await does('issue.addAttachment', { issueKey, filename: file })) ?? [];
await does('attachment.getGlobalAttachmentMetadata', {}, ({ enabled }) => assert.equal(enabled, true));
await does('attachment.getAttachment', { attachmentId: attached?.id }, (one) => assert.equal(one.filename, 'package.json'));
await does('attachment.deleteAttachment', { attachmentId: attached?.id });
await does('issue.setProperty', { issueKey, propertyKey: 'spice', propertyValue: { hot: 3 } });
await does('issue.getProperties', { issueKey }, ({ keys }) => assert.ok(keys.some((one) => one.key === 'spice')));
await does('issue.getProperty', { issueKey, propertyKey: 'spice' }, ({ value }) => assert.deepEqual(value, { hot: 3 }));
await does('issue.deleteProperty', { issueKey, propertyKey: 'spice' });
await does('issueLink.createIssueLink', {
  issueLink: { type: { name: 'Blocks' }, inwardIssue: { key: issueKey }, outwardIssue: { key: more?.[0].key } },
});
const link = await step('the link shows in the issue', async () => {
  const one = await call('issue.getIssue', { issueKey, fields: ['issuelinks'] });
  assert.equal(one.fields.issuelinks.length, 1);
  return one.fields.issuelinks[0];
});
await does('issueLink.getIssueLink', { linkId: link?.id }, ({ type }) => assert.equal(type.name, 'Blocks'));
await does('issueLink.deleteIssueLink', { linkId: link?.id });
if (cloud) {
  await refuses('search.search', /removed/i, { jql: `project = ${project}` });
} else {
  await does('search.search', { jql: `project = ${project} AND summary ~ meal`, fields: ['summary'] }, ({ issues }) =>
    assert.deepEqual(issues.map((one) => one.key), [issueKey]));
  await step('search.search by GET', async () => {
    const page = await call('search.search', { method: 'get', jql: `key = ${issueKey}`, maxResults: 1 });
    assert.equal(page.total, 1);
  });
  await refuses('search.search', /nothing/, { jql: 'nothing = 1' });
}

// Filters.
const filter = await does('filter.createFilter', { filter: { name: 'Meals', jql: `project = ${project}` } });
const filterId = filter?.id;
await does('filter.getFilter', { filterId }, (one) => assert.equal(one.name, 'Meals'));
await does('filter.updateFilter', { filterId, filter: { name: 'Good meals', jql: `project = ${project}` } });
await does('filter.addSharePermission', { filterId, permission: { type: cloud ? 'authenticated' : 'loggedin' } });
if (!cloud) {
  await does('filter.getDefaultShareScore', {}, ({ scope }) => assert.equal(scope, 'PRIVATE'));
  await does('filter.setDefaultShareScope', { scope: 'AUTHENTICATED' });
}
await does('filter.getFavoriteFilters', {}, (all) => assert.ok(Array.isArray(all)));
await does('filter.setFilterColumns', { filterId, columns: ['summary'] });
await does('filter.getFilterColumns', { filterId });
await does('filter.resetFilterColumns', { filterId });

// Boards, sprints, epics.
const kitchen = await step('board.createBoard', () =>
  call('board.createBoard', 'Kitchen', 'scrum', Number(filterId), cloud ? { type: 'user' } : undefined));
await does('board.getAllBoards', { name: 'Kitchen' }, ({ values }) => assert.equal(values.length, 1));
await does('board.deleteBoard', { boardId: kitchen?.id });
const boardId = site.board;
await does('board.getBoard', { boardId }, (one) => assert.equal(one.name, 'OPS board'));
await refuses('board.getBoard', /./, { boardId: 99999 });
await does('board.getConfiguration', { boardId }, ({ columnConfig }) => assert.ok(columnConfig.columns.length));
await does('board.getIssuesForBacklog', { boardId }, ({ issues }) => assert.ok(issues.length > 2));
await does('board.getIssuesForBoard', { boardId, maxResults: 1, fields: ['summary'] }, ({ issues }) => assert.equal(issues.length, 1));
await does('board.getEpics', { boardId }, ({ values }) => assert.equal(values.length, 2));
await does('board.getIssuesWithoutEpic', { boardId }, ({ issues }) => assert.ok(issues.length));
await does('board.getProjects', { boardId }, ({ values }) => assert.equal(values[0].key, project));
await does('board.getProjectsForBoard', { boardId }, ({ values }) => assert.equal(values.length, 1));
await does('board.setBoardProperty', { boardId, propertyKey: 'look', property: { wide: true } });
await does('board.getBoardPropertyKeys', { boardId }, ({ keys }) => assert.equal(keys.length, 1));
await does('board.getBoardProperty', { boardId, propertyKey: 'look' }, ({ value }) => assert.deepEqual(value, { wide: true }));
await does('board.deleteBoardProperty', { boardId, propertyKey: 'look' });
await does('board.getAllSprints', { boardId }, ({ values }) => assert.equal(values.length, 1));
await does('board.getSprintsForBoard', { boardId }, ({ values }) => assert.equal(values.length, 1));
await does('board.getAllVersions', { boardId }, ({ values }) => assert.equal(values.length, 1));
await does('version.getAllVersions', { boardId }, ({ values }) => assert.equal(values.length, 1));
if (cloud) {
  await does('board.getProjectsFull', { boardId }, ({ values }) => assert.equal(values.length, 1));
  await does('board.getAllQuickFilters', { boardId }, ({ values }) => assert.ok(values.length));
}
const sprint = await does('sprint.createSprint', { name: 'Lunch', originBoardId: boardId });
await does('sprint.getSprint', { sprintId: sprint?.id }, (one) => assert.equal(one.state, 'future'));
await does('sprint.moveSprintIssues', { sprintId: sprint?.id, issues: [issueKey] });
await does('sprint.getSprintIssues', { sprintId: sprint?.id }, ({ issues }) => assert.equal(issues.length, 1));
await does('board.getIssuesForSprint', { boardId, sprintId: sprint?.id }, ({ issues }) => assert.equal(issues.length, 1));
await does('sprint.partiallyUpdateSprint', { sprintId: sprint?.id, name: 'Dinner' }, (one) => assert.equal(one.name, 'Dinner'));
await does('sprint.updateSprint', { sprintId: sprint?.id, name: 'Supper', state: 'future' }, (one) =>
  assert.equal(one.name, 'Supper'));
await does('sprint.swapSprint', { sprintId: sprint?.id, sprintToSwapWith: site.sprint });
await does('backlog.moveIssuesToBacklog', { issues: [issueKey] });
if (cloud) {
  await does('backlog.moveIssuesToBacklogForBoard', { boardId, issues: [issueKey] });
}
await does('sprint.deleteSprint', { sprintId: sprint?.id });
await does('issue.setIssueRanks', { issues: [more?.[1].key], rankBeforeIssue: more?.[0].key });
await does('issue.setIssueEstimation', { issueKey: site.story, boardId, value: '3' });
await does('issue.getIssueEstimation', { issueKey: site.story, boardId }, ({ value }) => assert.ok(Number(value) > 0));
const epicId = site.epic;
await does('epic.getEpic', { epicId }, (one) => assert.equal(one.key, epicId));
await does('epic.partiallyUpdateEpic', { epicId, name: 'Courses', done: false });
await does('epic.moveIssuesToEpic', { epicId, issues: [issueKey] });
await does('epic.getIssuesForEpic', { epicId }, ({ issues }) => assert.equal(issues.length, 1));
await does('epic.removeIssuesFromEpic', { issues: [issueKey] });
await does('epic.getIssuesWithoutEpic', {}, ({ issues }) => assert.ok(issues.length));
await does('epic.rankEpics', { epicId, rankAfterEpic: site.otherEpic });
await does('filter.deleteFilter', { filterId });
await does('issue.deleteIssue', { issueKey });
await refuses('issue.deleteIssue', /./, { issueKey });
await does('roles.deleteRole', { roleId: role?.id });
if (cloud) {
  await does('auditing.getAudits', { limit: 1 }, ({ records }) => assert.equal(records.length, 1));
}

const offered = Object.keys(jira)
  .filter((name) => jira[name] !== null && typeof jira[name] === 'object' && 'jiraClient' in jira[name])
  .flatMap((name) => {
    const resource = jira[name];
    const own = Object.keys(resource).filter((key) => typeof resource[key] === 'function');
    const shared = Object.getOwnPropertyNames(Object.getPrototypeOf(resource));
    return [...new Set([...own, ...shared])]
      .filter((key) => !['constructor', 'buildRequestOptions', 'getAvatarsUrl'].includes(key) && typeof resource[key] === 'function')
      .map((key) => `${name}.${key}`);
  });

const gone = 'no contract of this product lists it';
const broken = 'the client asks at a wrong address';
const absent = 'the sandbox answers 501: it does not have the operation yet';

/** Operations of resources for one reason; without names, all that the resource offers. */
function because(reason, resources) {
  return Object.entries(resources).flatMap(([resource, names]) =>
    offered
      .filter((name) => name.startsWith(`${resource}.`) && !used.has(name))
      .filter((name) => names.length === 0 || names.includes(name.split('.')[1]))
      .map((name) => [name, reason]));
}

await wholeRound(offered, used, Object.fromEntries([
  ...because(broken, {
    board: ['getBoardByFilterId', 'getIssuesForEpic', 'getFeaturesForBoard', 'toggleFeatures'],
    workflowScheme: ['getIssueType'],
  }),
  ...because(gone, {
    developmentInformation: [],
    labels: ['getLabels', ...(cloud ? [] : ['getAllLabels'])],
    licenseRole: [],
    webhook: [],
    auditing: cloud ? ['createAudit'] : ['createAudit', 'getAudits'],
    filter: ['getFilters'],
    group: ['getGroup'],
    ...(cloud
      ? {
          auth: [],
          licenseValidator: [],
          password: [],
          reindex: [],
          myself: [],
          user: [
            'editUser', 'changePassword', 'getAvatars', 'deleteAvatar', 'createTemporaryAvatar', 'convertTemporaryAvatar',
          ],
          avatar: ['createTemporaryAvatar', 'cropTemporaryAvatar'],
          workflow: [],
        }
      : {
          backlog: ['moveIssuesToBacklogForBoard'],
          board: [
            'getFeaturesForBoard', 'toggleFeatures', 'moveIssuesToBoard', 'getProjectsFull', 'getAllQuickFilters',
            'getQuickFilter', 'getReportsForBoard',
          ],
          issue: ['getChangelog'],
          user: ['all'],
          version: ['deleteVersion'],
        }),
  }),
  ...because(absent, {
    applicationProperties: [],
    avatar: [],
    board: [],
    customFieldOption: [],
    dashboard: [],
    filter: [],
    group: [],
    groupUserPicker: [],
    issue: [],
    jql: [],
    labels: [],
    licenseValidator: [],
    myPreferences: [],
    myself: [],
    password: [],
    projectValidate: [],
    reindex: [],
    screens: [],
    securityLevel: [],
    settings: [],
    user: [],
    version: [],
    workflow: [],
    workflowScheme: [],
  }),
]));
