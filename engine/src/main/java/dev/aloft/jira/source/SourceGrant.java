package dev.aloft.jira.source;

import java.util.Optional;

/**
 * A permission given to somebody.
 *
 * @param schemeId the permission scheme; empty for what holds for the whole site, as Jira before 7
 *     wrote it
 * @param permission its key, such as {@code BROWSE_PROJECTS}; a number that stands for none as it
 *     is
 * @param holder the kind of holder as Jira writes it: {@code group}, {@code projectrole}, …
 * @param parameter whom the kind means: a group's name, a role's id, a user's key, a field; empty
 *     where the kind says it all
 */
public record SourceGrant(
    Optional<String> schemeId, String permission, String holder, String parameter, RowRef row) {

  /** Whether it is given to one person. */
  public boolean isUser() {
    return holder.equals("user");
  }

  /** Whether it is given to a group; a group without a name is everybody, logged in or not. */
  public boolean isGroup() {
    return holder.equals("group") && !parameter.isBlank();
  }
}
