package dev.aloft.sandbox.jira.cloud.user;

import dev.aloft.sandbox.jira.cloud.site.Account;
import dev.aloft.sandbox.jira.cloud.site.Call;
import dev.aloft.sandbox.jira.cloud.site.JiraError;
import dev.aloft.sandbox.jira.cloud.site.Site;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers for accounts, whose ids are no numbers: their places, which never change. */
public final class UserNumbers {

  private UserNumbers() {}

  /** The number of the account in {@code accountId}; one's own if there is none. */
  public static long of(Site site, Call call) {
    String wanted = call.query("accountId").orElseGet(() -> call.caller().accountId());
    List<Account> all = site.accounts().all();
    return IntStream.range(0, all.size())
        .filter(place -> all.get(place).accountId().equals(wanted))
        .findFirst()
        .orElseThrow(() -> JiraError.notFound("The user was not found."));
  }
}
