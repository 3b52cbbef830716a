package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserNumbers;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code /filter/defaultShareScope}: with whom the product's forms share what somebody makes next.
 * Filters that are made by REST say themselves with whom they are shared.
 */
final class ShareScopeResource implements Resource<JiraCall> {

  private static final String KEY = "scope";

  private final JiraSite site;
  private final Properties values;

  ShareScopeResource(JiraSite site, Store store) {
    this.site = site;
    this.values = new Properties(store, site.ids(), "shareScope");
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getDefaultShareScope")
        .answer(call ->
            reply(
                values
                    .get(UserNumbers.of(site, call), KEY)
                    .map(kept -> kept.asString(""))
                    .orElse("PRIVATE")));
    on.on("setDefaultShareScope").body(KEY).answer(this::set);
  }

  private static Reply reply(String scope) {
    return Reply.ok(Json.object().put(KEY, scope));
  }

  /** Everybody means everybody who has logged in by now (contract). */
  private Reply set(JiraCall call) {
    String wanted = call.body().path(KEY).asString("");
    String scope = wanted.equals("GLOBAL") ? "AUTHENTICATED" : wanted;
    values.set(UserNumbers.of(site, call), KEY, JsonNodeFactory.instance.stringNode(scope));
    return reply(scope);
  }
}
