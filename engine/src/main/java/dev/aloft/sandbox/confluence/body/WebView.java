package dev.aloft.sandbox.confluence.body;

import dev.aloft.sandbox.web.Html;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Storage format as a reader sees it. Links, images, people, tasks and the macros of everyday pages
 * are shown; any other macro is shown as the product shows one that it does not know.
 */
public final class WebView {

  private static final Set<String> VOID = Set.of("br", "hr", "img", "col");
  private static final Set<String> BOXES = Set.of("info", "note", "tip", "warning", "panel");

  private final Names names;

  /** A view that asks for names here. */
  public WebView(Names names) {
    this.names = names;
  }

  /** The whole of a text. */
  public String of(String storage) {
    StringBuilder out = new StringBuilder();
    children(Storage.read(storage), out);
    return out.toString();
  }

  private void children(Markup.Element element, StringBuilder out) {
    for (Markup child : element.children()) {
      switch (child) {
        case Markup.Text(var text) -> out.append(Html.escape(text));
        case Markup.Element inner -> element(inner, out);
      }
    }
  }

  private void element(Markup.Element element, StringBuilder out) {
    switch (element.name()) {
      case "ac:structured-macro", "ac:macro" -> macro(element, out);
      case "ac:link" -> link(element, out);
      case "ac:image" -> image(element, out);
      case "ac:task-list" -> {
        out.append("<ul class=\"inline-task-list\">");
        element.elements().forEach(task -> task(task, out));
        out.append("</ul>");
      }
      case "ac:emoticon" -> out.append(Html.escape(element.attribute("ac:emoji-fallback")));
      case "ac:parameter", "ac:placeholder", "ri:user", "ri:page", "ri:attachment", "ri:url" -> {
        // Nothing that a reader sees.
      }
      case "time" ->
          out.append("<time>").append(Html.escape(element.attribute("datetime"))).append("</time>");
      default -> {
        if (element.name().startsWith("ac:") || element.name().startsWith("ri:")) {
          children(element, out);
        } else {
          plain(element, out);
        }
      }
    }
  }

  private void plain(Markup.Element element, StringBuilder out) {
    out.append('<').append(element.name());
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      out.append(' ')
          .append(attribute.getKey())
          .append("=\"")
          .append(Html.escape(attribute.getValue()))
          .append('"');
    }
    if (VOID.contains(element.name())) {
      out.append("/>");
      return;
    }
    out.append('>');
    children(element, out);
    out.append("</").append(element.name()).append('>');
  }

  private void macro(Markup.Element macro, StringBuilder out) {
    String name = macro.attribute("ac:name");
    String text = macro.child("ac:plain-text-body").map(Markup.Element::text).orElse("");
    if (name.equals("code") || name.equals("noformat")) {
      out.append("<div class=\"code panel\"><pre>")
          .append(Html.escape(text))
          .append("</pre></div>");
    } else if (BOXES.contains(name)) {
      out.append("<div class=\"panel macro-").append(name).append("\">");
      String title = macro.parameter("title");
      if (!title.isEmpty()) {
        out.append("<p class=\"title\">").append(Html.escape(title)).append("</p>");
      }
      macro.child("ac:rich-text-body").ifPresent(body -> children(body, out));
      out.append("</div>");
    } else if (name.equals("status")) {
      out.append("<span class=\"status-macro\">")
          .append(Html.escape(macro.parameter("title")))
          .append("</span>");
    } else if (name.equals("expand")) {
      out.append("<div class=\"expand-container\"><div class=\"expand-control\">")
          .append("<span class=\"expand-control-text\">")
          .append(Html.escape(title(macro)))
          .append("</span></div><div class=\"expand-content\">");
      macro.child("ac:rich-text-body").ifPresent(body -> children(body, out));
      out.append("</div></div>");
    } else if (name.equals("excerpt") || name.equals("section") || name.equals("column")) {
      out.append("<div class=\"macro-").append(name).append("\">");
      macro.child("ac:rich-text-body").ifPresent(body -> children(body, out));
      out.append("</div>");
    } else {
      out.append("<div class=\"unknown-macro\" data-macro-name=\"")
          .append(Html.escape(name))
          .append("\"></div>");
    }
  }

  /** What stands above what an expand hides, where its author wrote nothing. */
  private static String title(Markup.Element expand) {
    String written =
        expand.parameter("title").isEmpty() ? expand.parameter("") : expand.parameter("title");
    return written.isEmpty() ? "Click here to expand..." : written;
  }

  private void link(Markup.Element link, StringBuilder out) {
    String text =
        link.child("ac:link-body")
            .map(body -> {
              StringBuilder inner = new StringBuilder();
              children(body, inner);
              return inner.toString();
            })
            .or(() -> link.child("ac:plain-text-link-body").map(body -> Html.escape(body.text())))
            .orElse("");
    for (Markup.Element target : link.elements().toList()) {
      switch (target.name()) {
        case "ri:user" -> {
          boolean cloud = target.attributes().containsKey("ri:account-id");
          String id = target.attribute(cloud ? "ri:account-id" : "ri:userkey");
          out.append("<a class=\"confluence-userlink\" ")
              .append(cloud ? "data-account-id" : "data-userkey")
              .append("=\"")
              .append(Html.escape(id))
              .append("\">")
              .append(Html.escape(names.person(id).orElse("Former user")))
              .append("</a>");
          return;
        }
        case "ri:page" -> {
          String title = target.attribute("ri:content-title");
          String shown = text.isEmpty() ? Html.escape(title) : text;
          anchor(names.page(target.attribute("ri:space-key"), title), shown, out);
          return;
        }
        case "ri:attachment" -> {
          String file = target.attribute("ri:filename");
          anchor(names.file(file), text.isEmpty() ? Html.escape(file) : text, out);
          return;
        }
        default -> {
          // The link's text, or a target that is not shown by name.
        }
      }
    }
    String anchor = link.attribute("ac:anchor");
    out.append("<a href=\"#").append(Html.escape(anchor)).append("\">");
    out.append(text.isEmpty() ? Html.escape(anchor) : text).append("</a>");
  }

  /** A link, or the words alone where it leads nowhere. */
  private static void anchor(Optional<String> address, String shown, StringBuilder out) {
    if (address.isPresent()) {
      out.append("<a href=\"").append(Html.escape(address.get())).append("\">");
      out.append(shown).append("</a>");
    } else {
      out.append("<span class=\"unresolved-link\">").append(shown).append("</span>");
    }
  }

  private void image(Markup.Element image, StringBuilder out) {
    String address =
        image
            .child("ri:attachment")
            .map(file -> names.file(file.attribute("ri:filename")).orElse(""))
            .or(() -> image.child("ri:url").map(url -> url.attribute("ri:value")))
            .orElse("");
    out.append("<img class=\"confluence-embedded-image\" src=\"")
        .append(Html.escape(address))
        .append('"');
    if (!image.attribute("ac:alt").isEmpty()) {
      out.append(" alt=\"").append(Html.escape(image.attribute("ac:alt"))).append('"');
    }
    out.append("/>");
  }

  private void task(Markup.Element task, StringBuilder out) {
    boolean done =
        task.child("ac:task-status").map(Markup.Element::text).orElse("").equals("complete");
    out.append("<li").append(done ? " class=\"checked\"" : "").append(">");
    task.child("ac:task-body").ifPresent(body -> children(body, out));
    out.append("</li>");
  }
}
