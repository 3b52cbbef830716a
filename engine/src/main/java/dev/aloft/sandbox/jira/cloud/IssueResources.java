package dev.aloft.sandbox.jira.cloud;

import dev.aloft.sandbox.jira.cloud.attachment.AttachmentLooks;
import dev.aloft.sandbox.jira.cloud.attachment.AttachmentResource;
import dev.aloft.sandbox.jira.cloud.attachment.Attachments;
import dev.aloft.sandbox.jira.cloud.comment.CommentResource;
import dev.aloft.sandbox.jira.cloud.comment.Comments;
import dev.aloft.sandbox.jira.cloud.comment.Visibility;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.group.ApplicationRoles;
import dev.aloft.sandbox.jira.cloud.group.GroupResource;
import dev.aloft.sandbox.jira.cloud.history.History;
import dev.aloft.sandbox.jira.cloud.history.HistoryResource;
import dev.aloft.sandbox.jira.cloud.issue.CreateMetaResource;
import dev.aloft.sandbox.jira.cloud.issue.CreateResource;
import dev.aloft.sandbox.jira.cloud.issue.EditMeta;
import dev.aloft.sandbox.jira.cloud.issue.EditScreens;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHistory;
import dev.aloft.sandbox.jira.cloud.issue.IssueMaintenance;
import dev.aloft.sandbox.jira.cloud.issue.IssueResource;
import dev.aloft.sandbox.jira.cloud.issue.IssueStore;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews;
import dev.aloft.sandbox.jira.cloud.issue.IssueWriter;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.LimitReport;
import dev.aloft.sandbox.jira.cloud.issue.Looks;
import dev.aloft.sandbox.jira.cloud.issue.Texts;
import dev.aloft.sandbox.jira.cloud.issue.TransitionResource;
import dev.aloft.sandbox.jira.cloud.issue.TransitionViews;
import dev.aloft.sandbox.jira.cloud.link.LinkResource;
import dev.aloft.sandbox.jira.cloud.link.Links;
import dev.aloft.sandbox.jira.cloud.link.RemoteLinkResource;
import dev.aloft.sandbox.jira.cloud.link.RemoteLinks;
import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.property.PropertyResource;
import dev.aloft.sandbox.jira.cloud.property.StoredIssueProperties;
import dev.aloft.sandbox.jira.cloud.query.QueryResource;
import dev.aloft.sandbox.jira.cloud.query.StoredQueries;
import dev.aloft.sandbox.jira.cloud.query.Suggestions;
import dev.aloft.sandbox.jira.cloud.search.IssuePicker;
import dev.aloft.sandbox.jira.cloud.search.JqlSearch;
import dev.aloft.sandbox.jira.cloud.search.SearchResource;
import dev.aloft.sandbox.jira.cloud.search.SearchedParts;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.ServerInfoResource;
import dev.aloft.sandbox.jira.cloud.user.UserNumbers;
import dev.aloft.sandbox.jira.cloud.user.UserResource;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.jira.cloud.usersearch.UserQueryResource;
import dev.aloft.sandbox.jira.cloud.usersearch.UserSearchResource;
import dev.aloft.sandbox.jira.cloud.watch.NotifyResource;
import dev.aloft.sandbox.jira.cloud.watch.Votes;
import dev.aloft.sandbox.jira.cloud.watch.Watchers;
import dev.aloft.sandbox.jira.cloud.worklog.BulkWorklogs;
import dev.aloft.sandbox.jira.cloud.worklog.WorklogResource;
import dev.aloft.sandbox.jira.cloud.worklog.Worklogs;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.Store;
import java.util.List;
import java.util.Map;

/** Every resource of people, groups, issues and their parts, over one store. */
public final class IssueResources {

  /** The product's usual limit for one file. */
  private static final long UPLOAD_LIMIT = 1_073_741_824L;

  private final List<Resource<JiraCall>> resources;
  private final Issues issues;
  private final IssueContent content;
  private final JqlSearch search;
  private final IssueViews views;
  private final IssueWriter writer;
  private final Attachments attachments;
  private final AttachmentResource files;
  private final Comments comments;
  private final Watchers watchers;
  private final Parts parts;
  private final TransitionResource transitions;

  /** What hangs on the issues, for loading without HTTP. */
  public record Parts(
      Comments comments,
      Worklogs worklogs,
      Attachments attachments,
      Links links,
      Watchers watchers,
      Votes votes,
      History history) {}

  /** The resources of a site whose issues live by a configuration. */
  public IssueResources(
      JiraSite site, Configuration configuration, IssueStore issueStore, Store store, Blobs blobs) {
    this(site, configuration, issueStore, store, blobs, UPLOAD_LIMIT);
  }

  /** The same with a limit of its own for the size of a file, in bytes. */
  public IssueResources(
      JiraSite site,
      Configuration configuration,
      IssueStore issueStore,
      Store store,
      Blobs blobs,
      long uploadLimit) {
    UserViews users = new UserViews(site);
    History history = new History(site, configuration, issueStore, users, store);
    this.issues = new Issues(site, configuration, issueStore, history);
    this.attachments = new Attachments(site, users, store, blobs);
    Texts texts = new Texts(site, attachments);
    Properties issueValues = new Properties(store, site.ids(), "issue");
    Properties commentValues = new Properties(store, site.ids(), "comment");
    Properties worklogValues = new Properties(store, site.ids(), "worklog");
    StoredIssueProperties properties = new StoredIssueProperties(issueValues);
    TransitionViews moves = new TransitionViews(issues);
    EditMeta meta = new EditMeta(issues, new EditScreens(issues));
    IssueViews views = new IssueViews(issues, texts, users, properties, moves, meta);
    IssueWriter writer = new IssueWriter(issues, texts, properties);
    Visibility visibility = new Visibility(site, configuration);
    this.comments = new Comments(issues, texts, users, visibility, commentValues, store);
    Worklogs worklogs = new Worklogs(issues, texts, users, visibility, worklogValues, store);
    Links links = new Links(issues, () -> views, store);
    RemoteLinks remoteLinks = new RemoteLinks(store);
    this.watchers = new Watchers(issues, users, store);
    Votes votes = new Votes(issues, users, store);
    List.of(properties, comments, worklogs, attachments, links, remoteLinks, watchers, votes)
        .forEach(issues::attach);
    this.parts = new Parts(comments, worklogs, attachments, links, watchers, votes, history);
    Looks looks = new Looks();
    this.search =
        new JqlSearch(
            issues,
            new SearchedParts(
                comments, worklogs, attachments, links, remoteLinks, watchers, votes, history),
            looks);
    this.views = views;
    this.writer = writer;
    CommentResource commentResource = new CommentResource(issues, comments);
    this.transitions = new TransitionResource(issues, writer, moves);
    this.files = new AttachmentResource(issues, attachments, uploadLimit);
    WorklogResource worklogResource = new WorklogResource(issues, worklogs);
    this.content = new IssueMaintenance(issues, links::replaceType);
    this.resources =
        List.of(
            new UserResource(site, users),
            new UserSearchResource(issues, users),
            new UserQueryResource(
                issues,
                users,
                new Properties(store, site.ids(), "user"),
                Map.of(
                    "assignee",
                    issue -> UserQueryResource.named(issue, "assignee"),
                    "reporter",
                    issue -> UserQueryResource.named(issue, "reporter"),
                    "watcher",
                    watchers::of,
                    "voter",
                    votes::of,
                    "commenter",
                    comments::authors,
                    "transitioner",
                    issue -> movers(history, issue))),
            new ServerInfoResource(site),
            new GroupResource(site, users),
            new ApplicationRoles(site),
            new CreateResource(issues, writer),
            new CreateMetaResource(configuration),
            new IssueResource(issues, writer, views, meta, looks),
            new HistoryResource(issues, history),
            this.transitions,
            commentResource,
            worklogResource,
            files,
            new AttachmentLooks(files, attachments),
            new LinkResource(issues, links),
            new RemoteLinkResource(issues, remoteLinks),
            new BulkWorklogs(issues, worklogs),
            watchers,
            votes,
            new NotifyResource(issues, watchers, votes),
            new SearchResource(issues, views, search),
            new IssuePicker(issues, search),
            new LimitReport(issues, store),
            new StoredQueries(issues),
            new QueryResource(site, search),
            new Suggestions(issues),
            new PropertyResource(
                new PropertyResource.Names(
                    "getUserPropertyKeys",
                    "getUserProperty",
                    "setUserProperty",
                    "deleteUserProperty"),
                new Properties(store, site.ids(), "user"),
                call -> UserNumbers.ofNamed(site, call),
                "accountId"),
            new PropertyResource(
                new PropertyResource.Names(
                    "getIssuePropertyKeys",
                    "getIssueProperty",
                    "setIssueProperty",
                    "deleteIssueProperty"),
                issueValues,
                this::propertyOwner),
            new PropertyResource(
                new PropertyResource.Names(
                    "getCommentPropertyKeys",
                    "getCommentProperty",
                    "setCommentProperty",
                    "deleteCommentProperty"),
                commentValues,
                commentResource::entity),
            new PropertyResource(
                new PropertyResource.Names(
                    "getWorklogPropertyKeys",
                    "getWorklogProperty",
                    "setWorklogProperty",
                    "deleteWorklogProperty"),
                worklogValues,
                worklogResource::entity));
  }

  /** The resources, to be served. */
  public List<Resource<JiraCall>> resources() {
    return resources;
  }

  /** The issues themselves, for loading and looking without HTTP. */
  public Issues issues() {
    return issues;
  }

  /** How queries are answered. */
  public JqlSearch search() {
    return search;
  }

  /** How issues look. */
  public IssueViews views() {
    return views;
  }

  /** How issues are made and changed. */
  public IssueWriter writer() {
    return writer;
  }

  /** The comments of the issues. */
  public Comments comments() {
    return comments;
  }

  /** The files of the issues. */
  public Attachments attachments() {
    return attachments;
  }

  /** How files are put onto issues. */
  public AttachmentResource files() {
    return files;
  }

  /** How issues move through their workflows. */
  public TransitionResource transitions() {
    return transitions;
  }

  /** Who watches the issues. */
  public Watchers watchers() {
    return watchers;
  }

  /** What hangs on the issues. */
  public Parts parts() {
    return parts;
  }

  /** What configuration asks of the issues. */
  public IssueContent content() {
    return content;
  }

  /** One name for an issue, whatever id or key it is called by; others keep theirs. */
  public String oneName(String idOrKey) {
    return issues.find(idOrKey).map(issue -> Long.toString(issue.id())).orElse(idOrKey);
  }

  private static List<String> movers(History history, Issue issue) {
    return history.steps(issue.id(), "status").stream().map(IssueHistory.Step::by).toList();
  }

  private long propertyOwner(JiraCall call) {
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    boolean reads = call.request().method().equals("GET");
    if (!reads && !issues.may(call, Permission.EDIT_ISSUES, issue)) {
      throw Refusal.forbidden("You do not have permission to edit this issue.");
    }
    return issue.id();
  }
}
