package dev.aloft.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a request says who sends it. */
public sealed interface Authorization {

  /** Nothing that can be read. */
  record None() implements Authorization {}

  /** A name (a user name or an address) and a secret (a password or a token). */
  record Basic(String name, String secret) implements Authorization {

    /** Says neither: they are personal and secret. */
    @Override
    public String toString() {
      return "Basic";
    }
  }

  /** A token alone. */
  record Bearer(String token) implements Authorization {

    /** Does not say the token. */
    @Override
    public String toString() {
      return "Bearer";
    }
  }

  /** What a request's header says. */
  static Authorization of(Request request) {
    String header = request.header("Authorization").orElse("");
    if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return new Bearer(header.substring(7).strip());
    }
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return new None();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(6).strip());
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
      return parts.length < 2 ? new None() : new Basic(parts[0], parts[1]);
    } catch (IllegalArgumentException e) {
      return new None();
    }
  }
}
