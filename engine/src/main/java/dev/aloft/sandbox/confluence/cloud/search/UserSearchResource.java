package dev.aloft.sandbox.confluence.cloud.search;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.cql.PersonTest;
import dev.aloft.sandbox.confluence.cql.PersonTest.Person;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** {@code /search/user}: people by a query, among those who may use the site. */
public final class UserSearchResource implements Resource<CloudCall> {

  private static final int USUAL = 25;
  private static final int MOST = 200;

  /** So many are found, whatever fits. */
  private static final int FOUND = 10_000;

  private final ConfluenceSite site;
  private final Views views;

  /** The people of a site. */
  public UserSearchResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("searchUser").query("cql", "start", "limit").answer(this::search);
  }

  private Reply search(CloudCall call) {
    String cql = call.query("cql").orElseThrow(() -> Refusal.badRequest("The cql is required"));
    Predicate<Person> fits = PersonTest.of(cql, call.caller().accountId());
    List<Account> found =
        site.cloud().organization().accounts().all().stream()
            .filter(site.access()::uses)
            .filter(
                one -> fits.test(new Person(one.accountId(), one.accountId(), one.displayName())))
            .limit(FOUND)
            .toList();
    ObjectNode view = StartPages.of(call, found, USUAL, MOST, one -> result(call, one));
    view.put("totalSize", found.size());
    view.put("cqlQuery", cql);
    view.put("searchDuration", 1);
    return Reply.ok(view);
  }

  private ObjectNode result(CloudCall call, Account account) {
    ObjectNode view = Json.object();
    view.set("user", views.people().person(site.viewer(call), account));
    view.put("title", account.displayName());
    view.put("excerpt", "");
    view.put("url", "/people/" + account.accountId());
    view.putArray("breadcrumbs");
    view.put("entityType", "user");
    view.put("iconCssClass", "");
    view.put("lastModified", Times.text(site.now()));
    view.put("score", 0.0);
    return view;
  }
}
