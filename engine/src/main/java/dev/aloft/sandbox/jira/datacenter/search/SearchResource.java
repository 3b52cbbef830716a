package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.issue.FieldSelection;
import dev.aloft.sandbox.jira.datacenter.issue.IssueViews;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /search}: pages of issues by a query. */
public final class SearchResource implements Resource<DataCenterCall> {

  private static final int USUAL = 50;

  /** The most issues of a page; an administrator may set it, 1000 as a rule. */
  private static final int MOST = 1_000;

  private static final String PREFIX = "schema,names";

  private final Search search;
  private final IssueViews views;

  /** Searches a site. */
  public SearchResource(JiraSite site) {
    this.search = new Search(site);
    this.views = new IssueViews(site);
  }

  /** What a caller asks for. */
  private record Question(
      String jql,
      int startAt,
      int maxResults,
      List<String> fields,
      Set<String> expand,
      boolean strict) {}

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("search_1")
        .query("jql", "startAt", "maxResults", "validateQuery", "fields", "expand")
        .answer(call ->
            answer(
                call,
                new Question(
                    call.query("jql").orElse(""),
                    call.integer("startAt", 0),
                    call.integer("maxResults", USUAL),
                    call.list("fields"),
                    new HashSet<>(call.list("expand")),
                    call.flag("validateQuery", true))));
    operations
        .on("searchUsingSearchRequest")
        .body("jql", "startAt", "maxResults", "validateQuery", "fields", "expand")
        .reading()
        .answer(call -> {
          Form form = Form.of(call);
          Set<String> expand = new HashSet<>();
          form.texts("expand").forEach(words -> expand.addAll(Arrays.asList(words.split(","))));
          return answer(
              call,
              new Question(
                  form.text("jql").orElse(""),
                  form.number("startAt").map(Math::toIntExact).orElse(0),
                  form.number("maxResults").map(Math::toIntExact).orElse(USUAL),
                  form.texts("fields"),
                  expand,
                  form.flag("validateQuery").orElse(true)));
        });
  }

  private Reply answer(DataCenterCall call, Question question) {
    if (question.startAt() < 0) {
      throw Refusal.badRequest("The value of startAt must not be negative.");
    }
    Optional<String> warning = Optional.empty();
    int most = question.maxResults() < 0 ? MOST : Math.min(question.maxResults(), MOST);
    Pages.Part<Issue> found;
    try {
      found = search.page(call.caller(), question.jql(), question.startAt(), most);
    } catch (Refusal refusal) {
      if (question.strict() || refusal.status() != 400) {
        throw refusal;
      }
      warning = refusal.messages().stream().findFirst();
      found = new Pages.Part<>(0, List.of());
    }
    List<Issue> page = found.items();
    FieldSelection fields = FieldSelection.of(question.fields(), "*navigable");
    Set<String> each = new HashSet<>(question.expand());
    each.removeAll(Set.of("names", "schema"));
    IssueViews.Wish wish = new IssueViews.Wish(fields, each, List.of());
    ObjectNode view = Json.object();
    view.put("expand", PREFIX);
    view.put("startAt", question.startAt());
    view.put("maxResults", most);
    view.put("total", found.all());
    view.set("issues", Json.array(page, issue -> views.view(call, issue, wish)));
    warning.ifPresent(text -> view.putArray("warningMessages").add(text));
    if (question.expand().contains("names")) {
      views.names(page, fields, view.putObject("names"));
    }
    if (question.expand().contains("schema")) {
      views.schemas(page, fields, view.putObject("schema"));
    }
    return Reply.ok(view);
  }
}
