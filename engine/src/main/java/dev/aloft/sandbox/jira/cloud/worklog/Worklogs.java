package dev.aloft.sandbox.jira.cloud.worklog;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.comment.Entries;
import dev.aloft.sandbox.jira.cloud.comment.Visibility;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem;
import dev.aloft.sandbox.jira.cloud.issue.Happening;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.News;
import dev.aloft.sandbox.jira.cloud.issue.RenderedTimes;
import dev.aloft.sandbox.jira.cloud.issue.Texts;
import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.jira.markup.AdfToHtml;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.store.Store;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The worklogs of a site's issues. Author and times of the entry are the server's. */
public final class Worklogs implements IssuePart {

  /** How many worklogs an issue itself shows. */
  private static final int SHOWN = 20;

  private static final Comparator<Changed> ORDER =
      Comparator.comparingLong(Changed::at).thenComparingLong(Changed::id);

  private final JiraSite site;
  private final Issues issues;
  private final Texts texts;
  private final UserViews users;
  private final Properties properties;
  private final Documents table;
  private final Entries entries;
  private final Documents graves;

  /** Worklogs in a store. */
  public Worklogs(
      Issues issues,
      Texts texts,
      UserViews users,
      Visibility visibility,
      Properties properties,
      Store store) {
    this.site = issues.site();
    this.issues = issues;
    this.texts = texts;
    this.users = users;
    this.properties = properties;
    this.table = new Documents(store.table("worklog"));
    this.entries = new Entries(issues, visibility, properties, table);
    this.graves = new Documents(store.table("worklog.deleted"));
  }

  /** The worklogs of an issue that the caller may see, in the order in which they were added. */
  List<Document> visible(JiraCall call, Issue issue) {
    return visible(call.caller(), issue);
  }

  /** The same for an account. */
  public List<Document> visible(Account account, Issue issue) {
    return entries.visible(account, issue);
  }

  /** A worklog by id, if the caller may see it. */
  Optional<Document> find(JiraCall call, long id) {
    return entries.find(call, id);
  }

  private void needTimeTracking() {
    if (!issues.configuration().timeTracking()) {
      throw Refusal.badRequest("Time tracking is not enabled.");
    }
  }

  /** Adds a worklog. */
  Document add(JiraCall call, Issue issue, JsonNode input, Estimate estimate) {
    needTimeTracking();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("started", JiraSite.time(site.now()));
    fill(call, issue, input, json);
    if (!json.has("timeSpentSeconds")) {
      throw Refusal.field("timeLogged", "You must indicate the time spent working.");
    }
    properties.checkList(input.path("properties"));
    entries.written(call, json);
    long spent = json.path("timeSpentSeconds").asLong();
    estimate.apply(issue.fields(), spent);
    long id = site.ids().next("worklog");
    table.put(id, issue.id(), json);
    properties.setList(id, input.path("properties"));
    spend(call, issue, spent);
    tell(call, Happening.WORK_LOGGED, issue, json);
    return new Document(id, issue.id(), json);
  }

  /**
   * Takes in a worklog that was written elsewhere: the issue's times stay, and nobody is told.
   *
   * @param worklog as it is kept: {@code author} and {@code updateAuthor} accounts, {@code
   *     created}, {@code updated} and {@code started} times, {@code timeSpentSeconds}, perhaps a
   *     {@code comment}, which is a document
   */
  public void take(Issue issue, ObjectNode worklog) {
    table.put(site.ids().next("worklog"), issue.id(), worklog);
  }

  /** Changes a worklog; what the body leaves out stays. */
  Document edit(JiraCall call, Issue issue, Document before, JsonNode input, Estimate estimate) {
    needTimeTracking();
    ObjectNode json = before.json();
    long old = json.path("timeSpentSeconds").asLong();
    fill(call, issue, input, json);
    properties.checkList(input.path("properties"));
    entries.changed(call, json);
    long more = json.path("timeSpentSeconds").asLong() - old;
    estimate.apply(issue.fields(), more);
    table.put(before.id(), issue.id(), json);
    properties.setList(before.id(), input.path("properties"));
    spend(call, issue, more);
    tell(call, Happening.WORKLOG_UPDATED, issue, json);
    return new Document(before.id(), issue.id(), json);
  }

  /** Nobody is told of the words beside a worklog: whether mentions in them count is unknown. */
  private void tell(JiraCall call, Happening what, Issue issue, ObjectNode worklog) {
    issues.tell(call, News.of(what, issue).seenBy(worklog.path("visibility")));
  }

  /** A worklog that was changed or deleted at a time, in milliseconds. */
  record Changed(long id, long at) {}

  /** The worklogs that the caller may see, each when it was written last, oldest first. */
  List<Changed> written(JiraCall call, long since) {
    return table.all().stream()
        .map(one -> new Changed(one.id(), millis(one.json().path("updated"))))
        .filter(one -> one.at() > since)
        .filter(one -> find(call, one.id()).isPresent())
        .sorted(ORDER)
        .toList();
  }

  /** The worklogs that are gone, each when it went, oldest first. */
  List<Changed> gone(long since) {
    return graves.all().stream()
        .map(one -> new Changed(one.id(), millis(one.json().path("deleted"))))
        .filter(one -> one.at() > since)
        .sorted(ORDER)
        .toList();
  }

  private static long millis(JsonNode time) {
    return JiraTimes.parse(time.asString("")).toEpochMilli();
  }

  /** Deletes a worklog. */
  void delete(JiraCall call, Issue issue, Document worklog, Estimate estimate) {
    graves.put(
        worklog.id(),
        issue.id(),
        JsonNodeFactory.instance.objectNode().put("deleted", JiraSite.time(site.now())));
    long spent = worklog.json().path("timeSpentSeconds").asLong();
    estimate.apply(issue.fields(), -spent);
    table.remove(worklog.id());
    properties.removeAll(worklog.id());
    spend(call, issue, -spent, gone(worklog));
    tell(call, Happening.WORKLOG_DELETED, issue, worklog.json());
  }

  /** Moves worklogs to another issue, of which no history tells. */
  void move(Issue source, Issue target, List<Document> moving, Estimate estimate) {
    long spent = 0;
    for (Document worklog : moving) {
      worklog.json().put("updated", JiraSite.time(site.now()));
      table.put(worklog.id(), target.id(), worklog.json());
      spent += worklog.json().path("timeSpentSeconds").asLong();
    }
    estimate.apply(source.fields(), -spent);
    estimate.apply(target.fields(), spent);
    add(source.fields(), -spent);
    add(target.fields(), spent);
    issues.touchQuietly(source);
    issues.touchQuietly(target);
  }

  private static void add(ObjectNode fields, long seconds) {
    long total = fields.path("timespent").asLong(0) + seconds;
    if (total > 0) {
      fields.put("timespent", total);
    } else {
      fields.remove("timespent");
    }
  }

  private void spend(JiraCall call, Issue issue, long seconds, ChangedItem... more) {
    add(issue.fields(), seconds);
    issues.touch(call.caller(), issue, more);
  }

  private static ChangedItem gone(Document worklog) {
    String id = Long.toString(worklog.id());
    return ChangedItem.removed("WorklogId", "worklog", ChangedItem.Value.of(id, id));
  }

  private void fill(JiraCall call, Issue issue, JsonNode input, ObjectNode json) {
    if (input.hasNonNull("comment")) {
      try {
        json.set(
            "comment", texts.read(input.path("comment"), call.version(), Optional.of(issue.id())));
      } catch (Texts.Refused e) {
        throw Refusal.field("comment", e.reason());
      }
    }
    if (input.hasNonNull("started")) {
      String started = input.path("started").asString("");
      try {
        // The product takes no other form than the one that it writes itself.
        json.put("started", JiraTimes.print(JiraTimes.parse(started)));
      } catch (DateTimeParseException e) {
        throw Refusal.field("started", "Invalid date format. '" + started + "' is not valid.");
      }
    }
    seconds(input).ifPresent(seconds -> json.put("timeSpentSeconds", seconds));
    if (input.has("visibility")) {
      entries.restrict(call, issue, input, json);
    }
  }

  private Optional<Long> seconds(JsonNode input) {
    Optional<Long> seconds = Form.of(input).number("timeSpentSeconds");
    if (seconds.isPresent()) {
      if (seconds.get() <= 0) {
        throw Refusal.field("timeLogged", "You must indicate the time spent working.");
      }
      return seconds;
    }
    if (input.hasNonNull("timeSpent")) {
      String text = input.path("timeSpent").asString("");
      return Optional.of(
          Durations.seconds(text, issues.configuration().working())
              .filter(value -> value > 0)
              .orElseThrow(
                  () -> Refusal.field("timeLogged", "Invalid time duration entered: " + text)));
    }
    return Optional.empty();
  }

  /** A worklog as it goes out. */
  ObjectNode view(JiraCall call, Document worklog, boolean withProperties) {
    ObjectNode json = worklog.json();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("self", call.self() + "/issue/" + worklog.owner() + "/worklog/" + worklog.id());
    users.sign(view, "author", call, json.path("author").asString(""));
    users.sign(view, "updateAuthor", call, json.path("updateAuthor").asString(""));
    if (json.has("comment")) {
      view.set("comment", texts.write(json.path("comment"), call.version()));
    }
    view.set("created", json.path("created"));
    view.set("updated", json.path("updated"));
    entries.show(worklog, view);
    view.set("started", json.path("started"));
    long seconds = json.path("timeSpentSeconds").asLong();
    view.put("timeSpent", Durations.text(seconds, issues.configuration().working()));
    view.put("timeSpentSeconds", seconds);
    view.put("id", Long.toString(worklog.id()));
    view.put("issueId", Long.toString(worklog.owner()));
    if (withProperties) {
      view.set("properties", properties.list(worklog.id()));
    }
    return view;
  }

  @Override
  public Set<String> fields() {
    return Set.of("worklog");
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    List<Document> all = visible(call, issue);
    ObjectNode view = reply.putObject("worklog");
    view.put("startAt", 0);
    view.put("maxResults", SHOWN);
    view.put("total", all.size());
    ArrayNode list = view.putArray("worklogs");
    all.stream().limit(SHOWN).forEach(worklog -> list.add(view(call, worklog, false)));
  }

  @Override
  public JsonNode rendered(JiraCall call, Issue issue, String field) {
    ObjectNode holder = JsonNodeFactory.instance.objectNode();
    show(call, issue, field, holder);
    for (JsonNode worklog : holder.path("worklog").path("worklogs")) {
      if (worklog instanceof ObjectNode view) {
        html(view.path("id").asLong()).ifPresent(html -> view.put("comment", html));
        RenderedTimes.put(call, view, "created", "updated", "started");
      }
    }
    return holder.path("worklog");
  }

  private Optional<String> html(long id) {
    return table
        .find(id)
        .filter(worklog -> worklog.json().has("comment"))
        .map(worklog -> AdfToHtml.convert(worklog.json().path("comment")));
  }

  @Override
  public void deleted(Issue issue) {
    entries.removeAll(issue);
  }

  @Override
  public boolean add(JiraCall call, Issue issue, String field, JsonNode value) {
    add(call, issue, value, new Estimate.Auto());
    return true;
  }
}
