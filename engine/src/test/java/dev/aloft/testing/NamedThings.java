package dev.aloft.testing;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.Observed;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A stand-in for a type that others refer to: its things are there already on the site, found by
 * name, and used. For tests of types that refer to statuses, issue types or people.
 */
public final class NamedThings implements JiraType {

  /** A thing of the source. */
  public record Thing(String sourceId, String name) {}

  private final TypeSchema schema;
  private final Function<Derivation, List<Thing>> things;
  private final Function<JiraCloud, List<JsonNode>> there;
  private final String idField;
  private final String nameField;

  private NamedThings(
      String type,
      Function<Derivation, List<Thing>> things,
      Function<JiraCloud, List<JsonNode>> there,
      String idField,
      String nameField) {
    this.schema =
        TypeSchema.lasting(
            type,
            type + "s",
            OnExisting.USE,
            List.of(Attribute.essential("name", Equivalence.EXACT)));
    this.things = things;
    this.there = there;
    this.idField = idField;
    this.nameField = nameField;
  }

  /** Every status of the source, used on the site. */
  public static NamedThings statuses() {
    return new NamedThings(
        "jira.status",
        derivation ->
            derivation.source().statuses().stream()
                .map(status -> new Thing(status.id(), status.name()))
                .toList(),
        site -> site.statuses().all().list(),
        "id",
        "name");
  }

  /** Every issue type of the source, used on the site. */
  public static NamedThings issueTypes() {
    return new NamedThings(
        "jira.issue-type",
        derivation ->
            derivation.source().issueTypes().stream()
                .map(type -> new Thing(type.id(), type.name()))
                .toList(),
        site -> site.issueTypes().all(),
        "id",
        "name");
  }

  /** Everyone in the source who has an address, used on the site. */
  public static NamedThings users() {
    return new NamedThings(
        "user",
        derivation ->
            derivation.source().people().users().stream()
                .flatMap(user -> user.email().map(email -> new Thing(user.key(), email)).stream())
                .toList(),
        site -> site.users().all().list(),
        "accountId",
        "emailAddress");
  }

  @Override
  public TypeSchema schema() {
    return schema;
  }

  @Override
  public void derive(Derivation derivation) {
    for (Thing thing : things.apply(derivation)) {
      Address address = Address.of(schema.type(), thing.name());
      derivation.names().put(schema.type(), thing.sourceId(), address);
      derivation.want(
          Desired.of(
              address,
              thing.name(),
              Map.of("name", Value.text(thing.name())),
              OnExisting.USE,
              Role.MIGRATED,
              "test"));
    }
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new TargetType() {
      @Override
      public TypeSchema schema() {
        return schema;
      }

      @Override
      public List<Observed> observe(Wanted wanted) {
        return there.apply(jira.site()).stream()
            .map(thing ->
                Observed.foreign(
                    schema.type(),
                    thing.path(idField).asString(""),
                    thing.path(nameField).asString(""),
                    Map.of("name", Value.text(thing.path(nameField).asString("")))))
            .toList();
      }

      @Override
      public String create(Draft draft) {
        throw new IllegalStateException("the test's site has no " + draft.address());
      }

      @Override
      public void update(String id, Draft draft, Set<String> changed) {
        throw new IllegalStateException("a used thing is never written: " + draft.address());
      }

      @Override
      public void delete(String id) {
        throw new IllegalStateException("a used thing is never deleted: " + id);
      }
    };
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new Audit() {
      @Override
      public TypeSchema schema() {
        return schema;
      }

      @Override
      public void expect(Consumer<Expected> sink) {}

      @Override
      public List<Actual> actual(Identity identity, List<String> ids) {
        return List.of();
      }
    };
  }
}
