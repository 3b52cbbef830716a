package dev.aloft.sandbox.confluence;

import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Body;
import dev.aloft.sandbox.web.Multipart;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of a form, each with the comment that stands at its place among the comments. */
public final class Uploads {

  /** A file of a form. */
  public record Upload(
      String name, String mediaType, Body content, String comment, boolean minor) {}

  private Uploads() {}

  /**
   * The files of a call.
   *
   * @param limit how many bytes a file may have
   *     <p>The contract of Confluence Cloud requires {@code minorEdit}; the product takes forms
   *     without.
   * @throws Refusal 403 for a call that may be forged, 400 or 415 for a form that cannot be read,
   *     404 for a file that is too large (as the contract says)
   */
  public static List<Upload> read(Call call, long limit) {
    String token = call.request().header("X-Atlassian-Token").orElse("");
    if (!token.equals("nocheck") && !token.equals("no-check")) {
      throw Refusal.forbidden("XSRF check failed");
    }
    if (!call.request().header("Content-Type").orElse("").startsWith("multipart/form-data")) {
      throw Refusal.of(415, "Unsupported Media Type");
    }
    List<Multipart.Part> parts =
        Multipart.parse(call.request())
            .orElseThrow(() -> Refusal.badRequest("The form cannot be read"));
    List<String> comments = texts(parts, "comment");
    List<String> minor = texts(parts, "minorEdit");
    List<Upload> uploads = new ArrayList<>();
    for (Multipart.Part part : parts) {
      if (part.name().equals("file")) {
        int at = uploads.size();
        String name =
            part.fileName()
                .filter(one -> !one.isBlank())
                .orElseThrow(() -> Refusal.badRequest("A file has no name"));
        if (part.content().size() > limit) {
          throw Refusal.notFound(
              "The attachment " + name + " exceeds the maximum attachment size of " + limit);
        }
        uploads.add(
            new Upload(
                name,
                part.mediaType(),
                part.content(),
                at < comments.size() ? comments.get(at) : "",
                at < minor.size() && minor.get(at).equals("true")));
      }
    }
    if (uploads.isEmpty()) {
      throw Refusal.field("file", "The file is required.");
    }
    return uploads;
  }

  private static List<String> texts(List<Multipart.Part> parts, String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .map(Multipart.Part::text)
        .toList();
  }
}
