package dev.aloft.jira.user;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.people.EmailAddress;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Users;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Optional;

/** People. They are referred to; who has no account gets one where the spec says so. */
public final class UserType implements JiraType {

  public static final String TYPE = "user";

  /** The keys of the products that somebody who is invited gets. */
  public static final String PRODUCTS = "products";

  /** The id of the directory in which somebody's account is made, of those who are provisioned. */
  public static final String DIRECTORY = "directory";

  /** Whether the account may be a customer's of service desks, without any product. */
  static final String CUSTOMER = "customer";

  /** What becomes of an account when its work is done: {@link #SUSPENDED}, or nothing. */
  public static final String AFTERWARDS = "afterwards";

  /** That an account is suspended when its work is done. */
  public static final String SUSPENDED = "suspended";

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "people",
          OnExisting.REFER,
          List.of(
              new Attribute("name", Attribute.Write.NEVER, Equivalence.PRESERVED_AT, false),
              new Attribute(DIRECTORY, Attribute.Write.ON_CREATE, Equivalence.UNCOMPARED, false),
              new Attribute(PRODUCTS, Attribute.Write.ON_CREATE, Equivalence.UNCOMPARED, false),
              new Attribute(CUSTOMER, Attribute.Write.ON_CREATE, Equivalence.UNCOMPARED, false),
              new Attribute(AFTERWARDS, Attribute.Write.LAST, Equivalence.UNCOMPARED, false)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new UserDerivation(derivation).derive();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new UserOnCloud(jira.site(), jira.organization(), jira.provisioning());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new UserAudit(scope, site);
  }

  /** The account that takes the place of people who have none, if the spec names one. */
  public static Optional<Address> standIn(Users users) {
    return users
        .standIn()
        .flatMap(named -> EmailAddress.parse(named.email()))
        .map(address -> Address.of(TYPE, address.text()));
  }
}
