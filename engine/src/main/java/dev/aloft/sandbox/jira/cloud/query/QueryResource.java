package dev.aloft.sandbox.jira.cloud.query;

import dev.aloft.sandbox.jira.cloud.search.Asker;
import dev.aloft.sandbox.jira.cloud.search.JqlSearch;
import dev.aloft.sandbox.jira.cloud.search.UnknownName;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.jql.Jql;
import dev.aloft.sandbox.jira.jql.JqlParser;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /jql/parse} and {@code /jql/match}: what queries say, and which issues they find. */
public final class QueryResource implements Resource<JiraCall> {

  /** The most issues and queries of one match (contract). */
  private static final int MOST = 1000;

  private final JiraSite site;
  private final JqlSearch search;

  /** Queries over a site's issues. */
  public QueryResource(JiraSite site, JqlSearch search) {
    this.site = site;
    this.search = search;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("parseJqlQueries").query("validation").body("queries").reading().answer(this::parse);
    on.on("matchIssues").body("issueIds", "jqls").reading().answer(this::match);
  }

  private Asker asker(JiraCall call) {
    return new Asker(call.caller(), site.now());
  }

  private Reply parse(JiraCall call) {
    String validation = call.query("validation").orElse("strict");
    List<String> queries = Form.of(call).texts("queries");
    if (queries.isEmpty() || queries.stream().anyMatch(String::isEmpty)) {
      throw Refusal.badRequest("At least one query is required, and none may be empty.");
    }
    ObjectNode document = Json.object();
    document.set("queries", Json.array(queries, text -> parsed(text, validation, asker(call))));
    return Reply.ok(document);
  }

  /** Strictly read, a query with anything wrong is not taken apart. */
  private ObjectNode parsed(String text, String validation, Asker asker) {
    ObjectNode document = Json.object().put("query", text);
    try {
      Jql jql = JqlParser.parse(text);
      List<UnknownName> unknown =
          validation.equals("none") ? List.of() : search.unknownNames(jql, asker);
      put(document, "errors", unknown.stream().filter(UnknownName::field).toList());
      put(document, "warnings", unknown.stream().filter(one -> !one.field()).toList());
      if (unknown.isEmpty() || validation.equals("warn")) {
        document.set("structure", QueryJson.document(jql));
      }
    } catch (Refusal refusal) {
      if (refusal.status() != 400) {
        throw refusal;
      }
      document.set("errors", Json.texts(refusal.messages()));
    }
    return document;
  }

  private static void put(ObjectNode document, String name, List<UnknownName> unknown) {
    if (!unknown.isEmpty()) {
      document.set(name, Json.texts(unknown.stream().map(UnknownName::message).toList()));
    }
  }

  /** A name that is not there is no error here: its query finds none of the issues. */
  private Reply match(JiraCall call) {
    Form form = Form.of(call);
    Set<Long> ids = new LinkedHashSet<>(form.numbers("issueIds"));
    List<String> queries = form.texts("jqls");
    if (ids.size() > MOST || queries.size() > MOST) {
      throw Refusal.badRequest("At most " + MOST + " issues and queries can be matched.");
    }
    ObjectNode document = Json.object();
    document.set(
        "matches",
        Json.array(
            queries,
            text -> {
              ObjectNode one = Json.object();
              try {
                List<Long> found = search.matching(text, asker(call), ids);
                one.set("matchedIssues", Json.numbers(found));
                one.putArray("errors");
              } catch (Refusal refusal) {
                one.putArray("matchedIssues");
                one.set("errors", Json.texts(refusal.messages()));
              }
              return one;
            }));
    return Reply.ok(document);
  }
}
