package dev.aloft.sandbox.jira.cloud.fieldscheme;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme.Association;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /config/fieldschemes}: schemes. A new one has the fields of the system and no custom
 * field; names are unique. No source says either.
 */
public final class FieldSchemes implements Resource<JiraCall> {

  private static final int LONGEST = 255;
  private static final int LONGEST_DESCRIPTION = 1024;

  private final SiteTables tables;
  private final FieldLayouts layouts;

  /** The field schemes of a site. */
  public FieldSchemes(SiteTables tables) {
    this.tables = tables;
    this.layouts = tables.fieldLayouts();
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getFieldAssociationSchemes")
        .query("projectId", "query", "startAt", "maxResults")
        .administratorsOnly()
        .answer(Moved.only(layouts, this::all));
    on.on("createFieldAssociationScheme")
        .body("name", "description")
        .administratorsOnly()
        .answer(Moved.only(layouts, this::create));
    on.on("getFieldAssociationSchemeById")
        .administratorsOnly()
        .answer(Moved.only(layouts, this::one));
    on.on("updateFieldAssociationScheme")
        .body("name", "description")
        .administratorsOnly()
        .answer(Moved.only(layouts, this::update));
    on.on("deleteFieldAssociationScheme")
        .administratorsOnly()
        .answer(Moved.only(layouts, this::delete));
    on.on("cloneFieldAssociationScheme")
        .body("name", "description")
        .administratorsOnly()
        .answer(Moved.only(layouts, this::copy));
  }

  private Reply all(JiraCall call) {
    Set<Long> projects = Filters.ids(call, "projectId");
    List<FieldScheme> found =
        layouts
            .fieldSchemes()
            .where(scheme ->
                (projects.isEmpty() || !matched(scheme, projects).isEmpty())
                    && Filters.matches(call, "query", scheme.name(), scheme.description()));
    return Moved.page(
        call,
        found,
        scheme -> {
          ObjectNode document = described(scheme).put("id", scheme.id());
          ObjectNode filters = Json.object();
          if (!projects.isEmpty()) {
            filters.set("projectIds", Json.numbers(matched(scheme, projects)));
          }
          call.query("query").ifPresent(text -> filters.put("query", text));
          if (!filters.isEmpty()) {
            document.set("matchedFilters", filters);
          }
          return document;
        });
  }

  private List<Long> matched(FieldScheme scheme, Set<Long> projects) {
    return users(scheme).stream().map(Project::id).filter(projects::contains).toList();
  }

  private List<Project> users(FieldScheme scheme) {
    return tables.projects().where(one -> layouts.schemeOf(one).id() == scheme.id());
  }

  private ObjectNode described(FieldScheme scheme) {
    ObjectNode document =
        Json.object()
            .put("name", scheme.name())
            .put("description", scheme.description())
            .put("isDefault", isStandard(scheme))
            .put(
                "fieldsCount",
                layouts.configurable().stream()
                    .filter(field -> scheme.field(field.key()).isPresent())
                    .count());
    document.set("links", links("", scheme));
    return document;
  }

  private boolean isStandard(FieldScheme scheme) {
    return scheme.id() == layouts.standardScheme().id();
  }

  private static ObjectNode links(String base, FieldScheme scheme) {
    String path = base + "rest/api/3/config/fieldschemes/" + scheme.id();
    return Json.object().put("associations", path + "/fields").put("projects", path + "/projects");
  }

  private Reply one(JiraCall call) {
    FieldScheme scheme = Moved.scheme(layouts, call);
    return Reply.ok(described(scheme).put("id", Ids.text(scheme.id())));
  }

  private Reply create(JiraCall call) {
    Map<String, Association> fields = new LinkedHashMap<>();
    layouts.configurable().stream()
        .filter(field -> !field.custom())
        .map(Field::key)
        .forEach(key -> fields.put(key, Association.plain()));
    return add(call, fields);
  }

  private Reply copy(JiraCall call) {
    return add(call, Moved.scheme(layouts, call).fields());
  }

  private Reply add(JiraCall call, Map<String, Association> fields) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
    form.check();
    refuseTaken(name, -1);
    return written(
        call,
        layouts
            .fieldSchemes()
            .put(new FieldScheme(layouts.fieldSchemes().nextId(), name, description, fields)));
  }

  private void refuseTaken(String name, long except) {
    if (layouts
        .fieldSchemes()
        .first(one -> one.id() != except && one.name().equalsIgnoreCase(name))
        .isPresent()) {
      throw Refusal.field("name", "A field scheme with this name already exists.");
    }
  }

  private static Reply written(JiraCall call, FieldScheme scheme) {
    ObjectNode document =
        Json.object()
            .put("id", scheme.id())
            .put("name", scheme.name())
            .put("description", scheme.description());
    document.set("links", links(call.request().base() + "/", scheme));
    return Reply.ok(document);
  }

  private Reply update(JiraCall call) {
    FieldScheme old = Moved.scheme(layouts, call);
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST).orElse(old.name());
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse(old.description());
    form.check();
    refuseTaken(name, old.id());
    return written(
        call,
        layouts.fieldSchemes().put(new FieldScheme(old.id(), name, description, old.fields())));
  }

  private Reply delete(JiraCall call) {
    FieldScheme gone = Moved.scheme(layouts, call);
    if (isStandard(gone)) {
      throw Refusal.badRequest("The default field scheme cannot be deleted.");
    }
    if (!users(gone).isEmpty()) {
      throw Refusal.conflict("The field scheme is used by a project.");
    }
    layouts.fieldSchemes().remove(gone.id());
    return Reply.ok(Json.object().put("id", Ids.text(gone.id())).put("deleted", true));
  }
}
