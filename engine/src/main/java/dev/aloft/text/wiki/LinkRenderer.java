package dev.aloft.text.wiki;

import dev.aloft.value.Address;
import java.util.Optional;

/**
 * Says how the things that a text points at are called on the target; empty means: not yet there.
 */
public interface LinkRenderer {

  /** The account that a mention becomes, or the name that is left of it. */
  Optional<Mentioned> user(Address user);

  /** The issue's key on the target. */
  Optional<String> issueKey(Address issue);

  /** The file's name on the target's issue. */
  Optional<String> attachment(Address attachment);

  /** The thing's URL on the target. */
  Optional<String> url(Address address);

  /** What a mention becomes. */
  sealed interface Mentioned {

    /** A person with an account, who is mentioned. */
    record Account(String accountId) implements Mentioned {}

    /** A person whose place a stand-in takes: only the name is shown, nobody is notified. */
    record NameOnly(String displayName) implements Mentioned {}
  }
}
