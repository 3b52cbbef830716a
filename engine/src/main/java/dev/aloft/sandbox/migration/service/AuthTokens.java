package dev.aloft.sandbox.migration.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tokens with which a server is connected to a site, five minutes each (guide "Connect your cloud
 * site"); never printed, never kept. Safe for many threads.
 */
final class AuthTokens {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private record Token(String site, Instant end) {}

  private final InstantSource clock;
  private final String seed;
  private final AtomicLong given = new AtomicLong();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  AuthTokens(InstantSource clock, String seed) {
    this.clock = clock;
    this.seed = seed;
  }

  String create(String site) {
    String text = seed + "/migration/" + site + "/" + given.incrementAndGet();
    String token = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    tokens.put(token, new Token(site, clock.instant().plus(LIFE)));
    return token;
  }

  boolean redeem(String site, String token) {
    Token known = tokens.get(token);
    boolean good =
        known != null && known.site().equals(site) && clock.instant().isBefore(known.end());
    if (good) {
      tokens.remove(token);
    }
    return good;
  }
}
