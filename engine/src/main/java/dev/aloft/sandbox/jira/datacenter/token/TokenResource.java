package dev.aloft.sandbox.jira.datacenter.token;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Token;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** {@code /rest/pat/latest/tokens}: each user's own; the secret is shown once. */
public final class TokenResource implements Resource<DataCenterCall> {

  /** How many a user may have (the product's own limit, which administrators may change). */
  private static final int MOST = 10;

  private static final int LONGEST_NAME = 255;
  private static final long LONGEST_LIFE = 365;

  private final JiraSite site;
  private final RandomGenerator chance;

  /** The tokens of a site. */
  public TokenResource(JiraSite site, RandomGenerator chance) {
    this.site = site;
    this.chance = chance;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getTokens").answer(call -> Reply.ok(Json.array(own(call), TokenResource::view)));
    operations.on("createToken").body("name", "expirationDuration").answer(this::create);
    operations.on("getToken").answer(call -> Reply.ok(view(find(call))));
    operations
        .on("revokeToken")
        .answer(call -> {
          Token token = find(call);
          site.tables().tokens().remove(token.id());
          site.users().revoke(token.hash());
          return Reply.noContent();
        });
  }

  private List<Token> own(DataCenterCall call) {
    Lookup.known(call);
    return site.tables().tokens().where(one -> one.user().equals(call.caller().key()));
  }

  private Token find(DataCenterCall call) {
    return own(call).stream()
        .filter(one -> Long.toString(one.id()).equals(call.path("tokenId")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The token does not exist."));
  }

  private Reply create(DataCenterCall call) {
    List<Token> before = own(call);
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME).strip();
    Optional<Long> days = form.number("expirationDuration");
    if (days.filter(one -> one < 1 || one > LONGEST_LIFE).isPresent()) {
      form.refuse("expirationDuration", "The token must expire within " + LONGEST_LIFE + " days.");
    }
    if (before.stream().anyMatch(one -> one.name().equals(name))) {
      form.refuse("name", "You have a token with this name already.");
    }
    form.check();
    if (before.size() >= MOST) {
      throw Refusal.badRequest("You have reached the limit of " + MOST + " tokens.");
    }
    Optional<Long> expires = days.map(one -> site.now() + Duration.ofDays(one).toMillis());
    long id = site.tables().tokens().nextId();
    String secret = secret();
    String hash = site.users().token(call.caller(), secret, expires.map(Instant::ofEpochMilli));
    Token token =
        site.tables()
            .tokens()
            .put(new Token(id, call.caller().key(), name, site.now(), expires, hash));
    return Reply.created(view(token).put("rawToken", secret));
  }

  /** Twelve digits, a colon and twenty bytes, as the product's; nobody guesses them. */
  private String secret() {
    byte[] secret = new byte[33];
    chance.nextBytes(secret);
    for (int at = 0; at < 12; at++) {
      secret[at] = (byte) ('0' + chance.nextInt(10));
    }
    secret[12] = ':';
    return Base64.getEncoder().encodeToString(secret);
  }

  private static ObjectNode view(Token token) {
    ObjectNode view = Json.object();
    view.put("id", token.id());
    view.put("name", token.name());
    view.put("createdAt", Instant.ofEpochMilli(token.created()).toString());
    token.expires().ifPresent(end -> view.put("expiringAt", Instant.ofEpochMilli(end).toString()));
    return view;
  }
}
