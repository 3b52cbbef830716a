package dev.aloft.sandbox.jira.cloud.fieldscheme;

import dev.aloft.sandbox.jira.cloud.fieldscheme.Outcomes.Problem;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme.Association;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which fields a field scheme has, and for which work types. */
public final class SchemeFields implements Resource<JiraCall> {

  private final FieldLayouts layouts;
  private final SchemeLookup lookup;

  /** The fields of a site's schemes. */
  public SchemeFields(SiteTables tables) {
    this.layouts = tables.fieldLayouts();
    this.lookup = new SchemeLookup(tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("searchFieldAssociationSchemeFields")
        .query("fieldId", "startAt", "maxResults")
        .administratorsOnly()
        .answer(Moved.only(layouts, this::search));
    on.on("updateFieldsAssociatedWithSchemes")
        .anyBody()
        .administratorsOnly()
        .answer(Moved.only(layouts, this::associate));
    on.on("removeFieldsAssociatedWithSchemes")
        .anyBody()
        .administratorsOnly()
        .answer(Moved.only(layouts, this::remove));
  }

  private Reply search(JiraCall call) {
    FieldScheme scheme = Moved.scheme(layouts, call);
    List<String> wanted = call.list("fieldId");
    if (new HashSet<>(wanted).size() < wanted.size()) {
      throw Refusal.badRequest("A field may be named once.");
    }
    return Moved.page(
        call,
        layouts.configurable().stream()
            .filter(field -> wanted.isEmpty() || wanted.contains(field.key()))
            .filter(field -> scheme.field(field.key()).isPresent())
            .toList(),
        field -> document(field, scheme.fields().getOrDefault(field.key(), Association.plain())));
  }

  private static ObjectNode document(Field field, Association association) {
    ObjectNode document = Json.object().put("fieldId", field.key());
    document.set("allowedOperations", Json.texts(allowed(field)));
    document.set("parameters", ParameterViews.usual(field, association));
    document.set("restrictedToWorkTypes", Json.ids(association.workTypes()));
    document.set(
        "workTypeParameters",
        Json.array(
            association.byWorkType().keySet(),
            type -> ParameterViews.of(field, association, type).put("workTypeId", Ids.text(type))));
    return document;
  }

  private static List<String> allowed(Field field) {
    List<String> allowed = new ArrayList<>();
    if (!FieldConfiguration.MANDATORY.contains(field.key())) {
      allowed.add("REMOVE");
      if (!FieldConfiguration.NEVER_REQUIRED.contains(field.key())) {
        allowed.add("CHANGE_REQUIRED");
      }
    }
    allowed.add("CHANGE_DESCRIPTION");
    return allowed;
  }

  private Reply associate(JiraCall call) {
    Outcomes outcomes = new Outcomes();
    for (Map.Entry<String, JsonNode> entry : Moved.named(call).entrySet()) {
      for (JsonNode item : Moved.items(entry.getValue())) {
        Form form = Form.of(item, "schemeIds", "restrictedToWorkTypes");
        Set<Long> types = Set.copyOf(form.numbers("restrictedToWorkTypes"));
        for (long scheme : Moved.ids(form, "schemeIds")) {
          ObjectNode what = result(entry.getKey(), scheme);
          what.set("workTypeIds", Json.numbers(types.stream().sorted().toList()));
          outcomes.add(what, associate(scheme, entry.getKey(), types));
        }
      }
    }
    return outcomes.reply();
  }

  static ObjectNode result(String field, long scheme) {
    return Json.object().put("fieldId", field).put("schemeId", scheme);
  }

  /** What was said of a field that is there already stays; its work types are replaced. */
  private Optional<Problem> associate(long schemeId, String field, Set<Long> types) {
    Optional<Problem> missing = lookup.missing(schemeId, field, types);
    if (missing.isPresent()) {
      return missing;
    }
    if (!types.isEmpty() && FieldConfiguration.MANDATORY.contains(field)) {
      return Optional.of(Problem.of("Field " + field + " belongs to every work type"));
    }
    FieldScheme scheme = lookup.scheme(schemeId);
    layouts
        .fieldSchemes()
        .put(
            scheme.with(
                field, scheme.field(field).orElseGet(Association::plain).restricted(types)));
    return Optional.empty();
  }

  private Reply remove(JiraCall call) {
    Outcomes outcomes = new Outcomes();
    for (Map.Entry<String, JsonNode> entry : Moved.named(call).entrySet()) {
      Form form = Form.of(entry.getValue(), "schemeIds");
      for (long scheme : Moved.ids(form, "schemeIds")) {
        outcomes.add(result(entry.getKey(), scheme), remove(scheme, entry.getKey()));
      }
    }
    return outcomes.reply();
  }

  private Optional<Problem> remove(long schemeId, String field) {
    Optional<Problem> missing = lookup.missing(schemeId, field, Set.of());
    if (missing.isPresent()) {
      return missing;
    }
    FieldScheme scheme = lookup.scheme(schemeId);
    if (scheme.field(field).isEmpty()) {
      return Optional.of(
          Problem.of("Field " + field + " is not associated with scheme " + schemeId));
    }
    if (FieldConfiguration.MANDATORY.contains(field)) {
      return Optional.of(Problem.of("Field " + field + " cannot be removed"));
    }
    layouts.fieldSchemes().put(scheme.without(field));
    return Optional.empty();
  }
}
