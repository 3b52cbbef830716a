package dev.aloft.sandbox.confluence.cloud.space;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes spaces: with a key of their own, a first page, and rights. */
public final class SpaceFounding {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,255}");

  private final ConfluenceSite site;

  /** Makes spaces of a site. */
  public SpaceFounding(ConfluenceSite site) {
    this.site = site;
  }

  /** The key of an account's personal space. */
  public static String personalKey(Account account) {
    return "~" + account.accountId().replace(":", "").replace("-", "");
  }

  /** A free key made from a name. */
  String keyFor(String name) {
    String letters = name.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    String base = letters.isEmpty() ? "SPACE" : letters.substring(0, Math.min(8, letters.length()));
    String key = base;
    for (int i = 1; site.spaces().byKey(key).isPresent(); i++) {
      key = base + i;
    }
    return key;
  }

  /**
   * Makes a space with its first page, and without rights.
   *
   * @throws Refusal 400 for a key that is wrong or taken
   */
  public Space found(Account author, String key, String name, String description) {
    boolean personal = key.equals(personalKey(author));
    if (!personal && !KEY.matcher(key).matches()) {
      throw Refusal.field("key", "The key of a space must consist of letters and digits.");
    }
    if (site.spaces().byKey(key).isPresent()) {
      throw Refusal.badRequest("A space already exists with key " + key);
    }
    String id = author.accountId();
    Space space =
        site.spaces()
            .put(
                new Space(
                    site.contents().nextId(),
                    key,
                    name,
                    description,
                    id,
                    site.now(),
                    personal,
                    false,
                    Optional.empty()));
    Content home =
        site.contents()
            .add(
                new Content(
                    site.contents().nextId(),
                    Kind.PAGE,
                    space.id(),
                    Optional.empty(),
                    name,
                    Status.CURRENT,
                    Body.EMPTY,
                    id,
                    id,
                    Optional.empty(),
                    site.now(),
                    new Version(1, id, site.now(), "", false),
                    Detail.NONE));
    return site.spaces().put(space.opening(home.id()));
  }

  /** Gives the author everything. */
  public void grantAuthor(Space space) {
    for (Right right : Right.ALL) {
      grant(space, Holder.user(space.author()), right);
    }
  }

  /** Gives everybody who may use the site the usual rights. */
  public void grantEverybody(Space space) {
    site.access()
        .users()
        .ifPresent(group ->
            Right.USUAL.forEach(right -> grant(space, Holder.group(group.groupId()), right)));
  }

  /** Gives a right, unless it was given before. */
  public void grant(Space space, Holder holder, Right right) {
    boolean has =
        site.spaces().grants(space).stream()
            .anyMatch(one -> one.holder().equals(holder) && one.right().equals(right));
    if (!has) {
      site.spaces().grant(space, site.contents().nextId(), holder, right);
    }
  }
}
