package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.jira.cloud.sharing.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A saved search.
 *
 * @param id unique on the site
 * @param owner the account that owns it
 * @param shares who may see it besides its owner
 * @param editors who may change it besides its owner
 * @param favouredBy the accounts whose favourite it is
 * @param columns the fields that its list shows, where somebody chose them
 */
public record Filter(
    long id,
    String name,
    String description,
    String jql,
    String owner,
    List<Share> shares,
    List<Share> editors,
    List<String> favouredBy,
    Optional<List<String>> columns) {

  /** Keeps copies. */
  public Filter {
    shares = List.copyOf(shares);
    editors = List.copyOf(editors);
    favouredBy = List.copyOf(favouredBy);
  }

  Filter withOwner(String next) {
    return new Filter(id, name, description, jql, next, shares, editors, favouredBy, columns);
  }

  Filter withShares(List<Share> next) {
    return new Filter(id, name, description, jql, owner, next, editors, favouredBy, columns);
  }

  Filter withColumns(Optional<List<String>> next) {
    return new Filter(id, name, description, jql, owner, shares, editors, favouredBy, next);
  }

  Filter favouredBy(String accountId, boolean favours) {
    List<String> all = new ArrayList<>(favouredBy);
    all.remove(accountId);
    if (favours) {
      all.add(accountId);
    }
    return new Filter(id, name, description, jql, owner, shares, editors, all, columns);
  }
}
