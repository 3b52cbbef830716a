package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Issues. An issue is named by key or id; what hangs on it has classes of its own. */
public final class Issues {

  /** Most issues that one call creates. */
  public static final int CREATES_A_CALL = 50;

  /** Most issues that one call fetches. */
  public static final int FETCHES_A_CALL = 100;

  private static final String ISSUE = "/issue/{issueIdOrKey}";
  private static final String PROPERTY = V3 + ISSUE + "/properties/{propertyKey}";

  private final JiraApi api;

  Issues(JiraApi api) {
    this.api = api;
  }

  /** What became of one issue of a bulk create. */
  public sealed interface Creation {}

  /** It is there. */
  public record Created(String id, String key) implements Creation {}

  /**
   * It was refused; the others were not touched by that.
   *
   * @param errors by field; messages that name none under the empty name
   */
  public record Refused(int status, Map<String, String> errors) implements Creation {
    public Refused {
      errors = Map.copyOf(errors);
    }
  }

  /**
   * Issues that were asked for by id or key.
   *
   * @param errors for those that cannot be given; one that does not exist may be in neither list
   */
  public record Fetched(List<JsonNode> issues, List<JsonNode> errors) {
    public Fetched {
      issues = List.copyOf(issues);
      errors = List.copyOf(errors);
    }
  }

  /**
   * What to give of each issue.
   *
   * @param fields ids, or {@code *all}; none means the operation's default
   * @param properties at most five keys
   * @param expand such as {@code renderedFields}, {@code names}
   */
  public record Selection(
      Collection<String> fields, Collection<String> properties, Collection<String> expand) {

    public static Selection fields(String... fields) {
      return new Selection(List.of(fields), List.of(), List.of());
    }

    public Selection properties(String... keys) {
      return new Selection(fields, List.of(keys), expand);
    }

    public Selection expand(String... names) {
      return new Selection(fields, properties, List.of(names));
    }
  }

  /**
   * At most 50, in their order: {@code createIssues}, jira-cloud-platform-v3.json or -v2.json.
   *
   * @param issues each with {@code fields}, and {@code properties} where it is stamped
   * @return one for each issue, in the same order
   */
  public List<Creation> createBulk(TextForm form, List<? extends JsonNode> issues) {
    JiraApi.atMost(CREATES_A_CALL, issues, "issues");
    ArrayNode updates = JsonNodeFactory.instance.arrayNode();
    issues.forEach(updates::add);
    ObjectNode body = JiraApi.object();
    body.set("issueUpdates", updates);
    SiteRequest request =
        SiteRequest.post(form.root() + "/issue/bulk").json(body).points(issues.size());
    return creations(request, issues.size(), bulkReply(request));
  }

  /** When all are refused the answer is a 400, with the same errors in it. */
  private JsonNode bulkReply(SiteRequest request) {
    try {
      return api.json(request);
    } catch (SiteRefusal refusal) {
      JsonNode reply = refusal.reply().json();
      if (refusal.status() == 400 && reply.path("errors").path(0).has("failedElementNumber")) {
        return reply;
      }
      throw refusal;
    }
  }

  private static List<Creation> creations(SiteRequest request, int size, JsonNode reply) {
    Map<Integer, Creation> refused = new HashMap<>();
    for (JsonNode error : reply.path("errors")) {
      refused.put(
          error.path("failedElementNumber").asInt(-1),
          new Refused(error.path("status").asInt(400), errors(error.path("elementErrors"))));
    }
    Iterator<JsonNode> created = reply.path("issues").iterator();
    List<Creation> creations = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (refused.containsKey(i)) {
        creations.add(refused.get(i));
      } else if (created.hasNext()) {
        creations.add(created(request, created.next()));
      } else {
        throw SiteException.lacking(request, "the issue number " + i);
      }
    }
    return List.copyOf(creations);
  }

  private static Created created(SiteRequest request, JsonNode reply) {
    return new Created(JiraApi.id(request, reply, "id"), JiraApi.id(request, reply, "key"));
  }

  private static Map<String, String> errors(JsonNode node) {
    Map<String, String> errors = new HashMap<>();
    node.path("errors")
        .properties()
        .forEach(error -> errors.put(error.getKey(), error.getValue().asString("")));
    List<String> messages =
        node.path("errorMessages").valueStream().map(message -> message.asString("")).toList();
    if (!messages.isEmpty()) {
      errors.put("", String.join("; ", messages));
    }
    return errors;
  }

  /** {@code createIssue}, jira-cloud-platform-v3.json or -v2.json. */
  public Created create(TextForm form, JsonNode body) {
    SiteRequest request = SiteRequest.post(form.root() + "/issue").json(body);
    return created(request, api.json(request));
  }

  /**
   * Any number, consistent at once: {@code bulkFetchIssues}, jira-cloud-platform-v3.json or, for
   * texts as wiki markup, the same path of version 2.
   */
  public Fetched fetch(TextForm form, Collection<String> idsOrKeys, Selection selection) {
    List<JsonNode> issues = new ArrayList<>();
    List<JsonNode> errors = new ArrayList<>();
    for (List<String> part : JiraApi.chunks(idsOrKeys, FETCHES_A_CALL)) {
      ObjectNode body = JiraApi.object();
      body.set("issueIdsOrKeys", JiraApi.texts(part));
      select(body, selection);
      if (!selection.expand().isEmpty()) {
        body.set("expand", JiraApi.texts(selection.expand()));
      }
      JsonNode reply =
          api.json(
              SiteRequest.post(form.root() + "/issue/bulkfetch")
                  .json(body)
                  .points(1 + part.size())
                  .idempotence(Idempotence.SAFE));
      reply.path("issues").forEach(issues::add);
      reply.path("issueErrors").forEach(errors::add);
    }
    return new Fetched(issues, errors);
  }

  private static void select(ObjectNode body, Selection selection) {
    if (!selection.fields().isEmpty()) {
      body.set("fields", JiraApi.texts(selection.fields()));
    }
    if (!selection.properties().isEmpty()) {
      body.set("properties", JiraApi.texts(selection.properties()));
    }
  }

  /** {@code getIssue}, jira-cloud-platform-v3.json or -v2.json. */
  public Optional<JsonNode> get(TextForm form, String issue, Selection selection) {
    return api.find(
        SiteRequest.get(form.root() + ISSUE, issue)
            .query("fields", joined(selection.fields()))
            .query("properties", joined(selection.properties()))
            .query("expand", joined(selection.expand())));
  }

  private static List<String> joined(Collection<String> values) {
    return values.isEmpty() ? List.of() : List.of(String.join(",", values));
  }

  /**
   * Changes fields without a mail: {@code editIssue}, jira-cloud-platform-v3.json or -v2.json.
   *
   * @param body with {@code fields}; repeated when its answer is lost, so nothing that adds
   */
  public void edit(TextForm form, String issue, JsonNode body) {
    api.send(
        SiteRequest.put(form.root() + ISSUE, issue)
            .query("notifyUsers", false)
            .json(body)
            .writing(issue));
  }

  /** Refused while sub-tasks hang on it: {@code deleteIssue}, jira-cloud-platform-v3.json. */
  public void delete(String issue) {
    api.delete(
        SiteRequest.delete(V3 + ISSUE, issue).query("deleteSubtasks", "false").writing(issue));
  }

  /** {@code getTransitions}, jira-cloud-platform-v3.json. */
  public List<JsonNode> transitions(String issue) {
    return api.array(SiteRequest.get(V3 + ISSUE + "/transitions", issue), "transitions");
  }

  /** {@code doTransition}, jira-cloud-platform-v3.json or -v2.json. */
  public void transition(TextForm form, String issue, JsonNode body) {
    api.send(
        SiteRequest.post(form.root() + ISSUE + "/transitions", issue).json(body).writing(issue));
  }

  /**
   * Issues that fit a query, eventually consistent: {@code searchAndReconsileIssuesUsingJqlPost},
   * jira-cloud-platform-v3.json or, for texts as wiki markup, the same path of version 2.
   *
   * @param jql bounded, by a project for instance
   * @param reconcile ids, at most 50, that must be up to date
   */
  public Paged search(
      TextForm form, String jql, Selection selection, int pageSize, Collection<String> reconcile) {
    return Paged.byToken(token -> {
      ObjectNode body = JiraApi.object().put("jql", jql).put("maxResults", pageSize);
      select(body, selection);
      if (!selection.expand().isEmpty()) {
        body.put("expand", String.join(",", selection.expand()));
      }
      if (!reconcile.isEmpty()) {
        body.set("reconcileIssues", JiraApi.numbers(reconcile));
      }
      token.ifPresent(text -> body.put("nextPageToken", text));
      JsonNode reply =
          api.json(
              SiteRequest.post(form.root() + "/search/jql")
                  .json(body)
                  .points(1 + pageSize)
                  .idempotence(Idempotence.SAFE));
      return new Paged.TokenPage(
          reply.path("issues").valueStream().toList(),
          reply.path("isLast").asBoolean(false)
              ? Optional.empty()
              : JiraApi.text(reply, "nextPageToken"));
    });
  }

  /** {@code countIssues}, jira-cloud-platform-v3.json; an estimate. */
  public long approximateCount(String jql) {
    SiteRequest request =
        SiteRequest.post(V3 + "/search/approximate-count")
            .json(JiraApi.object().put("jql", jql))
            .idempotence(Idempotence.SAFE);
    return Long.parseLong(api.id(request, "count"));
  }

  /** {@code getChangeLogs}, jira-cloud-platform-v3.json. */
  public Paged changelog(String issue) {
    return api.paged(SiteRequest.get(V3 + ISSUE + "/changelog", issue), 100);
  }

  /** How much may hang on an issue: {@code getIssueLimitReport}, jira-cloud-platform-v3.json. */
  public JsonNode limits() {
    return api.json(SiteRequest.get(V3 + "/issue/limit/report"));
  }

  /** {@code getIssuePropertyKeys}, jira-cloud-platform-v3.json. */
  public List<String> propertyKeys(String issue) {
    return api.array(SiteRequest.get(V3 + ISSUE + "/properties", issue), "keys").stream()
        .flatMap(key -> JiraApi.text(key, "key").stream())
        .toList();
  }

  /** {@code getIssueProperty}, jira-cloud-platform-v3.json; its value. */
  public Optional<JsonNode> property(String issue, String key) {
    return api.find(SiteRequest.get(PROPERTY, issue, key)).map(found -> found.path("value"));
  }

  /** {@code setIssueProperty}, jira-cloud-platform-v3.json; at most 32 768 characters. */
  public void setProperty(String issue, String key, JsonNode value) {
    api.send(SiteRequest.put(PROPERTY, issue, key).json(value).writing(issue));
  }

  /** {@code deleteIssueProperty}, jira-cloud-platform-v3.json. */
  public void deleteProperty(String issue, String key) {
    api.delete(SiteRequest.delete(PROPERTY, issue, key).writing(issue));
  }
}
