package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.jira.cloud.search.JqlParser;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code /filter}: saving a search and reading it. */
public final class FilterResource implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;

  private final Filters filters;
  private final UserViews people;

  /** The filters of a site. */
  public FilterResource(JiraSite site, Filters filters) {
    this.filters = filters;
    this.people = new UserViews(site);
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("createFilter").body("name", "description", "jql").answer(this::create);
    operations
        .on("getFilter")
        .answer(call ->
            Reply.ok(
                Ids.parse(call.path("id"))
                    .flatMap(id -> filters.visible(call.caller(), id))
                    .map(filter -> view(call, filter))
                    .orElseThrow(() ->
                        Refusal.badRequest(
                            "The selected filter is not available to you, perhaps it has been"
                                + " deleted or had its permissions changed."))));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String description = form.text("description").orElse("");
    String jql = form.text("jql").orElse("");
    if (filters.named(call.caller(), name)) {
      form.refuse("filterName", "Filter with same name already exists.");
    }
    form.check();
    JqlParser.check(jql);
    return Reply.ok(view(call, filters.add(call.caller(), name, description, jql)));
  }

  private ObjectNode view(JiraCall call, Filters.Filter filter) {
    ObjectNode view = Json.object();
    view.put("self", call.self() + "/filter/" + filter.id());
    view.put("id", Ids.text(filter.id()));
    view.put("name", filter.name());
    view.put("description", filter.description());
    view.set("owner", people.details(call, filter.owner()));
    view.put("jql", filter.jql());
    view.put("viewUrl", call.request().base() + "/issues/?filter=" + filter.id());
    view.put("favourite", false);
    view.put("favouritedCount", 0);
    view.putArray("sharePermissions");
    view.putArray("editPermissions");
    return view;
  }
}
