package dev.aloft.jira.user;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.Abreast;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.Users;
import dev.aloft.people.PeopleCode;
import dev.aloft.resource.Creation;
import dev.aloft.resource.Draft;
import java.util.List;
import java.util.Optional;

/**
 * Makes accounts of customers, one call each. An address that the site knows gets no second one.
 */
final class CustomerAccounts {

  /** What joins the drafts of customers into one batch; no product is called so. */
  static final String BATCH = "customer";

  private static final int BAD_REQUEST = 400;

  private final JiraCloud site;

  CustomerAccounts(JiraCloud site) {
    this.site = site;
  }

  /** One result a person, in order; a few are made at a time. */
  List<Creation> make(List<Draft> people) {
    return Abreast.each(people.stream(), this::make).toList();
  }

  private Creation make(Draft draft) {
    String email = draft.address().key();
    String name = draft.text("name");
    Optional<String> made;
    try {
      made = site.customers().create(email, name.isEmpty() ? email : name);
    } catch (SiteRefusal refusal) {
      if (refusal.status() == BAD_REQUEST) {
        return refused(draft, String.join("; ", refusal.messages()));
      }
      throw refusal;
    }
    return made.or(() -> known(email))
        .<Creation>map(Creation.Made::new)
        .orElseGet(() -> refused(draft, "the site knows the address and shows no account of it"));
  }

  /** Whoever has the address: a person before a customer. */
  private Optional<String> known(String email) {
    List<Users.EmailHit> hits =
        site.users().findByEmail(email).stream().filter(Users.EmailHit::active).toList();
    return hits.stream()
        .filter(Users.EmailHit::person)
        .findFirst()
        .or(() -> hits.stream().findFirst())
        .map(Users.EmailHit::accountId);
  }

  private static Creation refused(Draft draft, String why) {
    return new Creation.Refused(
        Diagnostic.of(PeopleCode.NOT_ENROLLED, Location.address(draft.address().toString()), why)
            .next("mend that on the site, then run the command again"));
  }
}
