package dev.aloft.sandbox.jira.datacenter.filter;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.search.Search;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Filter;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Share;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code /filter}, favourites, columns and how the filters of somebody are shared as a rule. */
public final class FilterResource implements Resource<DataCenterCall> {

  private static final int LONGEST_NAME = 255;
  private static final String SCOPE = "filter.share.scope";

  private final JiraSite site;
  private final Filters filters;
  private final FilterViews views;
  private final Search search;
  private final Fields fields;

  /** The filters of a site. */
  public FilterResource(JiraSite site) {
    this.site = site;
    this.filters = new Filters(site);
    this.views = new FilterViews(site, filters);
    this.search = new Search(site);
    this.fields = new Fields(site.tables());
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    String[] body = {
      "name",
      "description",
      "jql",
      "favourite",
      "id",
      "self",
      "owner",
      "viewUrl",
      "searchUrl",
      "editable"
    };
    operations.on("createFilter").query("expand").body(body).boundToBean().answer(this::create);
    operations
        .on("getFilter")
        .query("expand")
        .answer(call -> Reply.ok(views.filter(call, filters.named(call))));
    operations.on("editFilter").query("expand").body(body).boundToBean().answer(this::edit);
    operations
        .on("deleteFilter")
        .answer(call -> {
          Filter filter = filters.named(call);
          if (!owns(call, filter)) {
            throw Refusal.badRequest("You are not the owner of this filter.");
          }
          site.tables().filters().remove(filter.id());
          return Reply.noContent();
        });
    operations.on("getFavouriteFilters").query("expand").answer(this::favourites);
    operations
        .on("getDefaultShareScope")
        .answer(call -> {
          Lookup.known(call);
          return Reply.ok(Json.object().put("scope", scope(call.caller())));
        });
    operations
        .on("setDefaultShareScope")
        .body("scope")
        .answer(call -> {
          Lookup.known(call);
          String scope = Form.of(call).required("scope", LONGEST_NAME);
          site.settings().put(SCOPE + "." + call.caller().key(), scope);
          return Reply.ok(Json.object().put("scope", scope));
        });
    columns(operations);
  }

  private boolean owns(DataCenterCall call, Filter filter) {
    return filter.author().equals(call.caller().key()) || site.access().administers(call.caller());
  }

  private String scope(User user) {
    return site.settings().find(SCOPE + "." + user.key()).orElse("PRIVATE");
  }

  private Reply create(DataCenterCall call) {
    Lookup.known(call);
    Form form = Form.of(call);
    String name = name(form, call.caller().key(), 0, Optional.empty());
    String jql = jql(call, form, Optional.empty());
    form.check();
    List<Share> shares =
        switch (scope(call.caller())) {
          case "GLOBAL" -> List.of(share("global"));
          case "AUTHENTICATED" -> List.of(share("loggedin"));
          default -> List.of();
        };
    Filter filter =
        new Filter(
            site.tables().filters().nextId(),
            call.caller().key(),
            name,
            form.text("description").orElse(""),
            jql,
            shares,
            favoured(call, form, Set.of()),
            List.of());
    return Reply.ok(views.filter(call, site.tables().filters().put(filter)));
  }

  private Share share(String type) {
    return new Share(site.nextId("share"), type, Optional.empty(), "", false);
  }

  private Reply edit(DataCenterCall call) {
    Filter before = filters.named(call);
    if (!filters.edits(call.caller(), before) && !site.access().administers(call.caller())) {
      throw Refusal.badRequest("You do not have permission to edit this filter.");
    }
    Form form = Form.of(call);
    String author = author(call, form).orElse(before.author());
    String name = name(form, author, before.id(), Optional.of(before.name()));
    String jql = jql(call, form, Optional.of(before.jql()));
    form.check();
    Filter after =
        new Filter(
            before.id(),
            author,
            name,
            form.text("description").orElse(before.description()),
            jql,
            before.shares(),
            favoured(call, form, before.favouredBy()),
            before.columns());
    return Reply.ok(views.filter(call, site.tables().filters().put(after)));
  }

  /** Only an administrator may give a filter away (contract). */
  private Optional<String> author(DataCenterCall call, Form form) {
    Optional<String> wanted =
        form.node("owner")
            .map(Form::of)
            .flatMap(owner ->
                owner
                    .text("key")
                    .flatMap(site.users()::byKey)
                    .or(() -> owner.text("name").flatMap(site.users()::byName)))
            .map(User::key);
    return wanted.filter(key -> site.access().administers(call.caller()));
  }

  private String name(Form form, String author, long id, Optional<String> before) {
    String name = form.limited("name", LONGEST_NAME).or(() -> before).orElse("").strip();
    if (name.isEmpty()) {
      form.refuse("filterName", "You must specify a name to save this filter as.");
    } else if (filters.taken(author, name, id)) {
      form.refuse("filterName", "Filter with same name already exists.");
    }
    return name;
  }

  private String jql(DataCenterCall call, Form form, Optional<String> before) {
    String jql = form.text("jql").or(() -> before).orElse("");
    search.check(call.caller(), jql);
    return jql;
  }

  private static Set<String> favoured(DataCenterCall call, Form form, Set<String> before) {
    Set<String> people = new HashSet<>(before);
    form.flag("favourite")
        .ifPresent(wanted -> {
          if (wanted) {
            people.add(call.caller().key());
          } else {
            people.remove(call.caller().key());
          }
        });
    return people;
  }

  private Reply favourites(DataCenterCall call) {
    List<Filter> mine =
        site.tables().filters().all().stream()
            .filter(one -> one.favouredBy().contains(call.caller().key()))
            .filter(one -> filters.sees(call.caller(), one))
            .toList();
    return Reply.ok(Json.array(mine, one -> views.filter(call, one)));
  }

  private void columns(Operations<DataCenterCall> operations) {
    operations
        .on("defaultColumns_1")
        .answer(call -> {
          Filter filter = filters.named(call);
          if (filter.columns().isEmpty()) {
            throw Refusal.notFound("The filter has no columns.");
          }
          return Reply.ok(columns(filter));
        });
    operations
        .on("setColumns_1")
        .anyBody()
        .answer(call -> {
          List<String> columns = Form.of(call.json(), "columns").texts("columns");
          columns.forEach(column -> {
            if (fields.find(column).filter(Field::navigable).isEmpty()) {
              throw Refusal.badRequest("The column '" + column + "' is not a navigable field.");
            }
          });
          store(call, columns);
          return Reply.empty(200);
        });
    operations
        .on("resetColumns_1")
        .answer(call -> {
          store(call, List.of());
          return Reply.noContent();
        });
  }

  private void store(DataCenterCall call, List<String> columns) {
    Filter filter = filters.named(call);
    if (!filters.edits(call.caller(), filter)) {
      throw Refusal.forbidden("You do not have permission to edit this filter.");
    }
    site.tables()
        .filters()
        .put(
            new Filter(
                filter.id(),
                filter.author(),
                filter.name(),
                filter.description(),
                filter.jql(),
                filter.shares(),
                filter.favouredBy(),
                columns));
  }

  /** As the columns of users and of the site: a list, though the contract names its layout. */
  private JsonNode columns(Filter filter) {
    return Json.array(
        filter.columns(),
        id ->
            Json.object()
                .put("label", fields.find(id).map(Field::name).orElse(id))
                .put("value", id));
  }
}
