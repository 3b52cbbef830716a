package dev.aloft.sandbox.jira.datacenter.view;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.markup.AdfToHtml;
import dev.aloft.sandbox.jira.markup.TextContext;
import dev.aloft.sandbox.jira.markup.WikiToAdf;
import java.util.Optional;

/** Wiki markup as HTML. */
public final class Rendering {

  private final WikiToAdf reader;

  /** Renders texts of a site, whose users they may mention. */
  public Rendering(JiraSite site) {
    this.reader =
        new WikiToAdf(
            new TextContext() {
              @Override
              public Optional<String> displayName(String name) {
                return site.users().byName(name).map(User::displayName);
              }

              @Override
              public Optional<String> account(String who) {
                return Optional.of(who);
              }

              @Override
              public Optional<String> mediaId(String fileName) {
                return Optional.of(fileName);
              }
            });
  }

  /** The HTML of a text in wiki markup. */
  public String html(String wiki) {
    return wiki.isEmpty() ? "" : AdfToHtml.convert(reader.convert(wiki));
  }
}
