package dev.aloft.sandbox.jira.servicemanagement.customer;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;

/** Reads the people whom a body names. */
public final class People {

  private final JiraSite site;

  /** The people of a site. */
  public People(JiraSite site) {
    this.site = site;
  }

  /**
   * The accounts in {@code accountIds}.
   *
   * @throws Refusal 400 for none, for one that is not there, and for user names, which are gone
   */
  public List<String> named(CloudCall call) {
    Form form = Form.of(call);
    if (!form.texts("usernames").isEmpty()) {
      throw Refusal.badRequest("Usernames are no longer supported: use accountIds.");
    }
    return known(form.texts("accountIds"));
  }

  /** The same for any list that must not be empty. */
  public List<String> known(List<String> accountIds) {
    if (accountIds.isEmpty()) {
      throw Refusal.badRequest("At least one accountId must be given.");
    }
    for (String id : accountIds) {
      if (site.accounts().find(id).isEmpty()) {
        throw Refusal.badRequest("The user '" + id + "' does not exist.");
      }
    }
    return accountIds.stream().distinct().toList();
  }
}
