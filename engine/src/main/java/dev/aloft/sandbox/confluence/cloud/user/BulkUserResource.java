package dev.aloft.sandbox.confluence.cloud.user;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.cloud.view.NewViews;
import dev.aloft.sandbox.confluence.cloud.view.People;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** People in the newer API: many at once, and who of some addresses has access. */
public final class BulkUserResource implements Resource<CloudCall> {

  private static final int MOST_ACCOUNTS = 250;
  private static final int MOST_ADDRESSES = 100;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final ConfluenceSite site;

  /** The people of a site. */
  public BulkUserResource(ConfluenceSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("createBulkUserLookup").body("accountIds").reading().answer(this::lookUp);
    operations.on("checkAccessByEmail").body("emails").reading().answer(this::check);
    operations.on("inviteByEmail").body("emails").answer(this::invite);
  }

  private Reply lookUp(CloudCall call) {
    List<String> ids = Form.of(call).texts("accountIds");
    if (ids.isEmpty() || ids.size() > MOST_ACCOUNTS) {
      throw Refusal.badRequest("Between 1 and " + MOST_ACCOUNTS + " accountIds are needed");
    }
    Viewer viewer = site.viewer(call);
    List<Account> found = ids.stream().distinct().flatMap(id -> site.person(id).stream()).toList();
    ObjectNode view = Json.object();
    view.set("results", Json.array(found, account -> view(viewer, account)));
    return Reply.ok(NewViews.alone(call, view));
  }

  private ObjectNode view(Viewer viewer, Account account) {
    ObjectNode view = Json.object();
    view.put("displayName", account.displayName());
    view.put("timeZone", account.timeZone());
    site.spaces().all().stream()
        .filter(space -> space.personal() && space.author().equals(account.accountId()))
        .findFirst()
        .ifPresent(space -> view.put("personalSpaceId", Ids.text(space.id())));
    view.put("isExternalCollaborator", false);
    view.put("accountStatus", account.active() ? "active" : "inactive");
    view.put("accountId", account.accountId());
    view.put("email", People.email(viewer, account));
    view.put("accountType", account.type());
    view.put("publicName", account.displayName());
    view.putObject("profilePicture").put("path", "/wiki/aa-avatar/default").put("isDefault", true);
    return view;
  }

  private static List<String> addresses(CloudCall call) {
    List<String> addresses = Form.of(call).texts("emails");
    if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES) {
      throw Refusal.badRequest("Between 1 and " + MOST_ADDRESSES + " emails are needed");
    }
    return addresses;
  }

  private boolean hasAccess(String address) {
    return site.cloud()
        .organization()
        .accounts()
        .byEmail(address)
        .filter(account -> site.access().uses(account))
        .isPresent();
  }

  private Reply check(CloudCall call) {
    List<String> without = new ArrayList<>();
    List<String> invalid = new ArrayList<>();
    for (String address : addresses(call)) {
      if (!ADDRESS.matcher(address).matches()) {
        invalid.add(address);
      } else if (!hasAccess(address)) {
        without.add(address);
      }
    }
    ObjectNode view = Json.object();
    view.set("emailsWithoutAccess", Json.texts(without));
    view.set("invalidEmails", Json.texts(invalid));
    return Reply.ok(view);
  }

  private Reply invite(CloudCall call) {
    for (String address : addresses(call)) {
      if (ADDRESS.matcher(address).matches() && !hasAccess(address)) {
        Account account =
            site.cloud()
                .organization()
                .accounts()
                .byEmail(address)
                .orElseGet(() ->
                    site.cloud()
                        .organization()
                        .accounts()
                        .add(address, address.substring(0, address.indexOf('@'))));
        site.access()
            .users()
            .ifPresent(
                group -> site.cloud().organization().groups().join(group, account.accountId()));
      }
    }
    return Reply.empty(200);
  }
}
