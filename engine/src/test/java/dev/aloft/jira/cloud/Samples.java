package dev.aloft.jira.cloud;

import dev.aloft.http.BodyReader;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Arguments to call every operation of the client with, by parameter name and type. */
final class Samples {

  private static final Map<String, String> TEXTS =
      Map.of(
          "position", "First",
          "email", "jane@acme.example",
          "accountId", "5b10a2844c20165700ede21g",
          "jql", "project = OPS",
          "query", "[aloft].id=1");

  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry(
              "Projects.create",
              """
              {"key": "OPS", "name": "Operations", "projectTypeKey": "business",
               "leadAccountId": "5b10", "issueTypeScheme": 10000, "workflowScheme": 10001}
              """),
          Map.entry("Projects.update", "{\"name\": \"Operations\"}"),
          Map.entry("Components.create", "{\"project\": \"OPS\", \"name\": \"Deck\"}"),
          Map.entry("Components.update", "{\"name\": \"Deck\"}"),
          Map.entry("Versions.create", "{\"projectId\": 10000, \"name\": \"1.0\"}"),
          Map.entry("Versions.update", "{\"released\": true}"),
          Map.entry("IssueTypes.update", "{\"name\": \"Fault\"}"),
          Map.entry("IssueTypeSchemes.update", "{\"name\": \"Faults\"}"),
          Map.entry("Workflows.create", workflow()),
          Map.entry("Workflows.validateCreate", workflow()),
          Map.entry("Workflows.update", "{\"workflows\": []}"),
          Map.entry("Workflows.validateUpdate", "{\"workflows\": []}"),
          Map.entry(
              "WorkflowSchemes.create",
              """
              {"name": "S", "defaultWorkflow": "W", "issueTypeMappings": {"10000": "W"}}
              """),
          Map.entry("WorkflowSchemes.update", "{\"name\": \"S\"}"),
          Map.entry(
              "WorkflowSchemes.switchProject",
              """
              {"projectId": "10000", "targetSchemeId": "10001", "mappingsByIssueTypeOverride": []}
              """),
          Map.entry(
              "WorkflowSchemes.updateInUse",
              """
              {"id": "10000", "name": "S", "description": "",
               "version": {"id": "a", "versionNumber": 1}}
              """),
          Map.entry(
              "WorkflowSchemes.requiredMappings",
              "{\"id\": \"10000\", \"workflowsForIssueTypes\": []}"),
          Map.entry(
              "Fields.create",
              """
              {"name": "Berth", "description": "",
               "type": "com.atlassian.jira.plugin.system.customfieldtypes:textfield",
               "searcherKey": "com.atlassian.jira.plugin.system.customfieldtypes:textsearcher"}
              """),
          Map.entry("Fields.update", "{\"name\": \"Berth\"}"),
          Map.entry("FieldContexts.setDefaults", "{\"defaultValues\": []}"),
          Map.entry("ScreenSchemes.update", "{\"name\": \"S\"}"),
          Map.entry("IssueTypeScreenSchemes.update", "{\"name\": \"S\"}"),
          Map.entry("Priorities.create", "{\"name\": \"P0\", \"statusColor\": \"#ff9900\"}"),
          Map.entry("Priorities.update", "{\"name\": \"P0\"}"),
          Map.entry(
              "PrioritySchemes.create",
              "{\"name\": \"S\", \"priorityIds\": [1, 2], \"defaultPriorityId\": 1}"),
          Map.entry("PrioritySchemes.update", "{\"projects\": {\"add\": {\"ids\": [10000]}}}"),
          Map.entry("NotificationSchemes.create", "{\"name\": \"S\"}"),
          Map.entry("NotificationSchemes.update", "{\"name\": \"S\"}"),
          Map.entry(
              "NotificationSchemes.addNotifications",
              """
              {"notificationSchemeEvents": [
                {"event": {"id": "1"}, "notifications": [{"notificationType": "Reporter"}]}]}
              """),
          Map.entry("PermissionSchemes.create", permissions()),
          Map.entry("PermissionSchemes.update", permissions()),
          Map.entry(
              "PermissionSchemes.grant",
              """
              {"permission": "BROWSE_PROJECTS", "holder": {"type": "projectRole", "value": "10002"}}
              """),
          Map.entry("Filters.create", "{\"name\": \"Mine\", \"jql\": \"project = OPS\"}"),
          Map.entry("Filters.update", "{\"name\": \"Mine\", \"jql\": \"project = OPS\"}"),
          Map.entry("Issues.create", "{\"fields\": {\"summary\": \"x\"}}"),
          Map.entry("Issues.edit", "{\"fields\": {\"summary\": \"x\"}}"),
          Map.entry("Issues.transition", "{\"transition\": {\"id\": \"5\"}}"),
          Map.entry("Comments.create", text("body")),
          Map.entry("Comments.update", text("body")),
          Map.entry("Worklogs.create", text("comment")),
          Map.entry("Worklogs.update", text("comment")),
          Map.entry(
              "RemoteLinks.put",
              """
              {"globalId": "a", "object": {"title": "t", "url": "https://acme.example"}}
              """));

  private Samples() {}

  static Object[] arguments(Method method, TextForm form) {
    Parameter[] parameters = method.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      arguments[i] = argument(method, parameters[i], form);
    }
    return arguments;
  }

  private static Object argument(Method method, Parameter parameter, TextForm form) {
    String type = parameter.getParameterizedType().getTypeName();
    String call = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    if (parameter.getType() == JsonNode.class) {
      return parameter.getName().equals("value") ? json("{\"id\": 1}") : json(body(call));
    }
    if (parameter.getType() == BodyReader.class) {
      return (BodyReader<Integer>) body -> body.readAllBytes().length;
    }
    return switch (type) {
      case "java.lang.String" -> TEXTS.getOrDefault(parameter.getName(), "10000");
      case "int" -> parameter.getName().equals("hierarchyLevel") ? 0 : 50;
      case "boolean" -> true;
      case "java.util.Collection<java.lang.String>", "java.util.List<java.lang.String>" ->
          List.of("10000", "10001");
      case "java.util.Optional<java.lang.String>" -> Optional.of("10000");
      case "java.util.Map<java.lang.String, java.lang.String>" -> Map.of("default", "10000");
      case "java.util.Map<dev.aloft.jira.cloud.IssueMoves$Destination, ? extends"
              + " java.util.Collection<java.lang.String>>" ->
          Map.of(
              new IssueMoves.Destination("10000", "10003", Optional.of("10005")), List.of("10001"));
      case "dev.aloft.jira.cloud.TextForm" -> form;
      case "dev.aloft.jira.cloud.TaskRef" -> new TaskRef("1");
      case "java.util.Optional<dev.aloft.jira.cloud.TaskRef>" -> Optional.of(new TaskRef("1"));
      case "java.util.List<dev.aloft.jira.cloud.Statuses$Draft>" ->
          List.of(new Statuses.Draft("Docked", "", "DONE"));
      case "dev.aloft.jira.cloud.Statuses$Draft" -> new Statuses.Draft("Docked", "", "DONE");
      case "java.util.List<dev.aloft.jira.cloud.FieldOptions$Draft>" ->
          List.of(
              new FieldOptions.Draft("Port", false, Optional.empty()),
              new FieldOptions.Draft("Left", true, Optional.of("10000")));
      case "java.util.List<dev.aloft.jira.cloud.FieldOptions$Edit>" ->
          List.of(new FieldOptions.Edit("10000", "Port", true));
      case "java.util.List<? extends tools.jackson.databind.JsonNode>" ->
          List.of(json("{\"fields\": {\"summary\": \"x\"}}"));
      case "dev.aloft.jira.cloud.Issues$Selection" ->
          Issues.Selection.fields("summary").properties("aloft").expand("names");
      case "java.util.List<dev.aloft.jira.cloud.Attachments$Upload>" ->
          List.of(
              new Attachments.Upload(
                  "a.txt", "text/plain", 1, () -> new ByteArrayInputStream(new byte[1])));
      default -> throw new IllegalStateException(call + " wants a " + type);
    };
  }

  private static String body(String call) {
    String body = BODIES.get(call);
    if (body == null) {
      throw new IllegalStateException("there is no sample body for " + call);
    }
    return body;
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static String text(String field) {
    return "{\"" + field + "\": \"x\", \"properties\": [{\"key\": \"aloft\", \"value\": {}}]}";
  }

  private static String permissions() {
    return """
    {"name": "S", "permissions": [
      {"holder": {"type": "projectRole", "parameter": "10002"}, "permission": "EDIT_ISSUES"}]}
    """;
  }

  private static String workflow() {
    return """
    {"scope": {"type": "GLOBAL"},
     "statuses": [{"id": "10000", "statusReference": "s1", "name": "Open",
                   "statusCategory": "TODO"}],
     "workflows": [{"name": "W", "description": "",
       "statuses": [{"statusReference": "s1", "properties": {}}],
       "transitions": [{"id": "1", "name": "Create", "type": "INITIAL",
                        "toStatusReference": "s1", "links": [], "properties": {}}]}]}
    """;
  }
}
