package dev.aloft.jira;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import dev.aloft.jira.source.SourceEntry;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceUserMark;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers whom issues name, and which groups and roles. */
final class PeopleCounter {

  /** {@code [~jdoe]} and {@code [Jane|~jdoe]}. */
  private static final Pattern MENTION = Pattern.compile("[\\[|]~([^\\]|\\n]{1,255})]");

  private final PickerFields pickers;
  private final Multiset<String> named = HashMultiset.create();
  private final Multiset<String> authors = HashMultiset.create();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> roles = new HashSet<>();

  PeopleCounter(PickerFields pickers) {
    this.pickers = pickers;
  }

  /** Who has to be named by an account, as often as rows do; as the rows call them. */
  Multiset<String> named() {
    return named;
  }

  /** Whose names stand in words, as often as they do. */
  Multiset<String> authors() {
    return authors;
  }

  Set<String> groups() {
    return groups;
  }

  Set<String> roles() {
    return roles;
  }

  void add(SourceIssueBundle bundle) {
    name(bundle.issue().assignee());
    name(bundle.issue().reporter());
    author(bundle.issue().creator());
    mentions(bundle.issue().description().orElse(""));
    mentions(bundle.issue().environment().orElse(""));
    bundle.watchers().stream().map(SourceUserMark::user).forEach(named::add);
    bundle.voters().stream().map(SourceUserMark::user).forEach(authors::add);
    bundle.comments().forEach(this::entry);
    bundle.worklogs().forEach(this::entry);
    bundle.history().forEach(group -> author(group.author()));
    bundle.attachments().forEach(attachment -> author(attachment.author()));
    bundle
        .fieldValues()
        .forEach(value -> {
          if (pickers.people().contains(value.fieldId())) {
            named.add(value.value());
          } else if (pickers.groups().contains(value.fieldId())) {
            groups.add(value.value());
          } else {
            mentions(value.value());
          }
        });
  }

  private void entry(SourceEntry entry) {
    author(entry.author());
    author(entry.updateAuthor());
    entry.groupLevel().ifPresent(groups::add);
    entry.roleLevel().ifPresent(roles::add);
    mentions(entry.body());
  }

  private void name(Optional<String> person) {
    person.ifPresent(named::add);
  }

  private void author(Optional<String> person) {
    person.ifPresent(authors::add);
  }

  private void mentions(String text) {
    if (text.indexOf('~') < 0) {
      return;
    }
    Matcher matcher = MENTION.matcher(text);
    while (matcher.find()) {
      named.add(matcher.group(1));
    }
  }
}
