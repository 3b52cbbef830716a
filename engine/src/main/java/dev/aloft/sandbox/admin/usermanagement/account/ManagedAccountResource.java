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
      List.of(
          "apiToken.delete",
          "apiToken.read",
          "email.set",
          "lifecycle.delete",
          "lifecycle.enablement",
          "profile.read");

  /** What of a profile may be changed here. */
  private static final List<String> CHANGEABLE = List.of("name", "zoneinfo");

  private final Organization organization;
  private final Deletions deletions;

  /** The managed accounts of an organization. */
  public ManagedAccountResource(Organization organization, Deletions deletions) {
    this.organization = organization;
    this.deletions = deletions;
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
    operations.on("POST " + MANAGE + "/lifecycle/delete").answer(this::delete);
    operations.on("POST " + MANAGE + "/lifecycle/cancel-delete").answer(this::cancel);
    operations.on("GET " + MANAGE + "/api-tokens").answer(this::tokens);
    operations.on("DELETE " + MANAGE + "/api-tokens/{tokenId}").answer(this::revoke);
  }

  /** Accounts of others are not told from accounts that do not exist by anything but the status. */
  private Account managed(AdminCall call) {
    deletions.due();
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
    if (asked.isEmpty() || asked.contains("profile.write")) {
      ObjectNode write = document.putObject("profile.write");
      CHANGEABLE.forEach(name -> write.putObject(name).put("allowed", true));
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

  /** Who is to be deleted stays deactivated until the deletion is cancelled. */
  private Reply enable(AdminCall call, boolean active) {
    Account account = managed(call);
    if (deletions.pending(account.accountId())) {
      return conflict(account, "deletion.scheduled", "The account is scheduled for deletion.");
    }
    organization.accounts().put(account.withActive(active));
    return Reply.noContent();
  }

  private Reply delete(AdminCall call) {
    Account account = managed(call);
    if (deletions.pending(account.accountId())) {
      return conflict(account, "deletion.scheduled", "The account is scheduled for deletion.");
    }
    deletions.schedule(account);
    return Reply.ok(Json.object().put("message", "Success"));
  }

  private Reply cancel(AdminCall call) {
    Account account = managed(call);
    if (!deletions.cancel(account)) {
      throw Refusal.notFound("The account is not scheduled for deletion.");
    }
    return Reply.ok(Json.object().put("message", "Success"));
  }

  private static Reply conflict(Account account, String code, String message) {
    ObjectNode document = Json.object();
    document.put("key", "conflict.lifecycleErrors");
    ObjectNode context = document.putObject("context");
    context.put("message", message);
    context.put("accountId", account.accountId());
    context.putArray("errorCodes").addObject().put("code", code).put("message", message);
    return Reply.json(409, document);
  }

  private Reply tokens(AdminCall call) {
    Account account = managed(call);
    return Reply.ok(
        Json.array(
            organization.accounts().tokens(account.accountId()),
            token ->
                Json.object()
                    .put("id", token.id())
                    .put("label", token.label())
                    .put("createdAt", token.created().toString())));
  }

  private Reply revoke(AdminCall call) {
    Account account = managed(call);
    if (!organization.accounts().revoke(account.accountId(), call.path("tokenId"))) {
      throw Refusal.notFound("The account has no such token.");
    }
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
