package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.markup.TextContext;
import dev.aloft.sandbox.jira.markup.WikiToAdf;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Wiki texts of the server as documents of the site; mentions lead to the accounts there. */
final class Texts {

  private final WholeSite site;
  private final People people;

  Texts(WholeSite site, People people) {
    this.site = site;
    this.people = people;
  }

  /**
   * The document of a text.
   *
   * @param issueId the issue on the site, whose files the text may show
   */
  ObjectNode document(String wiki, long issueId) {
    return new WikiToAdf(
            new TextContext() {

              @Override
              public Optional<String> account(String who) {
                return people.named(who).map(Account::accountId);
              }

              @Override
              public Optional<String> displayName(String accountId) {
                return site.site().accounts().find(accountId).map(Account::displayName);
              }

              @Override
              public Optional<String> mediaId(String fileName) {
                return site.issues().parts().attachments().mediaId(issueId, fileName);
              }
            })
        .convert(clean(wiki));
  }

  /** A text without the characters that XML 1.0 forbids. */
  static String clean(String text) {
    return text.codePoints()
        .filter(c -> c >= 0x20 || c == '\t' || c == '\n' || c == '\r')
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
