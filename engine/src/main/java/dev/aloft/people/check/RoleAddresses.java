package dev.aloft.people.check;

import dev.aloft.people.EmailAddress;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses that name a function: the mailbox names of RFC 2142 and those that companies commonly
 * add.
 */
final class RoleAddresses {

  private static final Set<String> NAMES =
      Set.of(
          "abuse",
          "admin",
          "administrator",
          "all",
          "billing",
          "bot",
          "ci",
          "confluence",
          "contact",
          "desk",
          "devnull",
          "everyone",
          "facilities",
          "finance",
          "ftp",
          "hello",
          "help",
          "helpdesk",
          "hostmaster",
          "hr",
          "info",
          "it",
          "jenkins",
          "jira",
          "mail",
          "mailbox",
          "mailer-daemon",
          "marketing",
          "news",
          "no-reply",
          "nobody",
          "noc",
          "noreply",
          "office",
          "operations",
          "ops",
          "postmaster",
          "reception",
          "root",
          "sales",
          "security",
          "service",
          "servicedesk",
          "shared",
          "staff",
          "support",
          "sysadmin",
          "system",
          "team",
          "test",
          "usenet",
          "uucp",
          "webmaster",
          "www");

  private static final Pattern SEPARATOR = Pattern.compile("[-._+]");

  private RoleAddresses() {}

  /** {@code no_reply} as well as {@code no-reply}, and {@code it-support}: only such words. */
  static boolean isRole(EmailAddress address) {
    String local = address.text().substring(0, address.text().lastIndexOf('@'));
    return NAMES.contains(SEPARATOR.matcher(local).replaceAll("-"))
        || SEPARATOR.splitAsStream(local).allMatch(NAMES::contains);
  }
}
