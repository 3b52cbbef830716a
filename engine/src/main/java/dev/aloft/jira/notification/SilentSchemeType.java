package dev.aloft.jira.notification;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A notification scheme that tells nobody anything, there while issues are written: a create call
 * has no switch against mails.
 */
public final class SilentSchemeType implements JiraType {

  public static final String TYPE = "jira.notification-scheme";

  /** Its name; a site has each name once. */
  static final String NAME = "Aloft: no mail";

  /** Where it stands. */
  public static final Address ADDRESS = Address.of(TYPE, NAME);

  static final TypeSchema SCHEMA =
      TypeSchema.scaffolding(
          TYPE,
          "notification schemes",
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("recipients", Equivalence.EXACT)));

  /** What its description begins with: somebody else's scheme of the same name has another. */
  static final String MARK = "Aloft's scaffolding";

  static final String DESCRIPTION =
      MARK
          + ": holds back mails while a migration writes issues, and goes at its end. Please give"
          + " it to no project.";

  /** Whether the scheme is the silent one that Aloft made, in this run or in a lost one. */
  public static boolean isSilent(JsonNode scheme) {
    return scheme.path("name").asString("").equals(NAME)
        && scheme.path("description").asString("").startsWith(MARK);
  }

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    if (derivation.projects().stream().anyMatch(project -> project.content().isPresent())) {
      derivation.want(
          Desired.of(
              ADDRESS,
              NAME,
              Map.of("name", Value.text(NAME), "recipients", Value.number(0)),
              OnExisting.FAIL,
              Role.SCAFFOLDING,
              "mails are held back while issues are written"));
    }
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new SilentSchemeOnCloud(jira.site());
  }

  /** Nothing of it may be left. */
  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new Audit() {
      @Override
      public TypeSchema schema() {
        return SCHEMA;
      }

      @Override
      public void expect(Consumer<Expected> sink) {}

      @Override
      public List<Actual> actual(Identity identity, List<String> ids) {
        return site.notificationSchemes().all().stream()
            .filter(SilentSchemeType::isSilent)
            .map(scheme ->
                new Actual(
                    scheme.path("id").asString(""), NAME, Optional.empty(), Map.of(), List.of()))
            .toList();
      }
    };
  }
}
