package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;

/** {@code /token}: what connects a server to a site. */
final class TokenResource implements Resource<MigrationCall> {

  private static final int LONGEST = 2048;

  private final Migrations migrations;
  private final AuthTokens tokens;

  TokenResource(Migrations migrations, AuthTokens tokens) {
    this.migrations = migrations;
    this.tokens = tokens;
  }

  @Override
  public void register(Operations<MigrationCall> operations) {
    operations.on("createAuthToken").body("cloudUrl").administratorsOnly().answer(this::create);
  }

  private Reply create(MigrationCall call) {
    Form form = Form.of(call);
    String cloudUrl = form.required("cloudUrl", LONGEST);
    form.check();
    Jobs site =
        migrations
            .at(cloudUrl)
            .filter(one -> migrations.administers(call.caller(), one))
            .orElseThrow(() -> Refusal.notFound("There is no site at " + cloudUrl + "."));
    return Reply.ok(
        Json.object()
            .put("uri", call.request().base() + Migrations.ROOT)
            .put("cloudUrl", cloudUrl)
            .put("token", tokens.create(site.destination().site().name())));
  }
}
