package dev.aloft.http;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can go wrong between us and a site. */
public enum SiteCode implements DiagnosticCode {
  UNAUTHORIZED(
      "001",
      Family.YOURS,
      """
      The site answered 401, or as it answers any visitor: it does not accept the credentials. Check that the e-mail address \
      belongs to the account that made the token, that the token has not expired (Atlassian's \
      tokens live one year at most), and that its environment variable or file is really set. \
      A token with scopes works at https://api.atlassian.com/ex/… and not at the site's address.\
      """),
  FORBIDDEN(
      "002",
      Family.YOURS,
      """
      The site answered 403: the account is known but may not do this. Give the account the \
      permission that the site names, or leave out what needs it. Most configuration needs the \
      global permission to administer the product.\
      """),
  NOT_FOUND(
      "003",
      Family.YOURS,
      """
      The site answered 404: the thing is not there, or the account may not see it; the products \
      give the same answer to both. Check the name, then the account's permission to browse it.\
      """),
  REFUSED(
      "004",
      Family.SITE,
      """
      The site refused the request and says why in its own words. If the words do not help, \
      the request id lets the site's support find it.\
      """),
  TOO_MANY_REQUESTS(
      "005",
      Family.SITE,
      """
      The site kept answering that there are too many requests, longer than is worth waiting. \
      Run the command again later; what was done stays done. Other programs that use the same \
      site share its limits.\
      """),
  SITE_FAILED(
      "006",
      Family.SITE,
      """
      The site, or a gateway before it, kept failing. Look at the product's status page, then \
      run the command again; what was done stays done.\
      """),
  LOST_ANSWER(
      "007",
      Family.SITE,
      """
      A write was sent and no usable answer came back, so it may or may not have happened. It was \
      not repeated, because that could make a double. Run the command again: it looks for what \
      the write would have made before it goes on.\
      """),
  MALFORMED_REPLY(
      "008",
      Family.SITE,
      """
      The site's answer is not the JSON that was asked for, or lacks what it must have. A proxy \
      that rewrites answers, or a release of the product that Aloft does not know, are the usual \
      causes.\
      """),
  NOT_JSON(
      "009",
      Family.YOURS,
      """
      The site answered with a web page in place of data, mostly a login page. The address points \
      at a proxy or single sign-on, or lacks the product's path; or the address is not a site of \
      this product.\
      """),
  UNKNOWN_HOST(
      "010",
      Family.YOURS,
      """
      The host's name does not resolve. Check the site's address for typing errors, then the \
      network, its proxy and its DNS.\
      """),
  CONNECT_FAILED(
      "011",
      Family.SITE,
      """
      No connection to the site came about. Check that the address and its port are right and \
      that a firewall or proxy lets this machine through.\
      """),
  TLS(
      "012",
      Family.YOURS,
      """
      The encrypted connection could not be made: the certificate is not trusted, has expired, or \
      is for another host. A company proxy that opens TLS needs its certificate in the trust \
      store of the Java runtime.\
      """),
  TIMEOUT(
      "013",
      Family.SITE,
      """
      The site took too long, again and again. Run the command again when the site is less busy.\
      """),
  CONNECTION_LOST(
      "014",
      Family.SITE,
      """
      The connection kept breaking before the answer was complete. Check the network and any \
      proxy on the way, then run the command again.\
      """),
  INTERRUPTED(
      "015",
      Family.YOURS,
      "The command was interrupted while it talked to a site. Run it again to go on."),
  BAD_ADDRESS(
      "016",
      Family.YOURS,
      """
      The site's address is not usable. It must be an https URL without user, query and fragment; \
      plain http is for this machine or has to be allowed for a source in a closed network.\
      """),
  GONE(
      "017",
      Family.OURS,
      """
      The site answered 410: the operation has been taken away. Use a newer release of Aloft, or \
      report it with the request that is named.\
      """);

  private final String number;
  private final Family family;
  private final String explanation;

  SiteCode(String number, Family family, String explanation) {
    this.number = number;
    this.family = family;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-SITE-" + number;
  }

  @Override
  public Family family() {
    return family;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
