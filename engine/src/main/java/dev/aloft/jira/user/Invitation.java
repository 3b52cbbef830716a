package dev.aloft.jira.user;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.organization.Invited;
import dev.aloft.organization.Organization;
import dev.aloft.organization.Product;
import dev.aloft.people.PeopleCode;
import dev.aloft.resource.Creation;
import dev.aloft.resource.Draft;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Invites people into the organization behind a site, and waits until the site knows them. */
final class Invitation {

  private final JiraCloud site;
  private final Organization organization;
  private Optional<List<Product>> products = Optional.empty();

  /** The answer after which no other invitation can succeed: no right to invite, no paid plan. */
  private Optional<SiteRefusal> closed = Optional.empty();

  Invitation(JiraCloud site, Organization organization) {
    this.site = site;
    this.organization = organization;
  }

  /** The keys of the products that a draft comes with. */
  static SortedSet<String> products(Draft draft) {
    return products(draft.value(UserType.PRODUCTS));
  }

  static SortedSet<String> products(Value value) {
    SortedSet<String> keys = new TreeSet<>();
    if (value instanceof Value.Bag bag) {
      bag.items().stream()
          .filter(Value.Text.class::isInstance)
          .forEach(item -> keys.add(((Value.Text) item).text()));
    }
    return keys;
  }

  /**
   * Makes sure that the site has products.
   *
   * @throws ProblemException exit 3 if it lacks one
   */
  void check(Set<String> keys) {
    keys.forEach(this::resource);
  }

  private String resource(String key) {
    return resourceHere(key).orElseThrow(() -> unknown(key));
  }

  private ProblemException unknown(String key) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(
                PeopleCode.UNKNOWN_PRODUCT,
                Location.NONE,
                "productAccess: the site has no product " + key)
            .expected(
                all().stream()
                    .map(product -> product.key() + " at " + product.site())
                    .distinct()
                    .collect(Collectors.joining(", "))));
  }

  /** The key by which an invitation means a resource; empty if none of ours can. */
  Optional<String> key(String resource) {
    return all().stream()
        .filter(product -> product.resource().equals(resource))
        .map(Product::key)
        .filter(key -> resourceHere(key).filter(resource::equals).isPresent())
        .findFirst();
  }

  /** A resource in words. */
  String words(String resource) {
    return all().stream()
        .filter(product -> product.resource().equals(resource))
        .map(product -> product.key() + " at " + product.site())
        .findFirst()
        .orElse(resource);
  }

  private List<Product> all() {
    List<Product> known = products.orElseGet(organization::products);
    products = Optional.of(known);
    return known;
  }

  private Optional<String> resourceHere(String key) {
    List<Product> named = all().stream().filter(product -> product.key().equals(key)).toList();
    List<Product> here = named.size() <= 1 ? named : here(named);
    return here.size() == 1 ? Optional.of(here.getFirst().resource()) : Optional.empty();
  }

  private List<Product> here(List<Product> products) {
    String address = site.server().info().path("baseUrl").asString("");
    return products.stream().filter(product -> product.site().equals(address)).toList();
  }

  /** Makes sure that invitations may succeed; otherwise throws the answer that ended them. */
  void checkOpen() {
    closed.ifPresent(refusal -> {
      throw refusal;
    });
  }

  /** Invites those of one call, all to the same products; one result a person, in order. */
  List<Creation> invite(List<Draft> people) {
    checkOpen();
    List<String> emails = people.stream().map(draft -> draft.address().key()).toList();
    List<String> resources =
        products(people.getFirst()).stream().map(this::resource).distinct().toList();
    Map<String, Invited> answers = new HashMap<>();
    try {
      organization
          .invite(emails, resources)
          .forEach(one -> answers.put(one.email().toLowerCase(Locale.ROOT), one));
    } catch (SiteRefusal refusal) {
      if (refusal.status() == 402 || refusal.status() == 403) {
        closed = Optional.of(refusal);
      }
      throw refusal;
    }
    Set<String> arriving = new LinkedHashSet<>();
    answers.values().stream()
        .filter(one -> one.refusal().isEmpty())
        .forEach(one -> arriving.add(one.accountId()));
    Set<String> missing = arriving.isEmpty() ? Set.of() : site.users().awaitActive(arriving);
    List<Creation> results = new ArrayList<>();
    for (Draft draft : people) {
      results.add(result(draft, Optional.ofNullable(answers.get(draft.address().key())), missing));
    }
    return results;
  }

  private static Creation result(Draft draft, Optional<Invited> answer, Set<String> missing) {
    if (answer.isEmpty()) {
      return refused(draft, "the organization does not say what became of the invitation");
    }
    if (answer.get().refusal().isPresent()) {
      return refused(draft, answer.get().refusal().get());
    }
    return missing.contains(answer.get().accountId())
        ? refused(draft, "the invitation was taken, but Jira does not know the account yet")
        : new Creation.Made(answer.get().accountId());
  }

  private static Creation refused(Draft draft, String why) {
    return new Creation.Refused(
        Diagnostic.of(PeopleCode.NOT_INVITED, Location.address(draft.address().toString()), why)
            .next("mend that in the organization, then run the command again"));
  }
}
