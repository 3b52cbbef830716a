package dev.aloft.sandbox.jira.cloud.preference;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A setting of the site that an administrator may change (contract, of {@code
 * setApplicationProperty}).
 *
 * @param advanced whether it stands on the page Advanced Settings
 */
record SiteSetting(String key, String name, Type type, String usual, boolean advanced) {

  /** What a value must be. */
  enum Type {
    STRING("string", ".*"),
    NUMBER("number", "-?\\d{1,9}"),
    FLAG("boolean", "true|false");

    private final String word;
    private final Pattern pattern;

    Type(String word, String pattern) {
      this.word = word;
      this.pattern = Pattern.compile(pattern);
    }

    String word() {
      return word;
    }

    boolean takes(String value) {
      return pattern.matcher(value).matches();
    }
  }

  static final List<SiteSetting> ALL =
      List.of(
          text("jira.clone.prefix", "The prefix of cloned issues", "CLONE -", true),
          text("jira.date.picker.java.format", "Dates of the server", "d/MMM/yy", true),
          text("jira.date.picker.javascript.format", "Dates of the browser", "%e/%b/%y", true),
          text(
              "jira.date.time.picker.java.format", "Times of the server", "dd/MMM/yy h:mm a", true),
          text(
              "jira.date.time.picker.javascript.format",
              "Times of the browser",
              "%e/%b/%y %I:%M %p",
              true),
          text("jira.issue.actions.order", "The order of actions", "asc", true),
          text(
              "jira.view.issue.links.sort.order",
              "The order of links",
              "type, status, priority",
              true),
          number("jira.comment.collapsing.minimum.hidden", "Comments that collapse", "4"),
          number("jira.newsletter.tip.delay.days", "Days before the newsletter's tip", "7"),
          text("jira.lf.date.time", "The format of times", "h:mm a", false),
          text("jira.lf.date.day", "The format of days", "EEEE h:mm a", false),
          text("jira.lf.date.complete", "The format of dates and times", "dd/MMM/yy h:mm a", false),
          text("jira.lf.date.dmy", "The format of dates", "dd/MMM/yy", false),
          flag("jira.date.time.picker.use.iso8061", "Whether weeks begin on Monday", "false"),
          text("jira.lf.logo.url", "The logo", "/images/icon-jira-logo.png", false),
          flag("jira.lf.logo.show.application.title", "Whether the title is shown", "false"),
          text("jira.lf.favicon.url", "The small icon", "/favicon.ico", false),
          text("jira.lf.favicon.hires.url", "The large icon", "/images/64jira.png", false),
          text("jira.lf.navigation.bgcolour", "The sidebar's ground", "#0747A6", false),
          text("jira.lf.navigation.highlightcolour", "The sidebar's text", "#DEEBFF", false),
          text("jira.lf.hero.button.base.bg.colour", "The hero button's ground", "#3b7fc4", false),
          text("jira.title", "The title", "Jira", false),
          flag("jira.option.globalsharing", "Whether everybody can be shared with", "true"),
          flag("xflow.product.suggestions.enabled", "Whether products are suggested", "true"),
          flag("jira.issuenav.criteria.autoupdate", "Whether searches update at once", "true"));

  private static SiteSetting text(String key, String name, String usual, boolean advanced) {
    return new SiteSetting(key, name, Type.STRING, usual, advanced);
  }

  private static SiteSetting number(String key, String name, String usual) {
    return new SiteSetting(key, name, Type.NUMBER, usual, true);
  }

  private static SiteSetting flag(String key, String name, String usual) {
    return new SiteSetting(key, name, Type.FLAG, usual, false);
  }
}
