package dev.aloft.sandbox.admin.organization.directory;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Cursor;
import dev.aloft.sandbox.web.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Searching the people of a directory. Addresses match exactly, whether their owners show them or
 * not: the organization's administrators see them all.
 */
public final class DirectoryUserResource implements Resource<AdminCall> {

  private static final int MOST_EMAILS = 100;
  private static final int MOST_ACCOUNTS = 10;
  private static final int LARGEST_PAGE = 100;

  private final Organization organization;

  /** The people of an organization. */
  public DirectoryUserResource(Organization organization) {
    this.organization = organization;
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations
        .on("searchDirectoryUsers")
        .optionalBody("emails", "accountIds", "searchTerm", "limit", "cursor")
        .reading()
        .answer(this::search);
  }

  private Reply search(AdminCall call) {
    checkPlace(call);
    Form form = Form.of(call);
    Set<String> emails = new HashSet<>();
    form.texts("emails").forEach(email -> emails.add(email.toLowerCase(Locale.ROOT)));
    Set<String> accountIds = new HashSet<>(form.texts("accountIds"));
    Optional<String> term = form.text("searchTerm").map(one -> one.toLowerCase(Locale.ROOT));
    long limit = form.number("limit").orElse((long) LARGEST_PAGE);
    if (!emails.isEmpty() && term.isPresent()) {
      form.refuse("emails", "emails and searchTerm exclude each other.");
    }
    between(form, "emails", emails.size(), MOST_EMAILS);
    between(form, "accountIds", accountIds.size(), MOST_ACCOUNTS);
    if (limit < 1 || limit > LARGEST_PAGE) {
      form.refuse("limit", "limit must be between 1 and " + LARGEST_PAGE + ".");
    }
    form.check();
    List<Account> found =
        organization.accounts().all().stream()
            .filter(account ->
                emails.isEmpty() || address(account).filter(emails::contains).isPresent())
            .filter(account -> accountIds.isEmpty() || accountIds.contains(account.accountId()))
            .filter(account -> term.isEmpty() || matches(account, term.get()))
            .toList();
    int from = form.text("cursor").map(DirectoryUserResource::start).orElse(0);
    int to = (int) Math.min(found.size(), from + limit);
    ObjectNode page = Json.object();
    ArrayNode data = page.putArray("data");
    found.subList(Math.min(from, found.size()), to).forEach(account -> data.add(view(account)));
    ObjectNode links = page.putObject("links");
    if (to < found.size()) {
      links.put("next", Cursor.at(to));
    }
    return Reply.ok(page);
  }

  private void checkPlace(AdminCall call) {
    if (!call.path("orgId").equals(organization.id())) {
      throw Refusal.notFound("No organization has this id.");
    }
    String directory = call.path("directoryId");
    if (!directory.equals("-") && !directory.equals(organization.directoryId())) {
      throw Refusal.notFound("No directory has this id.");
    }
  }

  private static void between(Form form, String name, int size, int most) {
    if ((form.names(name) && size < 1) || size > most) {
      form.refuse(name, name + " must hold between 1 and " + most + " values.");
    }
  }

  private static int start(String cursor) {
    return Cursor.read(cursor)
        .orElseThrow(() -> Refusal.field("cursor", "The cursor is not valid."));
  }

  private static Optional<String> address(Account account) {
    return account.email().map(email -> email.toLowerCase(Locale.ROOT));
  }

  private static boolean matches(Account account, String term) {
    return account.displayName().toLowerCase(Locale.ROOT).contains(term)
        || address(account).filter(email -> email.startsWith(term)).isPresent();
  }

  private static ObjectNode view(Account account) {
    ObjectNode view = Json.object();
    view.put("accountId", account.accountId());
    view.put("accountType", account.type());
    view.put("accountStatus", account.active() ? "active" : "inactive");
    view.put("name", account.displayName());
    view.put("nickname", account.displayName());
    account.email().ifPresent(email -> view.put("email", email));
    view.put("emailVerified", account.email().isPresent());
    view.put("membershipStatus", account.active() ? "active" : "suspended");
    view.put("timeZone", account.timeZone());
    return view;
  }
}
