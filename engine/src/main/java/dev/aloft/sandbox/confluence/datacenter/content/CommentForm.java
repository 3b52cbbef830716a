package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** New comments: on the words of a page, below it, or in answer to another one. */
final class CommentForm {

  private final ConfluenceSite site;
  private final Finder finder;
  private final Markings markings;

  CommentForm(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.markings = new Markings(site);
  }

  /**
   * The comment that a body describes. An answer to an inline comment is one itself, tied to the
   * same words.
   *
   * @throws Refusal 400 for a location that does not exist, 404 for what it would speak of
   */
  Content read(DataCenterCall call, Form form, Body body) {
    String id = form.node("container").map(node -> node.path("id").asString("")).orElse("");
    Content container = finder.content(call, id);
    Content holder =
        form.elements("ancestors").stream()
            .reduce((first, second) -> second)
            .map(node -> finder.content(call, node.path("id").asString("")))
            .orElse(container);
    Kind kind =
        inline(form) || holder.kind() == Kind.INLINE_COMMENT
            ? Kind.INLINE_COMMENT
            : Kind.FOOTER_COMMENT;
    return site.fresh(
            kind,
            container.spaceId(),
            Optional.of(holder.id()),
            "Re: " + container.title(),
            body,
            call.caller())
        .with(holder.kind() == Kind.INLINE_COMMENT ? holder.detail() : Detail.NONE);
  }

  /** The same with its words marked in the page, where it is the first one about them. */
  Content marked(Form form, Content content) {
    if (content.kind() != Kind.INLINE_COMMENT) {
      return content;
    }
    Content holder = site.contents().get(content.parent().orElseThrow());
    return holder.kind() == Kind.INLINE_COMMENT
        ? content
        : content.with(markings.mark(Form.of(place(form)), holder));
  }

  private static boolean inline(Form form) {
    Optional<String> location =
        form.node("extensions").flatMap(node -> Form.of(node).text("location"));
    return location
        .map(word ->
            switch (word) {
              case "inline" -> true;
              case "footer" -> false;
              default -> throw Refusal.badRequest("The location of a comment is inline or footer");
            })
        .orElse(false);
  }

  private static JsonNode place(Form form) {
    return form.node("extensions")
        .flatMap(node -> Form.of(node).node("inlineProperties"))
        .orElseGet(Json::object);
  }
}
