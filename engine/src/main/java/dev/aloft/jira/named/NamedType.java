package dev.aloft.jira.named;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.TargetType;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A resource type whose things are known by their names. The product takes names that differ only
 * in case for one.
 */
public interface NamedType extends JiraType {

  Attribute NAME = Attribute.cosmetic("name", Equivalence.EXACT);
  Attribute DESCRIPTION = Attribute.cosmetic("description", Equivalence.EXACT);

  /** The longest name that the product takes. */
  int longestName();

  /**
   * Which of several kinds of the type a thing is of, in the words of {@code fieldType} of a
   * decision: names of one kind that are equal are one thing, those of different kinds must be told
   * apart. Empty where there is but one kind.
   */
  default String kind(NamedThing thing) {
    return "";
  }

  /** The things of the source. */
  List<NamedThing> things(Derivation derivation);

  /** The type's calls on a site. */
  NamedCalls on(JiraCloud site);

  /** The entity whose rows an audit reads. */
  String entity();

  /** What an audit expects beside the name: read from the row, not as derived. */
  Map<String, Value> expected(EntityRow row);

  /** What an audit finds on the site: at least the things of the ids. */
  Stream<JsonNode> found(JiraCloud site, List<String> ids);

  /** An attribute in what the site shows of a thing. */
  default Value actual(JsonNode thing, String attribute) {
    return Value.textOrNone(text(thing, attribute));
  }

  @Override
  default void derive(Derivation derivation) {
    new NamedDerivation(derivation, this).derive(things(derivation));
  }

  @Override
  default TargetType connect(ConnectedJira jira) {
    return new NamedOnCloud(schema(), jira.stamps(), on(jira.site()));
  }

  @Override
  default Audit audit(AuditScope scope, JiraCloud site) {
    return new NamedAudit(this, scope, site);
  }

  /** What two names must share to be one. */
  static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** A text in what the site shows, empty if there is none. */
  static String text(JsonNode thing, String field) {
    return thing.path(field).asString("").strip();
  }
}
