package dev.aloft.sandbox.confluence.datacenter.user;

import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.view.PersonViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;

/** {@code /user} and {@code /user/current}. */
public final class UserResource implements Resource<DataCenterCall> {

  private final ConfluenceSite site;
  private final PersonViews views;

  /** The people of a site. */
  public UserResource(ConfluenceSite site) {
    this.site = site;
    this.views = new PersonViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getCurrent")
        .query("expand")
        .answer(call -> Reply.ok(views.whole(call, call.caller())));
    operations
        .on("getUser")
        .query("key", "username", "expand")
        .answer(call -> {
          Optional<User> user =
              call.query("key")
                  .flatMap(site.users()::byKey)
                  .or(() -> call.query("username").flatMap(site.users()::byName));
          return Reply.ok(
              views.whole(
                  call,
                  user.orElseThrow(
                      () -> Refusal.notFound("No user found with this key or username"))));
        });
  }
}
