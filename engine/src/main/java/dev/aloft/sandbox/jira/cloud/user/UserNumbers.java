package dev.aloft.sandbox.jira.cloud.user;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers for accounts, whose ids are no numbers: their places, which never change. */
public final class UserNumbers {

  private UserNumbers() {}

  /** The number of the account in {@code accountId}; one's own if there is none. */
  public static long of(JiraSite site, JiraCall call) {
    return of(site, call.query("accountId").orElseGet(() -> call.caller().accountId()));
  }

  /**
   * The number of the account in {@code accountId}, which the product requires although its
   * contract does not.
   *
   * @throws Refusal 400 if there is none
   */
  public static long ofNamed(JiraSite site, JiraCall call) {
    return of(
        site,
        call.query("accountId")
            .orElseThrow(() -> Refusal.badRequest("The query parameter 'accountId' is required.")));
  }

  private static long of(JiraSite site, String wanted) {
    List<Account> all = site.accounts().all();
    return IntStream.range(0, all.size())
        .filter(place -> all.get(place).accountId().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The user was not found."));
  }
}
