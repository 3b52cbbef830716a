package dev.aloft.sandbox.jira.cloud.usersearch;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /user/search/query}: of the people in the range that a call names, up to the thousandth,
 * those for whom a query holds.
 */
public final class UserQueryResource implements Resource<JiraCall> {

  private static final int SEARCHED = 1000;
  private static final int PAGE = 100;

  private final Issues issues;
  private final UserViews views;
  private final Properties properties;
  private final Map<String, Function<Issue, ? extends Collection<String>>> relations;

  /**
   * The people of a site.
   *
   * @param properties those of people, by their place among all
   * @param relations who stands so to an issue, by the word of the query
   */
  public UserQueryResource(
      Issues issues,
      UserViews views,
      Properties properties,
      Map<String, Function<Issue, ? extends Collection<String>>> relations) {
    this.issues = issues;
    this.views = views;
    this.properties = properties;
    this.relations = Map.copyOf(relations);
  }

  /** The account that a field of an issue names, if it names one. */
  public static List<String> named(Issue issue, String field) {
    String account = issue.fields().path(field).path("accountId").asString("");
    return account.isEmpty() ? List.of() : List.of(account);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("findUsersByQuery")
        .query("query", "startAt", "maxResults")
        .answer(call -> Reply.ok(page(call, "maxResults", one -> views.user(call, one))));
    on.on("findUserKeysByQuery")
        .query("query", "startAt", "maxResult")
        .answer(call ->
            Reply.ok(
                page(call, "maxResult", one -> Json.object().put("accountId", one.accountId()))));
  }

  private ObjectNode page(JiraCall call, String maxParameter, Function<Account, JsonNode> view) {
    String query =
        call.query("query")
            .orElseThrow(() -> Refusal.badRequest("The query parameter 'query' is required."));
    List<Account> all = issues.site().accounts().all();
    Predicate<Account> wanted = UserQuery.read(query, new Known(call, all));
    int start = Pages.start(call);
    int max = Math.clamp(call.integer(maxParameter, PAGE), 0, SEARCHED);
    int searched = Math.min(all.size(), SEARCHED);
    int from = Math.min(start, searched);
    int to = Math.min(from + max, searched);
    ObjectNode page = Json.object();
    page.put("startAt", (long) start);
    page.put("maxResults", max);
    page.put("total", (long) searched);
    page.put("isLast", to == searched);
    page.set("values", Json.array(all.subList(from, to).stream().filter(wanted).toList(), view));
    return page;
  }

  private final class Known implements UserQuery.Facts {

    private final JiraCall call;
    private final List<Account> all;

    Known(JiraCall call, List<Account> all) {
      this.call = call;
      this.all = all;
    }

    @Override
    public Set<String> related(String relation, String projectOrIssue) {
      Function<Issue, ? extends Collection<String>> people = relations.get(relation);
      if (people == null) {
        throw Refusal.badRequest("The relation '" + relation + "' is not supported.");
      }
      return named(projectOrIssue)
          .flatMap(issue -> people.apply(issue).stream())
          .collect(Collectors.toSet());
    }

    private Stream<Issue> named(String projectOrIssue) {
      return issues
          .find(call, projectOrIssue)
          .map(Stream::of)
          .orElseGet(() -> issues.store().ofProject(project(projectOrIssue).id()));
    }

    private Project project(String key) {
      return issues
          .configuration()
          .project(key)
          .filter(one ->
              issues
                  .configuration()
                  .may(call.caller(), Permission.BROWSE_PROJECTS, one, Involved.NOBODY))
          .orElseThrow(() -> Refusal.badRequest("There is no project and no issue '" + key + "'."));
    }

    @Override
    public boolean has(Account account, String key, String path, String value) {
      JsonNode node = properties.get(all.indexOf(account), key).orElseGet(Json::object);
      for (String name : path.split("\\.", -1)) {
        node = node.path(name);
      }
      return node.isValueNode() && node.asString("").equals(value);
    }
  }
}
