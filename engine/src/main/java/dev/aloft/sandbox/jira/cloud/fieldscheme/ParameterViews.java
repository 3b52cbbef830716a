package dev.aloft.sandbox.jira.cloud.fieldscheme;

import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme.Association;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme.Parameters;
import dev.aloft.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** What a scheme says of a field, with what holds where it says nothing. */
final class ParameterViews {

  private ParameterViews() {}

  static ObjectNode usual(Field field, Association association) {
    return view(field, association.usual());
  }

  static ObjectNode of(Field field, Association association, long workType) {
    return view(field, association.of(workType));
  }

  private static ObjectNode view(Field field, Parameters parameters) {
    return Json.object()
        .put("description", parameters.description().orElse(field.description()))
        .put(
            "isRequired",
            FieldConfiguration.MANDATORY.contains(field.key())
                || parameters.required().orElse(false));
  }
}
