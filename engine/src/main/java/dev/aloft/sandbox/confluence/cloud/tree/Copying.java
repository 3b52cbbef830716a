package dev.aloft.sandbox.confluence.cloud.tree;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Titles;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Properties.Property;
import dev.aloft.sandbox.confluence.content.Restrictions;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;

/** Copies pages, with what hangs on them as far as it is wanted. */
final class Copying {

  /** What goes along with a page. */
  record Along(boolean attachments, boolean permissions, boolean properties, boolean labels) {

    static Along read(Form form) {
      if (form.flag("copyCustomContents").orElse(false)) {
        throw Refusal.of(501, "The sandbox does not copy custom content.");
      }
      return new Along(
          form.flag("copyAttachments").orElse(false),
          form.flag("copyPermissions").orElse(false),
          form.flag("copyProperties").orElse(false),
          form.flag("copyLabels").orElse(false));
    }
  }

  private final ConfluenceSite site;
  private final Titles titles;

  Copying(ConfluenceSite site) {
    this.site = site;
    this.titles = new Titles(site.contents());
  }

  /** Copies a page to a place, under a title, with a body. */
  Content copy(
      CloudCall call,
      Content page,
      long space,
      Optional<Long> parent,
      String title,
      Body body,
      Along along) {
    Content copy =
        page.as(new Version(1, call.caller().accountId(), site.now(), "", false))
            .titled(title)
            .with(new Body(body.format(), body.value()))
            .below(parent)
            .in(space);
    Content made = site.contents().add(fresh(call, copy, page.detail()));
    site.watchers().add("content/" + made.id(), made.author());
    accompany(call, page, made, along);
    return made;
  }

  /** Gives a page what hangs on another one. */
  void accompany(CloudCall call, Content from, Content to, Along along) {
    if (along.labels()) {
      for (Label label : site.labels().of(from.id(), call.caller().accountId())) {
        site.labels()
            .add(to.id(), label.prefix(), label.name(), label.owner(), site.contents().nextId());
      }
    }
    if (along.properties()) {
      for (Property one : site.properties().of(from.id())) {
        site.properties()
            .put(
                to.id(),
                new Property(
                    site.contents().nextId(),
                    one.key(),
                    one.value(),
                    one.author(),
                    site.now(),
                    new Version(1, one.author(), site.now(), "", false)));
      }
    }
    if (along.permissions()) {
      for (Restrictions.Operation operation : Restrictions.Operation.values()) {
        site.restrictions().set(to.id(), operation, site.restrictions().of(from.id(), operation));
      }
    }
    if (along.attachments()) {
      site.contents().below(from, kind -> kind == Kind.ATTACHMENT).stream()
          .filter(file -> file.status() == Status.CURRENT)
          .forEach(file -> attach(call, file, to));
    }
  }

  private void attach(CloudCall call, Content file, Content holder) {
    if (file.detail() instanceof Detail.File kept) {
      long blob = site.contents().nextId();
      site.files().find(kept.blob()).ifPresent(bytes -> site.files().put(blob, bytes));
      Detail.File copied =
          new Detail.File(kept.mediaType(), kept.size(), blob, kept.fileId(), kept.comment());
      Content placed = file.below(Optional.of(holder.id())).in(holder.spaceId());
      Version first = new Version(1, call.caller().accountId(), site.now(), "", false);
      site.contents().add(fresh(call, placed.as(first), copied));
    }
  }

  /**
   * The same as something new, which belongs to the caller.
   *
   * @throws Refusal 400 for a page whose title is taken
   */
  private Content fresh(CloudCall call, Content content, Detail detail) {
    String author = call.caller().accountId();
    Content made =
        new Content(
            site.contents().nextId(),
            content.kind(),
            content.spaceId(),
            content.parent(),
            content.title(),
            Status.CURRENT,
            content.body(),
            author,
            author,
            Optional.empty(),
            site.now(),
            content.version(),
            detail);
    titles.check(made);
    return made;
  }
}
