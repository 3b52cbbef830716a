package dev.aloft.sandbox.jira.markup;

import java.util.Optional;

/** What a text may refer to: people of the site, and the files of its issue. */
public interface TextContext {

  /** The name of an account that can be mentioned. */
  Optional<String> displayName(String accountId);

  /**
   * The account that a mention means by what stands after its sign; nothing where it means none.
   */
  default Optional<String> account(String who) {
    String sign = "accountid:";
    return who.startsWith(sign) ? Optional.of(who.substring(sign.length())) : Optional.empty();
  }

  /** The media id of an attached file, by its name. */
  Optional<String> mediaId(String fileName);

  /** Refers to nothing: what cannot be resolved stays as it was written. */
  static TextContext none() {
    return new TextContext() {
      @Override
      public Optional<String> displayName(String accountId) {
        return Optional.empty();
      }

      @Override
      public Optional<String> mediaId(String fileName) {
        return Optional.empty();
      }
    };
  }
}
