package dev.aloft.jira.issue;

import dev.aloft.resource.Identity;
import dev.aloft.text.wiki.LinkRenderer;
import dev.aloft.text.wiki.WikiRendering;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.Optional;

/** Rich texts in the target's terms: the markup that is sent, and that verify compares with. */
final class IssueText {

  private IssueText() {}

  /** The markup of a rich text; of anything else, no text. */
  static String wiki(Value value, Identity identity) {
    return value instanceof Value.Prose prose
        ? WikiRendering.render(prose.segments(), renderer(identity)).wiki()
        : "";
  }

  private static LinkRenderer renderer(Identity identity) {
    return new LinkRenderer() {
      @Override
      public Optional<Mentioned> user(Address user) {
        return identity
            .standInFor(user)
            .<Mentioned>map(Mentioned.NameOnly::new)
            .or(() -> identity.idOf(user).map(Mentioned.Account::new));
      }

      @Override
      public Optional<String> issueKey(Address issue) {
        return identity.keyOf(issue);
      }

      @Override
      public Optional<String> attachment(Address attachment) {
        return Optional.of(SourceTexts.fileName(attachment));
      }

      @Override
      public Optional<String> url(Address address) {
        return Optional.empty();
      }
    };
  }
}
