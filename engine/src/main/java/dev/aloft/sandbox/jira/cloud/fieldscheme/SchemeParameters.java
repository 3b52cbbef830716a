package dev.aloft.sandbox.jira.cloud.fieldscheme;

import dev.aloft.sandbox.jira.cloud.fieldscheme.Outcomes.Problem;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme.Association;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme.Parameters;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What field schemes say of their fields: needed or not, described how, for all types or one. */
public final class SchemeParameters implements Resource<JiraCall> {

  private static final String DESCRIPTION = "description";
  private static final String REQUIRED = "isRequired";

  private final SiteTables tables;
  private final FieldLayouts layouts;
  private final SchemeLookup lookup;

  /** The parameters of a site's schemes. */
  public SchemeParameters(SiteTables tables) {
    this.tables = tables;
    this.layouts = tables.fieldLayouts();
    this.lookup = new SchemeLookup(tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getFieldAssociationSchemeItemParameters")
        .administratorsOnly()
        .answer(Moved.only(layouts, this::get));
    on.on("updateFieldAssociationSchemeItemParameters")
        .anyBody()
        .administratorsOnly()
        .answer(Moved.only(layouts, this::update));
    on.on("removeFieldAssociationSchemeItemParameters")
        .anyBody()
        .administratorsOnly()
        .answer(Moved.only(layouts, this::remove));
  }

  /** The contract knows no 404 here: what is not there makes the request invalid. */
  private Reply get(JiraCall call) {
    String key = call.path("fieldId");
    Field field =
        tables
            .field(key)
            .filter(Field::configurable)
            .orElseThrow(() -> Refusal.badRequest("Field " + key + " doesn't exist"));
    Association association =
        layouts
            .fieldSchemes()
            .find(call.path("id"))
            .orElseThrow(() -> Refusal.badRequest("Scheme " + call.path("id") + " doesn't exist"))
            .field(key)
            .orElseThrow(() ->
                Refusal.badRequest(
                    "The field '"
                        + key
                        + "' is not associated with the scheme '"
                        + call.path("id")
                        + "'."));
    ObjectNode document = Json.object().put("fieldId", key);
    document.set("parameters", ParameterViews.usual(field, association));
    document.set(
        "workTypeParameters",
        Json.array(
            association.byWorkType().keySet(),
            type -> ParameterViews.of(field, association, type).put("workTypeId", type)));
    return Reply.ok(document);
  }

  /** One thing to say of a field: for one type, or for all that have no word of their own. */
  private record Saying(Optional<Long> workType, Parameters parameters) {}

  private Reply update(JiraCall call) {
    Outcomes outcomes = new Outcomes();
    for (Map.Entry<String, JsonNode> entry : Moved.named(call).entrySet()) {
      for (JsonNode item : Moved.items(entry.getValue())) {
        Form form = Form.of(item, "schemeIds", "parameters", "workTypeParameters");
        List<Saying> sayings = sayings(form);
        for (long scheme : Moved.ids(form, "schemeIds")) {
          for (Saying saying : sayings) {
            ObjectNode what = SchemeFields.result(entry.getKey(), scheme);
            saying.workType().ifPresent(type -> what.put("workTypeId", type));
            outcomes.add(what, say(scheme, entry.getKey(), saying));
          }
        }
      }
    }
    return outcomes.reply();
  }

  private static List<Saying> sayings(Form form) {
    List<Saying> sayings = new ArrayList<>();
    form.node("parameters")
        .map(node -> Form.of(node, DESCRIPTION, REQUIRED))
        .ifPresent(usual -> sayings.add(new Saying(Optional.empty(), parameters(usual))));
    for (JsonNode node : form.elements("workTypeParameters")) {
      Form one = Form.of(node, "workTypeId", DESCRIPTION, REQUIRED);
      Optional<Long> type = one.number("workTypeId");
      if (type.isEmpty()) {
        throw Refusal.field("workTypeId", "The workTypeId is required.");
      }
      sayings.add(new Saying(type, parameters(one)));
    }
    if (sayings.isEmpty()) {
      throw Refusal.badRequest("Either parameters or workTypeParameters must be given.");
    }
    return sayings;
  }

  private static Parameters parameters(Form form) {
    return new Parameters(form.text(DESCRIPTION), form.flag(REQUIRED));
  }

  private Optional<Problem> say(long scheme, String field, Saying saying) {
    return lookup
        .missing(scheme, field, saying.workType().stream().toList())
        .or(() ->
            lookup.change(
                scheme,
                field,
                association -> wrong(field, association, saying),
                association ->
                    saying
                        .workType()
                        .map(
                            type -> association.forType(type, old -> old.with(saying.parameters())))
                        .orElseGet(() -> association.with(saying.parameters()))));
  }

  private static Optional<Problem> wrong(String field, Association association, Saying saying) {
    Optional<Boolean> required = saying.parameters().required();
    if (FieldConfiguration.MANDATORY.contains(field) && required.filter(one -> !one).isPresent()) {
      return Optional.of(Problem.of("Field " + field + " cannot be optional"));
    }
    if (FieldConfiguration.NEVER_REQUIRED.contains(field)
        && required.filter(one -> one).isPresent()) {
      return Optional.of(Problem.of("Field " + field + " cannot be required"));
    }
    return saying
        .workType()
        .filter(type -> !association.covers(type))
        .map(type -> Problem.of("Field " + field + " does not belong to work type " + type));
  }

  private Reply remove(JiraCall call) {
    Outcomes outcomes = new Outcomes();
    for (Map.Entry<String, JsonNode> entry : Moved.named(call).entrySet()) {
      for (JsonNode item : Moved.items(entry.getValue())) {
        Form form = Form.of(item, "schemeId", "workTypeIds", "parameters");
        Optional<Long> scheme = form.number("schemeId");
        Set<String> names = Set.copyOf(form.texts("parameters"));
        if (scheme.isEmpty() || names.isEmpty()) {
          throw Refusal.badRequest("Each item needs a schemeId and parameters.");
        }
        if (!Set.of(DESCRIPTION, REQUIRED).containsAll(names)) {
          throw Refusal.field(
              "parameters", "Only " + DESCRIPTION + " and " + REQUIRED + " can be removed.");
        }
        Set<Long> types = Moved.ids(form, "workTypeIds");
        ObjectNode what = SchemeFields.result(entry.getKey(), scheme.get());
        what.set("workTypeIds", Json.numbers(types));
        outcomes.add(what, forget(scheme.get(), entry.getKey(), types, names));
      }
    }
    if (outcomes.good()) {
      return Reply.noContent();
    }
    if (outcomes.bad()) {
      // Here a refusal of everything has no results (contract).
      throw new Refusal(400, outcomes.messages(), new LinkedHashMap<>());
    }
    return outcomes.reply(
        problem -> Json.object().put("code", problem.code()).put("message", problem.message()));
  }

  private Optional<Problem> forget(long scheme, String field, Set<Long> types, Set<String> names) {
    return lookup
        .missing(scheme, field, types)
        .or(() ->
            lookup.change(
                scheme,
                field,
                association -> Optional.empty(),
                association -> {
                  Association after = association;
                  for (long type : types) {
                    after = after.forType(type, old -> without(old, names));
                  }
                  return after;
                }));
  }

  private static Parameters without(Parameters parameters, Set<String> names) {
    return new Parameters(
        names.contains(DESCRIPTION) ? Optional.empty() : parameters.description(),
        names.contains(REQUIRED) ? Optional.empty() : parameters.required());
  }
}
