package dev.aloft.sandbox.jira.servicemanagement.customer;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.servicemanagement.desk.DeskViews;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.jira.servicemanagement.desk.Experimental;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** {@code /customer}, and the customers of a desk. */
public final class CustomerResource implements Resource<CloudCall> {

  private static final int LONGEST = 255;

  private final JiraSite site;
  private final Desks desks;
  private final Customers customers;
  private final People people;
  private final DeskViews views;

  /** The customers of a site. */
  public CustomerResource(
      JiraSite site, Desks desks, Customers customers, People people, DeskViews views) {
    this.site = site;
    this.desks = desks;
    this.customers = customers;
    this.people = people;
    this.views = views;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("createCustomer")
        .query("strictConflictStatusCode")
        .body("email", "displayName", "fullName")
        .administratorsOnly()
        .answer(this::create);
    operations
        .on("addCustomers")
        .body("accountIds", "usernames")
        .answer(call -> {
          customers.add(desks.forAdministrators(call).id(), people.named(call));
          return Reply.noContent();
        });
    operations
        .on("removeCustomers")
        .body("accountIds", "usernames")
        .answer(
            Experimental.of(call -> {
              customers.remove(desks.forAdministrators(call).id(), people.named(call));
              return Reply.noContent();
            }));
    operations
        .on("revokePortalOnlyAccessForUser")
        .administratorsOnly()
        .answer(Experimental.of(this::revoke));
    operations
        .on("getCustomers")
        .query("query", "start", "limit")
        .answer(Experimental.of(this::list));
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    String email = form.required("email", LONGEST);
    Optional<String> shown = form.limited("displayName", LONGEST);
    String name = shown.or(() -> form.text("fullName")).orElse(email);
    if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      form.refuse("email", "The email address is not valid.");
    }
    form.check();
    if (site.accounts().byEmail(email).isPresent()) {
      int status = call.flag("strictConflictStatusCode", false) ? 409 : 400;
      throw Refusal.of(status, "An account already exists for this email");
    }
    byte[] seed = email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    Account account =
        site.accounts()
            .put(
                new Account(
                    "qm:" + UUID.nameUUIDFromBytes(seed),
                    name,
                    Optional.of(email),
                    true,
                    true,
                    "customer",
                    "Etc/GMT"));
    return Reply.created(views.user(call, account));
  }

  /** Who is a customer alone can log in no longer; all that he wrote stays. */
  private Reply revoke(CloudCall call) {
    Account account =
        site.accounts()
            .find(call.path("accountId"))
            .filter(one -> one.type().equals("customer"))
            .orElseThrow(() -> Refusal.badRequest("The account is not a portal-only customer."));
    site.accounts().put(account.withActive(false));
    return Reply.noContent();
  }

  private Reply list(CloudCall call) {
    String wanted = call.query("query").orElse("").toLowerCase(Locale.ROOT);
    List<Account> found =
        customers.of(desks.forAgents(call).id()).stream()
            .flatMap(id -> site.accounts().find(id).stream())
            .filter(one ->
                one.displayName().toLowerCase(Locale.ROOT).contains(wanted)
                    || (one.emailVisible()
                        && one.email().orElse("").toLowerCase(Locale.ROOT).contains(wanted)))
            .toList();
    return Reply.ok(DeskPages.of(call, found, one -> views.user(call, one)));
  }
}
