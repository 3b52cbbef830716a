package dev.aloft.cli;

import dev.aloft.http.Credentials;
import dev.aloft.http.ExchangeLog;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.http.SystemSleeper;
import dev.aloft.jira.cloud.Issues.Selection;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.sandbox.Sandbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/** Somebody else who uses the site while Aloft is not looking. */
record Outsider(JiraCloud site) {

  static Outsider of(Sandbox sandbox, String email, String token) {
    Clock clock = Clock.systemUTC();
    SystemSleeper sleeper = new SystemSleeper();
    SiteClient client =
        new SiteClient(
            SiteSettings.of(sandbox.address().toString()),
            new Credentials.Basic(email, Secret.of(token)),
            new SiteBudgets(
                SiteLimits.onlyInFlight(SiteLimits.IN_FLIGHT), Share.WHOLE, clock, sleeper),
            ExchangeLog.NONE,
            clock,
            sleeper,
            () -> 0L);
    return new Outsider(new JiraCloud(client, clock, sleeper));
  }

  /** Makes a project of their own. */
  void project(String key, String name) {
    site.projects()
        .create(
            JsonNodeFactory.instance
                .objectNode()
                .put("key", key)
                .put("name", name)
                .put("projectTypeKey", "software")
                .put("leadAccountId", site.connect().accountId()));
  }

  void deleteIssue(String key) {
    site.issues().delete(key);
  }

  /** Every issue of the ferries. */
  List<String> issueKeys() {
    List<String> keys = new ArrayList<>();
    site.issues()
        .search(
            TextForm.ADF,
            "project in (BOOK, CREW, FLEET, PORT)",
            Selection.fields("summary"),
            100,
            Set.of())
        .forEach(issue -> keys.add(issue.path("key").asString("")));
    return keys;
  }
}
