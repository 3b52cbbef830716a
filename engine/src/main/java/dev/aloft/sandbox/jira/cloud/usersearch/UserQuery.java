package dev.aloft.sandbox.jira.cloud.usersearch;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A structured query for people: {@code is assignee of PROJ}, {@code is voter of (PROJ-1, PROJ-2)}
 * and {@code [key].path is "value"}, joined by {@code AND} and {@code OR}, of which the first binds
 * more tightly.
 */
final class UserQuery {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\[[^\\]]+][^\\s()]*|\"[^\"]*\"|[(),]|[^\\s(),\"]+)");

  /** What the statements are held against. */
  interface Facts {

    /**
     * The accounts that stand so to a project or issue.
     *
     * @throws Refusal 400 where there is no such relation, project or issue
     */
    Set<String> related(String relation, String projectOrIssue);

    /** Whether a property of a person has a value at a path. */
    boolean has(Account account, String key, String path, String value);
  }

  private final List<String> tokens;
  private final Facts facts;
  private int at;

  private UserQuery(List<String> tokens, Facts facts) {
    this.tokens = tokens;
    this.facts = facts;
  }

  /**
   * Whom a query finds.
   *
   * @throws Refusal 400 when it cannot be read
   */
  static Predicate<Account> read(String query, Facts facts) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(query.strip());
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() != end) {
        throw unreadable(query);
      }
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (tokens.isEmpty() || end != query.strip().length()) {
      throw unreadable(query);
    }
    UserQuery reader = new UserQuery(tokens, facts);
    Predicate<Account> found = reader.or();
    if (reader.at < tokens.size()) {
      throw unreadable(tokens.get(reader.at));
    }
    return found;
  }

  private static Refusal unreadable(String at) {
    return Refusal.badRequest("The query cannot be parsed at '" + at + "'.");
  }

  private Predicate<Account> or() {
    Predicate<Account> found = and();
    while (takes("or")) {
      found = found.or(and());
    }
    return found;
  }

  private Predicate<Account> and() {
    Predicate<Account> found = statement();
    while (takes("and")) {
      found = found.and(statement());
    }
    return found;
  }

  private Predicate<Account> statement() {
    if (takes("(")) {
      Predicate<Account> inner = or();
      expect(")");
      return inner;
    }
    String first = next();
    return first.startsWith("[") ? property(first) : relation(first);
  }

  private Predicate<Account> property(String name) {
    int close = name.indexOf(']');
    String path = name.substring(close + 1);
    expect("is");
    String value = next();
    if (!path.startsWith(".") || !value.startsWith("\"")) {
      throw unreadable(name);
    }
    String key = name.substring(1, close);
    String wanted = value.substring(1, value.length() - 1);
    return account -> facts.has(account, key, path.substring(1), wanted);
  }

  private Predicate<Account> relation(String is) {
    if (!is.equalsIgnoreCase("is")) {
      throw unreadable(is);
    }
    String relation = next().toLowerCase(Locale.ROOT);
    expect("of");
    Set<String> accounts = new HashSet<>();
    if (takes("(")) {
      do {
        accounts.addAll(facts.related(relation, next()));
      } while (takes(","));
      expect(")");
    } else {
      accounts.addAll(facts.related(relation, next()));
    }
    return account -> accounts.contains(account.accountId());
  }

  private boolean takes(String word) {
    if (at < tokens.size() && tokens.get(at).equalsIgnoreCase(word)) {
      at++;
      return true;
    }
    return false;
  }

  private String next() {
    if (at == tokens.size()) {
      throw unreadable("the end");
    }
    return tokens.get(at++);
  }

  private void expect(String word) {
    String token = next();
    if (!token.equalsIgnoreCase(word)) {
      throw unreadable(token);
    }
  }
}
