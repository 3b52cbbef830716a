package dev.aloft.sandbox.limits;

import java.util.Map;

/** What a limit says to a request. */
public sealed interface Verdict {

  /** Nobody counts. */
  Verdict UNCOUNTED = new Allowed(Map.of());

  /** The headers that go with the answer. */
  Map<String, String> headers();

  /** It is carried out. */
  record Allowed(Map<String, String> headers) implements Verdict {
    public Allowed {
      headers = Map.copyOf(headers);
    }
  }

  /** It is refused with a 429 and has no effect. */
  record Refused(Map<String, String> headers) implements Verdict {
    public Refused {
      headers = Map.copyOf(headers);
    }
  }
}
