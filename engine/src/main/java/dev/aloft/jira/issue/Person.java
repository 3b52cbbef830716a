package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceUser;
import dev.aloft.text.wiki.WikiRendering;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * A person as issues name them.
 *
 * @param account the wanted account, if there is one
 * @param name how people know them
 * @param markup the name in wiki markup
 * @param value a value that outlives accounts: key and name
 */
record Person(Optional<Address> account, String name, String markup, Value value) {

  /**
   * A person.
   *
   * @param reference as the row that names them says it
   */
  static Person of(String reference, SourceUser user, Optional<Address> account) {
    String shown = user.displayName().strip();
    String name = shown.isEmpty() ? reference : shown;
    return new Person(
        account,
        name,
        WikiRendering.escape(SourceTexts.mended(name).replace('\n', ' ')),
        Value.fields(Map.of("key", Value.text(reference), "name", Value.text(name))));
  }
}
