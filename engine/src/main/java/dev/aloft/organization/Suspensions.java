package dev.aloft.organization;

import dev.aloft.http.Idempotence;
import dev.aloft.http.Site;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Suspends and restores the access of accounts, which keep their roles and groups meanwhile and are
 * not billed: admin-organization.json. It is told for a directory and not for all at once. Failures
 * are the exceptions of {@link Site}. Safe for several threads.
 */
public final class Suspensions {

  private static final String USER = "/v2/orgs/{orgId}/directories/{directoryId}/users/{accountId}";

  private final Site administration;
  private final String organization;
  private Optional<List<String>> directories = Optional.empty();

  Suspensions(Site administration, String organization) {
    this.administration = administration;
    this.organization = organization;
  }

  /** {@code POST …/suspend}: of no use to an account that is suspended already. */
  public void suspend(String account) {
    each(account, "/suspend");
  }

  /** {@code POST …/restore}. */
  public void restore(String account) {
    each(account, "/restore");
  }

  private void each(String account, String what) {
    for (String directory : of(account)) {
      administration.send(
          SiteRequest.post(USER + what, organization, directory, account)
              .idempotence(Idempotence.IDEMPOTENT));
    }
  }

  /** Most organizations have one directory, and so nobody is asked whose account is where. */
  private List<String> of(String account) {
    List<String> all = all();
    return all.size() == 1 ? all : directories(Optional.of(account));
  }

  private synchronized List<String> all() {
    List<String> known = directories.orElseGet(() -> directories(Optional.empty()));
    directories = Optional.of(known);
    return known;
  }

  /** {@code getDirectoriesForOrg}. */
  private List<String> directories(Optional<String> account) {
    List<String> found = new ArrayList<>();
    String cursor = "";
    do {
      SiteRequest request = SiteRequest.get("/v2/orgs/{orgId}/directories", organization);
      if (account.isPresent()) {
        request = request.query("accountId", account.get());
      }
      JsonNode page =
          administration.send(cursor.isEmpty() ? request : request.query("cursor", cursor)).json();
      for (JsonNode directory : page.path("data")) {
        String id = directory.path("directoryId").asString("");
        if (id.isEmpty()) {
          throw SiteException.lacking(request, "directoryId");
        }
        found.add(id);
      }
      cursor = Organization.cursor(page.path("links").path("next").asString(""));
    } while (!cursor.isEmpty());
    return found;
  }
}
