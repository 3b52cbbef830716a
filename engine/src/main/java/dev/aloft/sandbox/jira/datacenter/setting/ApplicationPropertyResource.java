package dev.aloft.sandbox.jira.datacenter.setting;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** {@code /application-properties}. */
public final class ApplicationPropertyResource implements Resource<DataCenterCall> {

  private final ApplicationProperties properties;

  /** The properties of a site. */
  public ApplicationPropertyResource(JiraSite site) {
    this.properties = new ApplicationProperties(site.settings());
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("GET /rest/api/2/application-properties")
        .query("key", "keyFilter", "permissionLevel")
        .administratorsOnly()
        .answer(this::read);
    operations
        .on("getAdvancedSettings")
        .administratorsOnly()
        .answer(call -> list(ApplicationProperties.Property::advanced));
    operations
        .on("setPropertyViaRestfulTable")
        .body("id", "value")
        .administratorsOnly()
        .answer(call -> {
          ApplicationProperties.Property property = find(call.path("id"));
          String value =
              Form.of(call)
                  .node("value")
                  .map(node -> node.asString(""))
                  .orElseThrow(() -> Refusal.badRequest("The value is required."));
          if (property.type().equals("uint") && Ids.parse(value).isEmpty()) {
            throw Refusal.badRequest("The value must be a whole number.");
          }
          properties.set(property, value);
          return Reply.ok(view(property));
        });
  }

  private ApplicationProperties.Property find(String key) {
    return properties
        .find(key)
        .orElseThrow(() ->
            Refusal.notFound(
                "The application property with the key '" + key + "' does not exist."));
  }

  /** One property where its key is given, else the list of those that are wanted. */
  private Reply read(DataCenterCall call) {
    Optional<String> key = call.query("key");
    if (key.isPresent()) {
      return Reply.ok(view(find(key.get())));
    }
    Optional<String> filter = call.query("keyFilter");
    try {
      Pattern wanted = Pattern.compile(filter.orElse(".*"));
      return list(property -> wanted.matcher(property.key()).matches());
    } catch (java.util.regex.PatternSyntaxException e) {
      throw Refusal.badRequest("The keyFilter is not a regular expression.");
    }
  }

  private Reply list(Predicate<ApplicationProperties.Property> wanted) {
    return Reply.ok(Json.array(properties.all().stream().filter(wanted).toList(), this::view));
  }

  private ObjectNode view(ApplicationProperties.Property property) {
    ObjectNode view = Json.object();
    view.put("id", property.key());
    view.put("key", property.key());
    view.put("value", properties.value(property));
    view.put("name", property.key());
    view.put("desc", property.description());
    view.put("type", property.type());
    view.put("defaultValue", property.usual());
    return view;
  }
}
