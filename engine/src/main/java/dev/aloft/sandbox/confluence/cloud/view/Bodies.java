package dev.aloft.sandbox.confluence.cloud.view;

import dev.aloft.sandbox.confluence.body.Adf;
import dev.aloft.sandbox.confluence.body.DocumentToStorage;
import dev.aloft.sandbox.confluence.body.Names;
import dev.aloft.sandbox.confluence.body.Storage;
import dev.aloft.sandbox.confluence.body.StorageToDocument;
import dev.aloft.sandbox.confluence.body.WebView;
import dev.aloft.sandbox.confluence.body.WikiToStorage;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies as requests bring them and as replies show them. A body is shown in the format in which it
 * was written; storage format as a document, a document in storage format, and both as a web page,
 * but for what the other format has no place for; other conversions answer 501.
 */
public final class Bodies {

  /** What is shown to people: the sandbox makes one web page of a text for all of these. */
  private static final Set<String> VIEWS =
      Set.of("view", "export_view", "styled_view", "anonymous_export_view");

  private static final String EMPTY_DOCUMENT = "{\"type\":\"doc\",\"content\":[],\"version\":1}";

  private final ConfluenceSite site;
  private final Links links;

  Bodies(ConfluenceSite site, Links links) {
    this.site = site;
    this.links = links;
  }

  /**
   * The body of a request, which stands by itself or below the name of its representation.
   *
   * @throws Refusal 400 for a body that the product cannot read
   */
  public static Body read(Form form) {
    if (form.node("body").isEmpty()) {
      return Body.EMPTY;
    }
    Form outer =
        Form.of(
            form.node("body").get(),
            "representation",
            "value",
            "storage",
            "atlas_doc_format",
            "wiki",
            "raw");
    Form written =
        List.of("storage", "atlas_doc_format", "wiki", "raw").stream()
            .flatMap(name -> outer.node(name).stream())
            .findFirst()
            .map(node -> Form.of(node, "representation", "value"))
            .orElse(outer);
    String value = written.text("value").orElse("");
    return of(written.text("representation").orElse(""), value);
  }

  /**
   * A body in a representation.
   *
   * @throws Refusal 400 for a body that the product cannot read
   */
  public static Body of(String representation, String value) {
    return switch (representation) {
      case "storage" -> {
        Storage.read(value);
        yield new Body(Body.Format.STORAGE, value);
      }
      case "atlas_doc_format" -> {
        if (value.isEmpty()) {
          yield new Body(Body.Format.DOCUMENT, EMPTY_DOCUMENT);
        }
        Adf.read(value);
        yield new Body(Body.Format.DOCUMENT, value);
      }
      case "raw" -> new Body(Body.Format.RAW, value);
      // The product keeps it in storage format too.
      case "wiki" -> new Body(Body.Format.STORAGE, WikiToStorage.of(value));
      default ->
          throw Refusal.field(
              "representation",
              "The representation must be one of storage, atlas_doc_format, wiki.");
    };
  }

  /**
   * Adds the body of content to its view: empty where no format is asked for.
   *
   * @throws Refusal 501 for a format that the sandbox cannot make of it
   */
  public void write(ObjectNode view, Content content, Optional<String> format) {
    ObjectNode body = view.putObject("body");
    if (format.isPresent()) {
      body.putObject(format.get())
          .put("representation", format.get())
          .put("value", value(content, format.get()));
    }
  }

  /**
   * A body in a format.
   *
   * @throws Refusal 501
   */
  public String value(Content content, String format) {
    return convert(content.body(), format, Within.of(content));
  }

  /**
   * Where a text stands.
   *
   * @param content whose files it means, if it is any content's
   * @param space the id of the space whose pages it means where it names no space
   */
  public record Within(Optional<Content> content, Optional<Long> space) {

    /** A text by itself. */
    public static final Within NOTHING = new Within(Optional.empty(), Optional.empty());

    /** A text of some content. */
    public static Within of(Content content) {
      return new Within(Optional.of(content), Optional.of(content.spaceId()));
    }

    /** A text that stands somewhere in a space. */
    public static Within of(Space space) {
      return new Within(Optional.empty(), Optional.of(space.id()));
    }
  }

  /**
   * A body in a format.
   *
   * @throws Refusal 501
   */
  public String convert(Body body, String format, Within within) {
    if (format.equals(body.format().word())) {
      return body.value();
    }
    if (VIEWS.contains(format) && body.format() != Body.Format.RAW) {
      return new WebView(names(within)).of(convert(body, Body.Format.STORAGE.word(), within));
    }
    if (format.equals(Body.Format.STORAGE.word()) && body.format() == Body.Format.DOCUMENT) {
      return new DocumentToStorage(names(within)).of(body.value());
    }
    if (format.equals(Body.Format.DOCUMENT.word()) && body.format() == Body.Format.STORAGE) {
      return new StorageToDocument(names(within)).of(body.value()).toString();
    }
    if (body.value().isEmpty() && format.equals(Body.Format.DOCUMENT.word())) {
      return EMPTY_DOCUMENT;
    }
    throw Refusal.of(
        501,
        "The sandbox does not convert bodies from " + body.format().word() + " to " + format + ".");
  }

  private Names names(Within within) {
    return new Names() {

      @Override
      public Optional<String> person(String accountId) {
        return site.person(accountId).map(account -> account.displayName());
      }

      @Override
      public Optional<String> page(String spaceKey, String title) {
        long space =
            spaceKey.isEmpty()
                ? within.space().orElse(-1L)
                : site.spaces().byKey(spaceKey).map(one -> one.id()).orElse(-1L);
        return site.contents().titled(space, title).map(page -> "/wiki" + links.show(page));
      }

      private Stream<Content> attached() {
        return within.content().map(site.contents()::container).stream()
            .flatMap(one -> site.contents().below(one, kind -> kind == Kind.ATTACHMENT).stream());
      }

      private Optional<Content> attached(String fileName) {
        return attached().filter(one -> one.title().equals(fileName)).findFirst();
      }

      @Override
      public Optional<String> fileOf(String mediaId) {
        return attached()
            .filter(
                one -> one.detail() instanceof Detail.File file && file.fileId().equals(mediaId))
            .map(Content::title)
            .findFirst();
      }

      @Override
      public Optional<String> file(String fileName) {
        return attached(fileName).map(one -> "/wiki" + links.download(one));
      }

      @Override
      public Optional<Media> media(String fileName) {
        String collection =
            "contentId-"
                + within.content().map(site.contents()::container).map(Content::id).orElse(0L);
        return attached(fileName)
            .flatMap(one ->
                one.detail() instanceof Detail.File file
                    ? Optional.of(new Media(file.fileId(), collection))
                    : Optional.empty());
      }
    };
  }
}
