package dev.aloft.sandbox.confluence.cloud.site;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Request;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** Keys with which administrators pass all restrictions for a while, if a request says so. */
public final class AdminKeys {

  /** The header by which a request uses its caller's key. */
  private static final String HEADER = "Atl-Confluence-With-Admin-Key";

  private final Register<String, Instant> expiry;

  AdminKeys(Store store) {
    expiry = new Register<>(store, "confluence.adminkey", new TypeReference<>() {});
  }

  /** Gives an account a key until a time. */
  public void enable(String accountId, Instant until) {
    expiry.put(accountId, until);
  }

  /** Takes an account's key away. */
  public void disable(String accountId) {
    expiry.remove(accountId);
  }

  /** When an account's key ends, if it has one. */
  public Optional<Instant> until(String accountId, Instant now) {
    return expiry.find(accountId).filter(now::isBefore);
  }

  /** Whether a request uses a key that its caller has. */
  public boolean used(Request request, String accountId, Instant now) {
    return request.header(HEADER).orElse("").equalsIgnoreCase("true")
        && until(accountId, now).isPresent();
  }
}
