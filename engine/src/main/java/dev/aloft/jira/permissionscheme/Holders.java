package dev.aloft.jira.permissionscheme;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.source.SourceGrant;
import dev.aloft.jira.user.GroupMembers;
import dev.aloft.ledger.Outcome;
import dev.aloft.people.EmailAddress;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who holds a permission on the target, for whom the source names. What has no counterpart is left
 * out, which gives nobody more than they had; its row and its loss say so.
 */
final class Holders {

  /** What is lost of a scheme. */
  static final String GRANT = PermissionSchemeType.TYPE + ".grant";

  /** The rule of permissions that only an app of the source knew, or a Data Center. */
  static final String UNKNOWN_PERMISSION = "unknown-permission";

  /** The rule of kinds of holders that the cloud does not have. */
  static final String UNKNOWN_HOLDER = "unknown-holder";

  /** The rule of groups, roles and fields that do not move. */
  static final String NOT_THERE = "holder-not-moved";

  /** The rule of people whose place a stand-in takes: it is granted nothing. */
  static final String NO_ACCOUNT = "holder-without-account";

  /** Kinds of holders that need nobody's id, by how a source writes them. */
  private static final Map<String, String> PLAIN =
      Map.of(
          "lead", "projectLead",
          "assignee", "assignee",
          "reporter", "reporter",
          "sd.customer.portal.only", "sd.customer.portal.only");

  /** The products of a Data Center that a site can have too. */
  private static final Set<String> PRODUCTS = Set.of("jira-software", "jira-core");

  private final Derivation derivation;

  Holders(Derivation derivation) {
    this.derivation = derivation;
  }

  /** The holder on the target; the row of a grant that has none is claimed for the reason. */
  Optional<Value> mapped(SourceGrant grant) {
    if (!PermissionSchemeType.PERMISSIONS.contains(grant.permission())) {
      return lost(
          grant, UNKNOWN_PERMISSION, "lost: the cloud has no permission " + grant.permission());
    }
    return switch (grant.holder()) {
      case "group" -> group(grant);
      case "user" -> user(grant);
      case "projectrole" ->
          moved(grant, derivation.names().find(RoleType.TYPE, grant.parameter()), "role")
              .map(Value::reference);
      case "applicationRole" -> product(grant);
      case "userCF" -> field(grant, "userCustomField");
      case "groupCF" -> field(grant, "groupCustomField");
      default ->
          Optional.ofNullable(PLAIN.get(grant.holder()))
              .map(kind -> SiteGrant.inWords(kind, ""))
              .or(() ->
                  lost(
                      grant,
                      UNKNOWN_HOLDER,
                      "lost: the cloud has no holders of the kind " + grant.holder()));
    };
  }

  /** A group without a name is everybody, logged in or not. */
  private Optional<Value> group(SourceGrant grant) {
    return grant.isGroup()
        ? moved(
                grant,
                derivation.names().find("group", GroupMembers.folded(grant.parameter())),
                "group")
            .map(Value::reference)
        : Optional.of(SiteGrant.inWords("anyone", ""));
  }

  private Optional<Value> user(SourceGrant grant) {
    Optional<Address> person =
        derivation
            .person(grant.parameter())
            .filter(address -> EmailAddress.parse(address.key()).isPresent());
    if (person.isEmpty()) {
      derivation.claim(grant.row(), Outcome.DROPPED_BY_DECISION, NO_ACCOUNT);
      derivation.lose(GRANT, "lost: its holder has no account of their own", 1);
    }
    return person.map(Value::reference);
  }

  /** Everybody who may use a product; one that the site cannot have lets nobody in. */
  private Optional<Value> product(SourceGrant grant) {
    return grant.parameter().isEmpty() || PRODUCTS.contains(grant.parameter())
        ? Optional.of(SiteGrant.inWords(SiteGrant.PRODUCT, grant.parameter()))
        : lost(grant, UNKNOWN_HOLDER, "lost: the target has no users of " + grant.parameter());
  }

  private Optional<Value> field(SourceGrant grant, String kind) {
    String id = grant.parameter().replace("customfield_", "");
    return moved(grant, derivation.names().find(FieldType.TYPE, id), "field")
        .map(address -> Value.fields(Map.of(kind, Value.reference(address))));
  }

  private Optional<Address> moved(SourceGrant grant, Optional<Address> found, String what) {
    return found.or(() -> lost(grant, NOT_THERE, "lost: its " + what + " does not move"));
  }

  private <T> Optional<T> lost(SourceGrant grant, String rule, String becomes) {
    derivation.claim(grant.row(), Outcome.BLOCKED, rule);
    derivation.leaveBehind(GRANT, becomes, 1);
    return Optional.empty();
  }
}
