package dev.aloft.people;

import dev.aloft.spec.ProductAccess;
import dev.aloft.spec.Users;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Says who gets an account where there is none, by invitation or by SCIM, and for which products.
 * No customer of a service desk does, who needs none; and nobody who is inactive in the source,
 * since people who left would take seats, unless they are suspended afterwards: those get the least
 * that Jira needs.
 */
public final class Invitations {

  private static final String SOFTWARE = "jira-software";

  /** What everybody gets of whom the spec says nothing. */
  private static final Set<String> UNSAID = Set.of(SOFTWARE);

  private final Users users;

  /** The invitations of a spec. */
  public Invitations(Users users) {
    this.users = users;
  }

  /**
   * The keys of the products that a person gets; empty for those who get no account.
   *
   * @param account the address that the rules give the person
   */
  public SortedSet<String> products(Person person, EmailAddress account) {
    boolean makes =
        switch (way(person, account)) {
          case INVITE, SCIM -> true;
          case EXISTING_ONLY, NONE -> false;
        };
    if (!makes || person.customer()) {
      return new TreeSet<>();
    }
    if (!person.active()) {
      return users.inactive() == Users.Inactive.SUSPEND ? least(person, account) : new TreeSet<>();
    }
    return bySpec(person, account);
  }

  /** Whether a person's account is made in a directory, if one is made. */
  public boolean inDirectory(Person person, EmailAddress account) {
    return way(person, account) == Users.Provisioning.SCIM;
  }

  private Users.Provisioning way(Person person, EmailAddress account) {
    return line(person, account).flatMap(ProductAccess::provisioning).orElse(users.provisioning());
  }

  /** Jira has to know who left, and needs one product of its own for that. */
  private SortedSet<String> least(Person person, EmailAddress account) {
    List<String> ofJira = bySpec(person, account).stream().filter(Invitations::isOfJira).toList();
    return ofJira.isEmpty()
        ? new TreeSet<>()
        : new TreeSet<>(Set.of(ofJira.contains(SOFTWARE) ? SOFTWARE : ofJira.getFirst()));
  }

  private static boolean isOfJira(String product) {
    return product.startsWith("jira-");
  }

  private SortedSet<String> bySpec(Person person, EmailAddress account) {
    if (users.productAccess().isEmpty()) {
      return new TreeSet<>(UNSAID);
    }
    return line(person, account).map(ProductAccess::products).orElseGet(TreeSet::new);
  }

  private Optional<ProductAccess> line(Person person, EmailAddress account) {
    return users.productAccess().stream().filter(line -> fits(line, person, account)).findFirst();
  }

  /** Whether a person gets a customer's account, without any product, where there is none. */
  public boolean asCustomer(Person person) {
    return person.customer()
        && person.active()
        && users.customers() == Users.Customers.CREATE
        && users.provisioning() != Users.Provisioning.NONE;
  }

  private static boolean fits(ProductAccess line, Person person, EmailAddress account) {
    List<String> groups = line.groups().stream().map(group -> Names.folded(group.name())).toList();
    return (groups.isEmpty() || groups.stream().anyMatch(person.groups()::contains))
        && (line.domains().isEmpty() || line.domains().contains(account.domain()));
  }
}
