package dev.aloft.sandbox.admin.usermanagement.account;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Looking at managed accounts, changing them, and letting them log in or not. */
public final class ManagedAccountResource implements Resource<AdminCall> {

  private static final String MANAGE = "/users/{account_id}/manage";
  private static final int LONGEST_NAME = 255;

  /** What a key may do with a managed account, but for what is not implemented. */
  private static final List<String> PRIVILEGES =
      List.of("email.set", "lifecycle.enablement", "profile.read", "profile.write");

  private final Organization organization;

  /** The managed accounts of an organization. */
  public ManagedAccountResource(Organization organization) {
    this.organization = organization;
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations.on("GET " + MANAGE).query("privileges").answer(this::privileges);
    operations.on("GET " + MANAGE + "/profile").answer(call -> Reply.ok(profile(managed(call))));
    operations.on("PATCH " + MANAGE + "/profile").body("name", "zoneinfo").answer(this::change);
    operations.on("PUT " + MANAGE + "/email").body("email").answer(this::email);
    operations
        .on("POST " + MANAGE + "/lifecycle/disable")
        .optionalBody("message")
        .answer(call -> enable(call, false));
    operations.on("POST " + MANAGE + "/lifecycle/enable").answer(call -> enable(call, true));
  }

  /** Accounts of others are not told from accounts that do not exist by anything but the status. */
  private Account managed(AdminCall call) {
    Account account =
        organization
            .accounts()
            .find(call.path("account_id"))
            .orElseThrow(() -> Refusal.notFound("No account has this id."));
    if (!organization.directory().manages(account)) {
      throw Refusal.forbidden("The organization does not manage this account.");
    }
    return account;
  }

  private Reply privileges(AdminCall call) {
    managed(call);
    List<String> asked = call.list("privileges");
    ObjectNode document = Json.object();
    for (String privilege : PRIVILEGES) {
      if (asked.isEmpty() || asked.contains(privilege)) {
        document.putObject(privilege).put("allowed", true);
      }
    }
    return Reply.ok(document);
  }

  private Reply change(AdminCall call) {
    Account account = managed(call);
    Form form = Form.of(call);
    if (form.names("name")) {
      account = account.withDisplayName(form.required("name", LONGEST_NAME));
    }
    if (form.names("zoneinfo")) {
      account = account.withTimeZone(zone(form));
    }
    form.check();
    return Reply.ok(profile(organization.accounts().put(account)));
  }

  private static String zone(Form form) {
    String zone = form.required("zoneinfo", LONGEST_NAME);
    try {
      return zone.isEmpty() ? "Etc/GMT" : ZoneId.of(zone).getId();
    } catch (DateTimeException e) {
      form.refuse("zoneinfo", "The zoneinfo is no time zone.");
      return zone;
    }
  }

  private Reply email(AdminCall call) {
    Account account = managed(call);
    Form form = Form.of(call);
    String email = form.required("email", LONGEST_NAME);
    String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (!organization.directory().domains().contains(domain)) {
      form.refuse("email", "The domain of the address is not verified.");
    }
    if (organization
        .accounts()
        .byEmail(email)
        .filter(other -> !other.accountId().equals(account.accountId()))
        .isPresent()) {
      form.refuse("email", "The address belongs to another account.");
    }
    form.check();
    organization.accounts().put(account.withEmail(email));
    return Reply.noContent();
  }

  private Reply enable(AdminCall call, boolean active) {
    organization.accounts().put(managed(call).withActive(active));
    return Reply.noContent();
  }

  private static ObjectNode profile(Account account) {
    ObjectNode document = Json.object();
    ObjectNode profile = document.putObject("account");
    profile.put("account_id", account.accountId());
    profile.put("account_type", account.type());
    profile.put("account_status", account.active() ? "active" : "inactive");
    profile.put("name", account.displayName());
    profile.put("nickname", account.displayName());
    profile.put("email", account.email().orElse(""));
    profile.put("picture", "https://secure.gravatar.com/avatar/" + hash(account) + "?d=identicon");
    profile.put("zoneinfo", account.timeZone());
    return document;
  }

  private static String hash(Account account) {
    return Integer.toHexString(account.accountId().hashCode());
  }
}
