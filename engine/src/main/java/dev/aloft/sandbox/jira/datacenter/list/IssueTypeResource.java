package dev.aloft.sandbox.jira.datacenter.list;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.IssueTypeScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issuetype}. */
public final class IssueTypeResource implements Resource<DataCenterCall> {

  private static final int LONGEST = 60;
  private static final long SUBTASK_AVATAR = 10_316;
  private static final long AVATAR = 10_300;

  private final JiraSite site;
  private final Tables tables;

  /** The issue types of a site. */
  public IssueTypeResource(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getIssueAllTypes")
        .answer(call ->
            Reply.ok(Json.array(tables.issueTypes().all(), one -> ListViews.type(call, one))));
    operations
        .on("getPaginatedIssueTypes")
        .query("query", "startAt", "maxResults")
        .answer(call -> {
          String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
          List<IssueType> found =
              tables.issueTypes().where(one -> one.name().toLowerCase(Locale.ROOT).contains(query));
          return Reply.ok(Pages.bean(call, found, 100, 1_000, one -> ListViews.type(call, one)));
        });
    operations
        .on("getIssueType_1")
        .answer(call -> Reply.ok(ListViews.type(call, find(call.path("id")))));
    operations
        .on("createIssueType")
        .body("name", "description", "type")
        .administratorsOnly()
        .answer(this::create);
    operations
        .on("updateIssueType")
        .body("name", "description", "avatarId")
        .administratorsOnly()
        .answer(this::update);
    operations
        .on("getAlternativeIssueTypes")
        .answer(call ->
            Reply.ok(
                Json.array(alternatives(find(call.path("id"))), one -> ListViews.type(call, one))));
    operations
        .on("deleteIssueType_1")
        .query("alternativeIssueTypeId")
        .administratorsOnly()
        .answer(this::delete);
  }

  private IssueType find(String id) {
    return tables
        .issueTypes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The issue type with id '" + id + "' does not exist"));
  }

  private void checkName(Form form, String name, Optional<IssueType> own) {
    if (name.isBlank()) {
      form.refuse("name", "You must specify a name.");
    } else if (name.length() > LONGEST) {
      form.refuse("name", "The name must not exceed 60 characters.");
    }
    form.check();
    boolean taken =
        tables
            .issueTypes()
            .first(one ->
                one.name().equalsIgnoreCase(name)
                    && own.filter(mine -> mine.id() == one.id()).isEmpty())
            .isPresent();
    if (taken) {
      throw new Refusal(
          409, List.of(), java.util.Map.of("name", "An issue type with this name already exists."));
    }
  }

  private Reply create(DataCenterCall call) {
    Form form = Form.of(call);
    String name = form.text("name").orElse("");
    checkName(form, name, Optional.empty());
    boolean subtask = form.text("type").filter("subtask"::equals).isPresent();
    IssueType type =
        tables
            .issueTypes()
            .put(
                new IssueType(
                    tables.issueTypes().nextId(),
                    name,
                    form.text("description").orElse(""),
                    subtask,
                    subtask ? SUBTASK_AVATAR : AVATAR));
    IssueTypeScheme usual = tables.issueTypeSchemes().all().getFirst();
    List<Long> types = new ArrayList<>(usual.types());
    types.add(type.id());
    tables
        .issueTypeSchemes()
        .put(
            new IssueTypeScheme(
                usual.id(), usual.name(), usual.description(), types, usual.usual()));
    return Reply.created(ListViews.type(call, type));
  }

  private Reply update(DataCenterCall call) {
    IssueType before = find(call.path("id"));
    Form form = Form.of(call);
    String name = form.text("name").orElse(before.name());
    checkName(form, name, Optional.of(before));
    IssueType type =
        new IssueType(
            before.id(),
            name,
            form.text("description").orElse(before.description()),
            before.subtask(),
            form.number("avatarId").orElse(before.avatar()));
    return Reply.ok(ListViews.type(call, tables.issueTypes().put(type)));
  }

  private List<IssueType> alternatives(IssueType type) {
    return tables
        .issueTypes()
        .where(one -> one.id() != type.id() && one.subtask() == type.subtask());
  }

  private Reply delete(DataCenterCall call) {
    IssueType type = find(call.path("id"));
    List<Issue> issues = site.issues().all().filter(one -> one.type() == type.id()).toList();
    if (!issues.isEmpty()) {
      IssueType other =
          call.query("alternativeIssueTypeId")
              .flatMap(id ->
                  alternatives(type).stream()
                      .filter(one -> Long.toString(one.id()).equals(id))
                      .findFirst())
              .orElseThrow(() ->
                  Refusal.badRequest("There are issues of this type: an alternative is required."));
      for (Issue issue : issues) {
        ObjectNode values = issue.values().deepCopy();
        values.put("issuetype", other.id());
        site.issues().put(issue.with(values));
      }
    }
    for (IssueTypeScheme scheme : tables.issueTypeSchemes().all()) {
      List<Long> types = new ArrayList<>(scheme.types());
      if (types.remove(type.id())) {
        Optional<Long> usual = scheme.usual().filter(id -> id != type.id());
        tables
            .issueTypeSchemes()
            .put(
                new IssueTypeScheme(
                    scheme.id(), scheme.name(), scheme.description(), types, usual));
      }
    }
    tables.issueTypes().remove(type.id());
    return Reply.noContent();
  }
}
